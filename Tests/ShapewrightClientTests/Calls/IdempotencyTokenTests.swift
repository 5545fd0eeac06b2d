import ShapewrightClient
import ShapewrightRuntime
import TestSupport
import Testing

@Suite("Idempotency tokens")
struct IdempotencyTokenTests {
    private func sent(_ operation: TestOperation.Descriptor, _ inputs: TestOperation.Input...) async throws -> [TestOperation.Input] {
        let transport = RecordingTransport("{}")
        let caller = TestOperation.caller(transport, ClientConfiguration())
        for input in inputs { _ = try await caller.call(operation, input) }
        return try transport.calls.map { try ShapeJSON.read($0.body?.bufferedBytes ?? []) }
    }

    @Test("A call without a token gets one of its own")
    func filledIn() async throws {
        let sent = try await sent(TestOperation.withToken, .init(name: "a"), .init(name: "a"))
        let tokens = Set(sent.map(\.token))
        #expect(tokens.count == 2)
        for token in tokens { #expect(token?.wholeMatch(of: /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/) != nil) }
        #expect(sent.map(\.name) == ["a", "a"])
    }

    @Test("A caller's token is sent as it is, an empty one too")
    func kept() async throws {
        #expect(try await sent(TestOperation.withToken, .init(token: "mine"), .init(token: "")).map(\.token) == ["mine", ""])
    }

    @Test("Operations without tokens get none")
    func none() async throws {
        #expect(try await sent(TestOperation.unsafe, .init(name: "a")).map(\.token) == [nil])
    }

    @Test("All attempts of a call send one token, and a call with a token is safe to repeat")
    func oneForAllAttempts() async throws {
        let transport = ScriptedTransport(.respond(500), .respond(200))
        let configuration = ClientConfiguration(dependencies: ManualClock().dependencies)
        _ = try await TestOperation.caller(transport, configuration).call(TestOperation.withToken, .init())
        let tokens = try transport.calls.map { call -> String? in
            let input: TestOperation.Input = try ShapeJSON.read(call.body?.bufferedBytes ?? [])
            return input.token
        }
        #expect(tokens.count == 2)
        #expect(Set(tokens).count == 1)
        #expect(tokens.first??.isEmpty == false)
    }
}
