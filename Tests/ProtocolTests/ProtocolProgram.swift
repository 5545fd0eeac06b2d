import Foundation
import ServiceModel
import TestSupport

@testable import SwiftEmission

/// A program of generated code: the clients of all suites, and what calls them.
struct ProtocolProgram {
    var suites: [ProtocolSuite]

    /// Writes the program's files into a folder.
    func write(to folder: URL) throws {
        var calls = ""
        for suite in suites {
            let configuration = EmissionConfiguration(namespace: suite.namespace, access: .internal)
            for file in try SwiftEmitter(configuration: configuration).emit(suite.model).files {
                try Data(file.contents).write(to: folder.appending(path: suite.namespace + file.name))
            }
            calls += try call(suite, EmissionContext(model: suite.model, configuration: configuration))
        }
        try Data(Self.main.replacing("/*calls*/", with: calls).utf8).write(to: folder.appending(path: "main.swift"))
    }

    /// How the suite's operation is called: an input out of JSON, and the output or error as JSON.
    private func call(_ suite: ProtocolSuite, _ context: EmissionContext) -> String {
        let method = SwiftCode.identifier(context.names.operations[suite.operation.name] ?? "").text
        let input = suite.operation.input.map { context.type(of: $0.shape, qualified: true).text }
        let output = suite.operation.output.map { context.type(of: $0.shape, qualified: true).text }
        let argument = input.map { "ShapeJSON.read(Array(input.utf8), as: \($0).self)" } ?? ""
        let call = "\(output == nil ? "_ = " : "let output = ")try await client.\(method)(\(input == nil ? "" : "try \(argument)"))"
        let errors = suite.operation.errors.map { error in
            let type = context.type(of: error.shape, qualified: true).text
            return "\"\(error.shape)\": { (try? ShapeJSON.read(Array($1.utf8), as: \(type).self)).map(text) == $0.modeled(\(type).self).map(text) }"
        }
        return """
                "\(suite.namespace)": Call { transport, endpoint, input, expected in
                    let client = \(suite.namespace).Client(
                        transport: transport, endpoint: endpoint, validation: .off, configuration: ClientConfiguration(contentMD5: md5))
                    do {
                        \(call)
                        return \(output.map { "Outcome(output: text(output), expected: try text(ShapeJSON.read(Array(expected.utf8), as: \($0).self)))" } ?? "Outcome()")
                    } catch let error as \(suite.namespace).ServiceError {
                        var outcome = Outcome(code: error.details.code, message: error.details.message)
                        if case .unmodeled = error { outcome.isUnmodeled = true }
                        let modeled: [String: (ErrorDetails, String) -> Bool] = [\(errors.isEmpty ? ":" : errors.joined(separator: ", "))]
                        outcome.hasExpectedMembers = modeled.values.contains { $0(error.details, expected) }
                        return outcome
                    }
                },

            """
    }

    /// Reads cases, a JSON object a line, and answers each with one.
    private static let main = """
        import Foundation
        import HTTPTypes
        import ShapewrightClient
        import ShapewrightRuntime

        struct Case: Decodable {
            var id: String
            var suite: String
            var endpoint: String
            var input: String
            var expected: String
            var status: Int
            var headers: [String: String]
            var body: String
        }

        struct Sent: Encodable {
            var method: String
            var path: String
            var authority: String
            var headers: [String: String]
            var body: String?
        }

        struct Outcome: Encodable {
            var id: String?
            var sent: Sent?
            var output: String?
            var expected: String?
            var code: String?
            var message: String?
            var isUnmodeled = false
            var hasExpectedMembers = false
            var failure: String?
        }

        final class Transport: ClientTransport, @unchecked Sendable {
            let given: Case
            var sent: Sent?
            init(_ given: Case) { self.given = given }

            func send(_ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String) async throws -> (HTTPResponse, HTTPBody?) {
                var headers: [String: String] = [:]
                for field in request.headerFields { headers[field.name.canonicalName] = field.value }
                sent = Sent(
                    method: request.method.rawValue, path: request.path ?? "", authority: request.authority ?? "", headers: headers,
                    body: body.map { String(decoding: $0.bufferedBytes ?? [], as: UTF8.self) })
                var fields = HTTPFields()
                for (name, value) in given.headers { fields[HTTPField.Name(name)!] = value }
                return (HTTPResponse(status: .init(code: given.status), headerFields: fields), HTTPBody(Array(given.body.utf8)))
            }
        }

        struct Call: Sendable {
            let run: @Sendable (any ClientTransport, URL, String, String) async throws -> Outcome
            init(_ run: @escaping @Sendable (any ClientTransport, URL, String, String) async throws -> Outcome) { self.run = run }
        }

        func text(_ value: some ShapeStructure) -> String { String(decoding: ShapeJSON.write(value), as: UTF8.self) }

        /// By a program that is not ours.
        func md5(_ bytes: [UInt8]) -> [UInt8] {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = ["md5sum"]
            let (input, output) = (Pipe(), Pipe())
            (process.standardInput, process.standardOutput) = (input, output)
            try! process.run()
            input.fileHandleForWriting.write(Data(bytes))
            try! input.fileHandleForWriting.close()
            let digits = Array(String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).prefix(32))
            return stride(from: 0, to: digits.count, by: 2).map { UInt8(String(digits[$0...$0 + 1]), radix: 16)! }
        }

        let calls: [String: Call] = [
        /*calls*/]

        while let line = readLine() {
            let given = try JSONDecoder().decode(Case.self, from: Data(line.utf8))
            let transport = Transport(given)
            var outcome: Outcome
            do {
                outcome = try await calls[given.suite]!.run(transport, URL(string: given.endpoint)!, given.input, given.expected)
            } catch {
                outcome = Outcome(failure: "\\(error)")
            }
            outcome.id = given.id
            outcome.sent = transport.sent
            print(String(decoding: try JSONEncoder().encode(outcome), as: UTF8.self))
        }
        """
}
