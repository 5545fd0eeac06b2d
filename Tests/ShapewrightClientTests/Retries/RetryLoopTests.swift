import Foundation
import HTTPTypes
import ShapewrightClient
import TestSupport
import Testing

struct RetryLoopTests {
    private func call(
        _ transport: ScriptedTransport, _ clock: ManualClock, policy: RetryPolicy = .standard, callTimeout: Duration? = nil
    ) async throws -> TestOperation.Output {
        let configuration = ClientConfiguration(retries: policy, callTimeout: callTimeout, dependencies: clock.dependencies)
        return try await TestOperation.caller(transport, configuration).call(TestOperation.idempotent, .init())
    }

    @Test func aLaterAnswerIsTheAnswer() async throws {
        let transport = ScriptedTransport(.respond(500), .fail(TransportError(.connectionClosed, sent: .perhaps)), .respond(200, [:], #"{"Value":"x"}"#))
        #expect(try await call(transport, ManualClock()).value == "x")
        #expect(transport.calls.count == 3)
    }

    @Test func theLastErrorIsTheError() async throws {
        let answers = ScriptedTransport(.fail(TransportError(.connectionClosed, sent: .perhaps)), .respond(500), .respond(503, [:], #"{"message":"last"}"#))
        let failure = await #expect(throws: TestOperation.Failure.self) { try await call(answers, ManualClock()) }
        #expect(failure?.details.message == "last")

        let errors = ScriptedTransport(.respond(500), .fail(TransportError(.unreachable, sent: .nothing)))
        let error = await #expect(throws: TransportError.self) { try await call(errors, ManualClock()) }
        #expect(error?.cause == .unreachable)
        #expect(errors.calls.count == 3)
    }

    @Test func attemptsSayWhichTheyAre() async throws {
        let transport = ScriptedTransport(.respond(503))
        _ = try? await call(transport, ManualClock())
        let identifier = try #require(HTTPField.Name("amz-sdk-invocation-id"))
        let attempt = try #require(HTTPField.Name("amz-sdk-request"))
        #expect(transport.calls.map { $0.request.headerFields[identifier] } == ["invocation", "invocation", "invocation"])
        #expect(transport.calls.map { $0.request.headerFields[attempt] } == ["attempt=1; max=3", "attempt=2; max=3", "attempt=3; max=3"])
        #expect(transport.calls.map(\.attempt) == (1...3).map { ClientAttempt(invocationID: "invocation", number: $0, maximum: 3) })
        #expect(ClientAttempt.current == nil)
    }

    @Test(arguments: [0, 1, 5])
    func thereAreAsManyAttemptsAsThePolicySays(maximum: Int) async throws {
        let transport = ScriptedTransport(.respond(503))
        _ = try? await call(transport, ManualClock(), policy: RetryPolicy(maximumAttempts: maximum))
        #expect(transport.calls.count == max(1, maximum))
    }

    // MARK: Pauses

    @Test func pausesDoubleUpToTheMaximum() async throws {
        for (random, factor) in [(0.5, 0.5), (0, 0)] {
            let clock = ManualClock(random: random)
            _ = try? await call(ScriptedTransport(.respond(503)), clock, policy: RetryPolicy(maximumAttempts: 9))
            let bounds: [Double] = factor == 0 ? [] : [1, 2, 4, 8, 16, 20, 20, 20]
            #expect(clock.pauses == bounds.map { Duration.seconds($0 * factor) })
        }
    }

    @Test func throttlingHasABaseOfItsOwn() async throws {
        for (status, pauses) in [(500, [25, 50]), (429, [500, 1000])] {
            let clock = ManualClock()
            _ = try? await call(ScriptedTransport(.respond(status)), clock, policy: .standard2026)
            #expect(clock.pauses == pauses.map { .milliseconds($0) })
        }
    }

    @Test("The server's wish counts, up to the maximum", arguments: [
        (["Retry-After": "7"], 7_000), (["x-amz-retry-after": "1500"], 1_500), (["x-amz-retry-after": "1500", "Retry-After": "9"], 1_500),
        (["Retry-After": "3600"], 20_000), (["Retry-After": "0"], 500), (["Retry-After": "-1"], 500), (["Retry-After": "1e9"], 500),
        (["Retry-After": "99999999999999999999"], 500), (["x-amz-retry-after": ""], 500),
        // The clock begins at 09:18:25.
        (["Retry-After": "Sat, 21 Nov 2026 09:18:31 GMT"], 6_000), (["Retry-After": "Sat, 21 Nov 2026 09:18:00 GMT"], 500),
        (["Retry-After": "Fri, 31 Dec 9999 23:59:60 GMT"], 20_000),
    ] as [([String: String], Int)])
    func serverPauses(fields: [String: String], milliseconds: Int) async throws {
        let clock = ManualClock()
        _ = try? await call(ScriptedTransport(.respond(503, fields), .respond(200)), clock)
        #expect(clock.pauses == [.milliseconds(milliseconds)])
    }

    // MARK: Tokens

    @Test func whereTokensAreUsedUpErrorsAreThrown() async throws {
        let transport = ScriptedTransport(.respond(503))
        let policy = RetryPolicy(quota: RetryCosts(capacity: 17))
        let caller = TestOperation.caller(transport, ClientConfiguration(retries: policy, dependencies: ManualClock().dependencies))
        // 17 tokens are three retries of 5.
        for attempts in [3, 5, 6] {
            _ = try? await caller.call(TestOperation.idempotent, .init())
            #expect(transport.calls.count == attempts)
        }
        // A copy has no tokens of its own.
        let copy = caller
        _ = try? await copy.call(TestOperation.idempotent, .init())
        #expect(transport.calls.count == 7)
    }

    @Test func successGivesBackWhatItsLastRetryTook() async throws {
        let failures = Array(repeating: ScriptedTransport.Answer.respond(503), count: 2)
        let transport = ScriptedTransport(failures[0], failures[1], .respond(200), .respond(503))
        let policy = RetryPolicy(quota: RetryCosts(capacity: 10))
        let caller = TestOperation.caller(transport, ClientConfiguration(retries: policy, dependencies: ManualClock().dependencies))
        _ = try await caller.call(TestOperation.idempotent, .init())
        #expect(transport.calls.count == 3)
        // Of 10 tokens 10 were taken and 5 given back: one retry.
        _ = try? await caller.call(TestOperation.idempotent, .init())
        #expect(transport.calls.count == 5)
    }

    @Test func successAtOnceGivesBackOne() async throws {
        let transport = ScriptedTransport(.respond(503), .respond(503), .respond(200), .respond(200), .respond(200), .respond(503))
        let policy = RetryPolicy(maximumAttempts: 2, quota: RetryCosts(capacity: 5, retry: 3))
        let caller = TestOperation.caller(transport, ClientConfiguration(retries: policy, dependencies: ManualClock().dependencies))
        // 5 tokens, 2 after a retry, 5 after three successes, though they are four.
        _ = try? await caller.call(TestOperation.idempotent, .init())
        for _ in 0..<3 { _ = try await caller.call(TestOperation.idempotent, .init()) }
        #expect(transport.calls.count == 5)
        _ = try? await caller.call(TestOperation.idempotent, .init())
        #expect(transport.calls.count == 7)
        _ = try? await caller.call(TestOperation.idempotent, .init())
        #expect(transport.calls.count == 8)
    }

    @Test func timeCostsMore() async throws {
        let transport = ScriptedTransport(.hang)
        let policy = RetryPolicy(quota: RetryCosts(capacity: 19))
        let clock = ManualClock(expired: [.seconds(60)])
        let caller = TestOperation.caller(transport, ClientConfiguration(retries: policy, dependencies: clock.dependencies))
        let error = await #expect(throws: DeadlineExceeded.self) { try await caller.call(TestOperation.idempotent, .init()) }
        #expect(error == DeadlineExceeded(.attempt, limit: .seconds(60)))
        #expect(transport.calls.count == 2)
    }

    // MARK: Cancellation and deadlines

    @Test func cancellationEndsAPause() async throws {
        let paused = Signal()
        let transport = ScriptedTransport(.respond(503))
        let clock = ManualClock(onPause: {
            await paused.send()
            try await Task.sleep(for: .seconds(1_000_000))
        })
        let task = Task { try await call(transport, clock) }
        await paused.wait()
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(transport.calls.count == 1)
    }

    @Test func cancellationEndsAnAttempt() async throws {
        let sent = Signal()
        let transport = ScriptedTransport(.hang, onSend: { _ in await sent.send() })
        let task = Task { try await call(transport, ManualClock()) }
        await sent.wait()
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(transport.calls.count == 1)
    }

    @Test func nothingIsSentForATaskThatIsCancelled() async throws {
        let transport = ScriptedTransport(.respond(200))
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await call(transport, ManualClock())
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(transport.calls.isEmpty)
    }

    @Test func whateverATransportCallsCancellation() async throws {
        let transport = ScriptedTransport(
            .fail(TransportError(.connectionClosed, sent: .perhaps)), onSend: { _ in withUnsafeCurrentTask { $0?.cancel() } })
        let clock = ManualClock()
        let configuration = ClientConfiguration(attemptTimeout: nil, dependencies: clock.dependencies)
        let task = Task { try await TestOperation.caller(transport, configuration).call(TestOperation.idempotent, .init()) }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(transport.calls.count == 1)
    }

    @Test func theCallsTimeIsOver() async throws {
        let transport = ScriptedTransport(.hang)
        let clock = ManualClock(expired: [.seconds(100)])
        let error = await #expect(throws: DeadlineExceeded.self) { try await call(transport, clock, callTimeout: .seconds(100)) }
        #expect(error == DeadlineExceeded(.call, limit: .seconds(100)))
        #expect(error?.description == "the call was not over after 100.0 seconds")
        #expect(transport.calls.count <= 1)
    }

    @Test func nobodyWaitsForWhatComesTooLate() async throws {
        let transport = ScriptedTransport(.respond(503, ["Retry-After": "7"]))
        let clock = ManualClock(deadlines: [.seconds(60), .seconds(10)])
        // The first pause of 7 seconds fits into 10, the second one does not.
        await #expect(throws: TestOperation.Failure.self) { try await call(transport, clock, callTimeout: .seconds(10)) }
        #expect(clock.pauses == [.seconds(7)])
        #expect(transport.calls.count == 2)
    }

    // MARK: Bodies

    /// Makes requests whose body comes in chunks.
    private struct StreamingCodec: WireCodec {
        var plain = AWSJSONCodec(version: "1.1", targetPrefix: "Test")
        var iteration: HTTPBody.IterationBehavior

        func request<Input>(
            for operation: OperationDescriptor<Input, some Any, some Any>, _ input: Input
        ) throws -> (HTTPRequest, HTTPBody?) {
            let chunks = AsyncStream<HTTPBody.ByteChunk> { continuation in
                continuation.yield([0x7B, 0x7D])
                continuation.finish()
            }
            return (try plain.request(for: operation, input).0, HTTPBody(chunks, iteration: iteration))
        }

        func output<Output>(
            of operation: OperationDescriptor<some Any, Output, some Any>, _ response: HTTPResponse, _ body: HTTPBody?
        ) throws -> Output {
            try plain.output(of: operation, response, body)
        }

        func failure<Failure>(
            of operation: OperationDescriptor<some Any, some Any, Failure>, _ response: HTTPResponse, _ body: HTTPBody?
        ) -> Failure {
            plain.failure(of: operation, response, body)
        }
    }

    /// Reads what it is to send.
    private struct ReadingMiddleware: ClientMiddleware {
        var stage: MiddlewareStage { .attempt }

        func intercept(
            _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String,
            next: @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?)
        ) async throws -> (HTTPResponse, HTTPBody?) {
            _ = try await body?.collect(upTo: 100)
            return try await next(request, body, baseURL)
        }
    }

    @Test("11: a body that can be read once only, and has been", arguments: [true, false])
    func bodiesThatAreSpent(isRead: Bool) async throws {
        let transport = ScriptedTransport(.respond(503))
        let configuration = ClientConfiguration(middlewares: isRead ? [ReadingMiddleware()] : [], dependencies: ManualClock().dependencies)
        let caller = TestOperation.caller(transport, configuration, codec: StreamingCodec(iteration: .single))
        await #expect(throws: TestOperation.Failure.self) { try await caller.call(TestOperation.idempotent, .init()) }
        // One that nobody has begun to read is as good as new.
        #expect(transport.calls.count == (isRead ? 1 : 3))
    }

    @Test func answersThatAreTooLargeAreRefused() async throws {
        let transport = ScriptedTransport(.respond(200, [:], String(repeating: " ", count: 101)))
        let configuration = ClientConfiguration(maximumResponseSize: 100, dependencies: ManualClock().dependencies)
        await #expect(throws: HTTPBodyError.tooLarge(maximum: 100)) {
            try await TestOperation.caller(transport, configuration).call(TestOperation.idempotent, .init())
        }
        #expect(transport.calls.count == 1)
    }
}
