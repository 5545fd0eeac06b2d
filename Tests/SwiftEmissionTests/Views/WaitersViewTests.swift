import ServiceModel
import SpecReading
import Testing

@testable import SwiftEmission

struct WaitersViewTests {
    private static let shapes = #"""
        "In": {"type": "structure", "members": {}}, "Out": {"type": "structure", "members": {"State": {"shape": "State"}}},
        "State": {"type": "string", "enum": ["ready", "lost"]}
        """#

    private static func operation(_ more: String = "") -> String {
        #""Get": {"name": "Get", "http": {"method": "POST", "requestUri": "/"}, "input": {"shape": "In"}, "output": {"shape": "Out"}\#(more)}"#
    }

    private func waiters(_ acceptors: String, operations: String = operation(), attempts: Int = 9) throws -> String {
        let waiter = #""Ready": {"operation": "Get", "delay": 2, "maxAttempts": \#(attempts), "acceptors": [\#(acceptors)]}"#
        return try #require(try emit(shapes: Self.shapes, operations: operations, waiters: waiter)["ServiceWaiters.swift"])
    }

    private static let ready = #"{"state": "success", "matcher": "path", "argument": "State", "expected": "ready"}"#
    private static let missing = #"{"state": "success", "matcher": "error", "expected": "Missing"}"#

    @Test func aWaiterIsAMethodOfTheProtocol() throws {
        #expect(try waiters(Self.ready + #", {"state": "retry", "matcher": "error", "expected": "Missing"}"#).contains("""
            extension Example.ClientProtocol {
                /// Calls ``get(_:)`` until its answers meet the condition `Ready`: every 2 seconds, up to 9 times.
                ///
                /// - Returns: The answer that met it.
                /// - Throws: `WaiterError` where it did not come in time, or will not come any more; the error of a call that the
                ///   condition knows nothing of.
                @discardableResult
                public func waitUntilReady(
                    _ input: Example.In, options: ShapewrightClient.WaiterOptions = .init()
                ) async throws -> Example.Out {
                    try await ShapewrightClient.Waiter<Example.Out>(
                        "Ready", delay: .seconds(2), maximumAttempts: 9,
                        acceptors: [
                            .success(when: .output("State == 'ready'") { $0.state == .ready }),
                            .retry(when: .error("Missing")),
                        ]
                    ).waitForOutput(options) { try await self.get(input) }
                }
            }

            """))
    }

    @Test("What a method returns is what meets its condition", arguments: [
        (ready, "async throws -> Example.Out {", ").waitForOutput(options)"), (missing, "async throws {", ").wait(options)"),
        (ready + "," + missing, "async throws -> Example.Out? {", ").wait(options)"),
        (#"{"state": "success", "matcher": "status", "expected": 200}"#, "async throws -> Example.Out {", ").waitForOutput(options)"),
        (#"{"state": "success", "matcher": "status", "expected": 404}"#, "async throws {", ").wait(options)"),
        (#"{"state": "success", "matcher": "error", "expected": false}"#, "async throws -> Example.Out {", ").waitForOutput(options)"),
        (#"{"state": "success", "matcher": "error", "expected": true}"#, "async throws {", ").wait(options)"),
    ])
    func results(acceptors: String, signature: String, call: String) throws {
        let text = try waiters(acceptors)
        #expect(text.contains(signature))
        #expect(text.contains(call))
        #expect(text.contains("@discardableResult") == signature.contains("->"))
    }

    @Test("Matchers", arguments: [
        (#""matcher": "path", "argument": "State == 'lost'", "expected": true"#, #".output("State == 'lost'") { $0.state == .lost }"#),
        (#""matcher": "path", "argument": "State == 'lost'", "expected": false"#, #".output("State == 'lost' == false") { ($0.state == .lost) == false }"#),
        (#""matcher": "pathAll", "argument": "State", "expected": "lost""#, #".output("all of State == 'lost'") { _ in false }"#),
        (#""matcher": "status", "expected": 409"#, ".status(409)"), (#""matcher": "error", "expected": true"#, ".anyError"),
        (#""matcher": "error", "expected": "a\"b\\(c)""#, ##".error(#"a"b\(c)"#)"##),
    ])
    func matchers(acceptor: String, code: String) throws {
        #expect(try waiters(#"{"state": "failure", \#(acceptor)}"#).contains(".failure(when: \(code)),"))
    }

    @Test func operationsWithoutInputAndOutput() throws {
        let text = try waiters(
            #"{"state": "success", "matcher": "error", "expected": false}"#,
            operations: #""Get": {"name": "Get", "http": {"method": "POST", "requestUri": "/", "responseCode": 202}, "deprecated": true}"#)
        #expect(text.contains("    @available(*, deprecated)\n    public func waitUntilReady(\n        options: ShapewrightClient.WaiterOptions = .init()\n    ) async throws {"))
        #expect(text.contains(#"Waiter<Swift.Void>(\#n            "Ready", delay: .seconds(2), maximumAttempts: 9, successStatus: 202,"#))
        #expect(text.contains("{ try await self.get() }"))
    }

    @Test func whatThereIsWithoutWaiters() throws {
        let none = try emit(shapes: Self.shapes, operations: Self.operation())
        #expect(none["ServiceWaiters.swift"]?.hasSuffix("\n// The model has no waiters for these operations.\n") == true)
        let noClient = try emit(shapes: Self.shapes, operations: Self.operation(), EmissionConfiguration(generatesClient: false))
        #expect(noClient["ServiceWaiters.swift"]?.hasSuffix("\n// No client is generated, and so no waiters.\n") == true)
    }

    @Test("What is left out is said where it stands", arguments: [
        ("Next.Sate", "“Out” has no member “Next”", 0), ("State == 'x' && length(Stat) > `1`", "“Out” has no member “Stat”; did you mean “State”?", 23),
        ("sum(State)", "the function “sum” is not supported; length, contains, starts_with and ends_with are", 0), ("State[", "the expression ends too soon", 6),
    ])
    func leftOut(expression: String, message: String, offset: Int) throws {
        let before = #"{"version": 2, "waiters": {"Ready": {"operation": "Get", "delay": 2, "maxAttempts": 9, "acceptors": [{"state": "success", "matcher": "path", "expected": true, "argument": "#
        let service = #"""
            {"metadata": {"apiVersion": "1", "endpointPrefix": "x", "protocol": "json", "serviceFullName": "X", "signatureVersion": "v4", "uid": "x"},
            "operations": {\#(Self.operation())}, "shapes": {\#(Self.shapes)}}
            """#
        let files = SpecificationFiles(
            service: SourceFile(path: "service-2.json", text: service),
            waiters: SourceFile(path: "waiters-2.json", text: before + "\"\(expression)\"}]}}}"))
        let emission = try SwiftEmitter().emit(SpecificationReading(files).get())
        let column = before.utf8.count + 2 + offset
        #expect(emission.diagnostics.map(\.description) == ["waiters-2.json:1:\(column): warning: the waiter “Ready” is left out: \(message), in “\(expression)”"])
        #expect(emission.diagnostics.map(\.limitation) == [.waiterLeftOut])
    }
}
