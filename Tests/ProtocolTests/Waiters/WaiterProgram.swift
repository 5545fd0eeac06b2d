import Foundation
import ServiceModel
import TestSupport

@testable import SwiftEmission

/// A program of generated code: the waiters of all suites, and what calls them.
struct WaiterProgram {
    var suites: [WaiterSuite]

    /// Writes the program's files into a folder.
    ///
    /// - Returns: The waiters that are generated.
    func write(to folder: URL) throws -> [(WaiterSuite, Waiter)] {
        var waiters: [(WaiterSuite, Waiter)] = []
        var parts = ""
        for suite in suites {
            let configuration = EmissionConfiguration(namespace: suite.namespace, access: .internal, conformsToHashable: false)
            for file in try SwiftEmitter(configuration: configuration).emit(suite.model).files {
                try Data(file.contents).write(to: folder.appending(path: suite.namespace + file.name))
            }
            let context = try EmissionContext(model: suite.model, configuration: configuration)
            let leftOut = Set(context.waiterDiagnostics().map(\.message))
            let generated = suite.model.waiters.filter { waiter in !leftOut.contains { $0.hasPrefix("the waiter “\(waiter.name)” ") } }
            waiters += generated.map { (suite, $0) }
            // A function each, so that no one literal holds them all.
            parts += "func add\(suite.namespace)() {\n\(generated.map { call($0, suite, context) }.joined())}\nadd\(suite.namespace)()\n\n"
        }
        try Data(Self.main.replacing("/*parts*/", with: parts).utf8).write(to: folder.appending(path: "main.swift"))
        return waiters
    }

    private func call(_ waiter: Waiter, _ suite: WaiterSuite, _ context: EmissionContext) -> String {
        let method = SwiftCode.identifier(context.names.waiters[waiter.name] ?? "").text
        let operation = suite.model.operation(named: waiter.operation)
        let input = operation?.input.map { context.type(of: $0.shape, qualified: true).text }
        let argument = input.map { "ShapeJSON.read(Array(input.utf8), as: \($0).self), " } ?? ""
        let hasOutput = operation?.output != nil && WaiterAnswer(waiter) != .never
        let wait = "try await \(suite.namespace).Client(transport: transport, endpoint: endpoint, validation: .off, configuration: once).\(method)(\(argument)options: options)"
        return """
                calls["\(suite.namespace).\(waiter.name)"] = { transport, input, options in
                    \(hasOutput ? "check(\(wait), transport)" : wait)
                }

            """
    }

    /// Reads cases, a JSON object a line, and answers each with one.
    private static let main = """
        import Foundation
        import HTTPTypes
        import ShapewrightClient
        import ShapewrightRuntime

        struct Answer: Decodable {
            var status: Int
            var body: String?
            var error: String?
        }

        struct Case: Decodable {
            var id: String
            var waiter: String
            var input: String
            var answers: [Answer]
        }

        struct Outcome: Encodable {
            var id: String
            var outcome: String
            var attempts: Int
        }

        final class Transport: ClientTransport, @unchecked Sendable {
            let answers: [Answer]
            var count = 0
            init(_ answers: [Answer]) { self.answers = answers }

            func send(_ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String) async throws -> (HTTPResponse, HTTPBody?) {
                let answer = answers[count]
                count += 1
                let body = answer.body ?? "{\\"__type\\":\\"\\(answer.error ?? "")\\"}"
                return (HTTPResponse(status: .init(code: answer.status)), HTTPBody(Array(body.utf8)))
            }
        }

        let endpoint = URL(string: "https://example.com")!
        let once = ClientConfiguration(retries: .none, attemptTimeout: nil)

        /// An output is the last answer's, and there unless that was an error.
        func check<Output: ShapeStructure & Codable>(_ output: Output?, _ transport: Transport) {
            precondition((output == nil) == (transport.answers[transport.count - 1].error != nil))
        }

        typealias Call = @Sendable (Transport, String, WaiterOptions) async throws -> Void

        nonisolated(unsafe) var calls: [String: Call] = [:]

        /*parts*/
        while let line = readLine() {
            let given = try JSONDecoder().decode(Case.self, from: Data(line.utf8))
            let transport = Transport(given.answers)
            let options = WaiterOptions(maximumAttempts: given.answers.count, dependencies: ClientDependencies(sleep: { _ in }))
            var outcome = "success"
            do {
                try await calls[given.waiter]!(transport, given.input, options)
            } catch let error as WaiterError {
                if case .failed = error.reason { outcome = "failed" } else { outcome = "exhausted" }
            } catch let error as any ModeledServiceError {
                outcome = "error \\(error.details.code ?? "")"
            } catch {
                outcome = "\\(error)"
            }
            let text = Outcome(id: given.id, outcome: outcome, attempts: transport.count)
            print(String(decoding: try JSONEncoder().encode(text), as: UTF8.self))
        }
        """
}
