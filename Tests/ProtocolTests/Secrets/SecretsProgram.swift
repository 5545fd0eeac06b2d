import Foundation
import ServiceModel
import TestSupport

@testable import SwiftEmission

/// A program of generated code that puts values through everything that could show them, and prints what shows.
struct SecretsProgram {
    var models: [SecretsModel]

    /// Writes the program's files into a folder.
    func write(to folder: URL) throws {
        var (types, calls) = ("", "")
        for model in models {
            let configuration = EmissionConfiguration(namespace: model.namespace, access: .internal)
            let context = try EmissionContext(model: model.model, configuration: configuration)
            for file in try SwiftEmitter(configuration: configuration).emit(model.model).files {
                try Data(file.contents).write(to: folder.appending(path: model.namespace + file.name))
            }
            for shape in model.types {
                let type = context.type(of: shape.name, qualified: true).text
                types += "    \"\(model.namespace).\(shape.name)\": Exit(\(type).self),\n"
            }
            if model.model.operation(named: "DoThing") != nil { calls += "    \"\(model.namespace)\": { try await \(model.namespace)Calls($0) },\n" }
        }
        var source = Self.main.replacing("/*types*/", with: types).replacing("/*calls*/", with: calls)
        for model in models where model.model.operation(named: "DoThing") != nil { source += Self.calls.replacing("NAMESPACE", with: model.namespace) }
        try Data(source.utf8).write(to: folder.appending(path: "main.swift"))
    }

    /// The client's ways out: requests that are refused, answers that do not fit, errors, waiting, pages, a mock without an answer.
    private static let calls = #"""

