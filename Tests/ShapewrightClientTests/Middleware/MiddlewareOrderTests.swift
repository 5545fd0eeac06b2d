import Foundation
import HTTPTypes
import ShapewrightClient
import TestSupport
import Testing

struct MiddlewareOrderTests {
    /// What happens, in order.
    private actor Log {
        private(set) var entries: [String] = []

        func add(_ entry: String) { entries.append(entry) }
    }

    private struct Named: ClientMiddleware {
        var name: String
        var stage: MiddlewareStage
        var log: Log

        func intercept(
            _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String,
            next: @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?)
        ) async throws -> (HTTPResponse, HTTPBody?) {
            await log.add("\(name) \(ClientAttempt.current.map { "\($0.number)" } ?? "-")")
            let (response, responseBody) = try await next(request, body, baseURL)
            await log.add("\(name) \(response.status.code)\(responseBody?.bufferedBytes == nil ? " unread" : "")")
            return (response, responseBody)
        }
    }

    @Test func stagesComeFirstAndTheListSecond() async throws {
        let log = Log()
        func named(_ name: String, _ stage: MiddlewareStage) -> Named { Named(name: name, stage: stage, log: log) }
        let configuration = ClientConfiguration(
            middlewares: [
                named("signing", .signing), named("attempt A", .attempt), named("call A", .call), named("attempt B", .attempt),
                named("call B", .call),
            ],
            dependencies: ManualClock().dependencies)
        let transport = ScriptedTransport(.respond(503), .respond(200))
        _ = try await TestOperation.caller(transport, configuration).call(TestOperation.unsafe, .init())
        #expect(await log.entries == [
            "call A -", "call B -",
            "attempt A 1", "attempt B 1", "signing 1", "signing 503", "attempt B 503", "attempt A 503",
            "attempt A 2", "attempt B 2", "signing 2", "signing 200", "attempt B 200", "attempt A 200",
            "call B 200", "call A 200",
        ])
    }

    /// Answers by itself.
    private struct Answering: ClientMiddleware {
        func intercept(
            _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String,
            next: @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?)
        ) async throws -> (HTTPResponse, HTTPBody?) {
            let chunks = AsyncStream<HTTPBody.ByteChunk> { continuation in
                continuation.yield(Array(#"{"Value":"made up"}"#.utf8)[...])
                continuation.finish()
            }
            return (HTTPResponse(status: .ok), HTTPBody(chunks))
        }
    }

    @Test func aMiddlewareMayAnswerItself() async throws {
        let transport = ScriptedTransport(.respond(500))
        let caller = TestOperation.caller(transport, ClientConfiguration(middlewares: [Answering()], dependencies: ManualClock().dependencies))
        #expect(try await caller.call(TestOperation.unsafe, .init()).value == "made up")
        #expect(transport.calls.isEmpty)
    }

    @Test func errorsOfMiddlewaresAreNotRetried() async throws {
        struct Failing: ClientMiddleware {
            struct Trouble: Error {}
            var stage: MiddlewareStage { .attempt }

            func intercept(
                _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String,
                next: @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?)
            ) async throws -> (HTTPResponse, HTTPBody?) {
                throw Trouble()
            }
        }
        let clock = ManualClock()
        let caller = TestOperation.caller(ScriptedTransport(.respond(200)), ClientConfiguration(middlewares: [Failing()], dependencies: clock.dependencies))
        await #expect(throws: Failing.Trouble.self) { try await caller.call(TestOperation.idempotent, .init()) }
        #expect(clock.pauses == [])
    }
}