        func NAMESPACECalls(_ json: [String: [UInt8]]) async throws {
            let endpoint = URL(string: "https://example.com")!
            let input = try ShapeJSON.read(json["ThingRequest"]!, as: NAMESPACE.ThingRequest.self)
            let store = try ShapeJSON.read(json["StoreRequest"]!, as: NAMESPACE.StoreRequest.self)
            let headers = ["x-out", "x-out-number", "x-out-time", "x-o-one"]
            let text = String(decoding: json["ThingRequest"]!, as: UTF8.self)
            var answers: [(Int, [UInt8])] = mutations(of: json["ThingResponse"]!).map { (200, $0) } + [(200, json["ThingResponse"]!)]
            let failure = String(decoding: json["SecretFailure"]!.dropFirst(), as: UTF8.self)
            answers.append((400, Array(#"{"__type":"SecretFailure","#.utf8) + Array(failure.utf8)))
            answers += mutations(of: json["SecretFailure"]!).map { (400, Array(#"{"__type":"SecretFailure","#.utf8) + $0.dropFirst()) }
            for (index, (status, body)) in answers.enumerated() {
                let transport = Canned(status: status, body: body, headers: status == 200 ? Dictionary(uniqueKeysWithValues: headers.map { ($0, canary(in: text)) }) : [:])
                for validation in index == 0 ? [RequestValidation.full, .structural, .off] : [.off] {
                    let client = NAMESPACE.Client(transport: transport, endpoint: endpoint, validation: validation)
                    do { show(try await client.doThing(input)) } catch { show(error) }
                    if status != 200 || index == 0 { do { show(try await client.storeThing(store)) } catch { show(error) } }
                }
            }
            do { show(try await NAMESPACE.MockClient().doThing(input)) } catch { show(error) }
            show(PageSequence(input, fetch: { try await NAMESPACE.MockClient().doThing($0) }, advance: { _, _ in false }))
            show(WaiterError(waiter: "W", reason: .attemptsExhausted, attempts: 1, lastOutput: input))
        }
        """#

    /// Reads lines: a type's name and a value in JSON. With arguments, crashes with that value in hand.
    private static let main = #"""
        import Foundation
        import HTTPTypes
        import ShapewrightClient
        import ShapewrightRuntime

        struct Canned: ClientTransport {
            var status: Int
            var body: [UInt8]
            var headers: [String: String]

            func send(_ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String) async throws -> (HTTPResponse, HTTPBody?) {
                var fields = HTTPFields()
                for (name, value) in headers { fields[HTTPField.Name(name)!] = value }
                return (HTTPResponse(status: .init(code: status), headerFields: fields), HTTPBody(self.body))
            }
        }

        /// The first text of a JSON text that is a canary.
        func canary(in json: String) -> String { String(json[json.range(of: "CANARY")!.lowerBound...].prefix { $0 != "\"" }) }

        nonisolated(unsafe) var seen: Set<String> = []

        /// Everything that describes, prints or reflects a value.
        func show(_ value: Any) {
            var dumped = ""
            dump(value, to: &dumped)
            // Many errors are alike.
            guard seen.insert("\(value)\(dumped)").inserted else { return }
            print(value)
            debugPrint(value)
            print(String(describing: value), String(reflecting: value), "\(value)")
            dump(value)
            print([value], ["key": value], Optional(value) as Any, (value, 1), Result<Any, any Error>.success(value))
            debugPrint([value], ["key": value], Optional(value) as Any, (value, 1), Result<Any, any Error>.success(value))
            if let error = value as? any Error {
                print(error.localizedDescription, error as NSError, Result<Int, any Error>.failure(error))
                if let error = error as? any LocalizedError { print(error.errorDescription ?? "", error.failureReason ?? "") }
            }
            if let value = value as? AnyHashable { print(value, Set([value]), [value: 1]) }
            reflect(value, 0)
        }

        func reflect(_ value: Any, _ depth: Int) {
            guard depth < 10 else { return }
            var mirror: Mirror? = Mirror(reflecting: value)
            while let current = mirror {
                print(current, current.displayStyle as Any, current.subjectType)
                for child in current.children {
                    print(child.label ?? "", child.value)
                    debugPrint(child)
                    reflect(child.value, depth + 1)
                }
                mirror = current.superclassMirror
            }
        }

        /// The JSON text with each of its values in turn in a form that does not fit, and still holding what it held.
        func mutations(of json: [UInt8]) -> [[UInt8]] {
            mutations(of: try! ShapeJSON.readDocument(json)).map { ShapeJSON.write($0) }
        }

        func mutations(of document: ShapeDocument) -> [ShapeDocument] {
            let text = String(decoding: ShapeJSON.write(document), as: UTF8.self)
            var all: [ShapeDocument] = [.list([document]), .map(["wrong": document]), .string(text)]
            switch document {
            case .integer(let number): all += [.double(Double(number) + 0.5), .string("\(number)")]
            case .list(let elements):
                for (index, element) in elements.enumerated() {
                    all += mutations(of: element).map { new in
                        var copy = elements
                        copy[index] = new
                        return .list(copy)
                    }
                }
            case .map(let entries):
                for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
                    all += mutations(of: value).map { new in .map(entries.merging([key: new]) { $1 }) }
                }
            default: break
            }
            return all
        }

        /// What can be done with a value of a type.
        struct Exit: Sendable {
            let run: @Sendable ([UInt8]) throws -> Void
            let crash: @Sendable ([UInt8], String) throws -> Void

            init<Value: ShapeStructure & Codable & Hashable>(_ type: Value.Type) {
                run = { json in
                    let value = try ShapeJSON.read(json, as: Value.self)
                    show(value)
                    show(Optional(value) as Any)
                    if let union = value as? any ShapeUnion { show(union.unionMember) }
                    show(value.violations)
                    for scope in [ValidationScope.full, .structural] { do { try value.validate(scope) } catch { show(error) } }
                    let encoded = try JSONEncoder().encode(value)
                    guard try JSONDecoder().decode(Value.self, from: encoded) == value else { fatalError("it does not come back") }
                    do { _ = try PropertyListEncoder().encode(value) } catch { show(error) }
                    for json in mutations(of: json) {
                        do { _ = try ShapeJSON.read(json, as: Value.self) } catch { show(error) }
                        do { _ = try JSONDecoder().decode(Value.self, from: Data(json)) } catch { show(error) }
                        do { _ = try JSONDecoder().decode([String: [Value]].self, from: Data("{\"a\":[".utf8 + json + "]}".utf8)) } catch { show(error) }
                    }
                }
                crash = { json, how in
                    let value = try ShapeJSON.read(json, as: Value.self)
                    let wrong = mutations(of: json).first { (try? ShapeJSON.read($0, as: Value.self)) == nil } ?? []
                    switch how {
                    case "validate": try! value.validate()
                    case "read": _ = try! ShapeJSON.read(wrong, as: Value.self)
                    case "decode": _ = try! JSONDecoder().decode(Value.self, from: Data(wrong))
                    case "cast": print((value as Any) as! Int)
                    case "precondition": precondition(value.hashValue == 0 && value.hashValue == 1, "\(value) \(String(reflecting: value))")
                    default: fatalError("\(value) \([value])")
                    }
                }
            }
        }

        let exits: [String: Exit] = [
        /*types*/]
        let calls: [String: @Sendable ([String: [UInt8]]) async throws -> Void] = [
        /*calls*/]

        let arguments = CommandLine.arguments.dropFirst()
        var values: [String: [String: [UInt8]]] = [:]
        while let line = readLine() {
            let parts = line.split(separator: "\t")
            let json = Array(parts[1].utf8)
            if let how = arguments.first { try exits[String(parts[0])]!.crash(json, how) }
            print("=== \(parts[0])")
            try exits[String(parts[0])]!.run(json)
            let name = parts[0].split(separator: ".").map(String.init)
            values[name[0], default: [:]][name[1]] = json
        }
        for (namespace, json) in values {
            print("=== \(namespace) calls")
            try await calls[namespace]?(json)
        }
        """#
}
