import ShapewrightClient
import TestSupport
import Testing

/// The table in Calls.md, a test a row, by what really goes out.
struct RetryRuleTests {
    /// How often an operation goes out that gets the same answer every time.
    private func attempts(_ answer: ScriptedTransport.Answer, _ operation: TestOperation.Descriptor, policy: RetryPolicy = .standard) async -> Int {
        let transport = ScriptedTransport(answer)
        // The deadline of an attempt that hangs is over at once, that of any other never.
        let clock = if case .hang = answer { ManualClock(expired: [.seconds(60)]) } else { ManualClock() }
        let caller = TestOperation.caller(transport, ClientConfiguration(retries: policy, dependencies: clock.dependencies))
        _ = try? await caller.call(operation, TestOperation.Input(token: "token"))
        return transport.calls.count
    }

    /// Whether an answer has operations sent again: those that are safe to repeat, and the others.
    private func check(
        _ answer: ScriptedTransport.Answer, safe: Bool, unsafe: Bool, sourceLocation: SourceLocation = #_sourceLocation
    ) async {
        for operation in [TestOperation.idempotent, TestOperation.readOnly, TestOperation.withToken, TestOperation.descriptor(method: "PUT")] {
            #expect(await attempts(answer, operation) == (safe ? 3 : 1), sourceLocation: sourceLocation)
        }
        #expect(await attempts(answer, TestOperation.unsafe) == (unsafe ? 3 : 1), sourceLocation: sourceLocation)
        let likeSDKs = RetryPolicy(repeatsUnsafeOperations: true)
        #expect(await attempts(answer, TestOperation.unsafe, policy: likeSDKs) == (safe ? 3 : 1), sourceLocation: sourceLocation)
    }

    @Test("1: nothing was sent", arguments: [
        .unresolvedHost, .unreachable, .insecure, .timedOut, .connectionClosed, .other,
    ] as [TransportError.Cause])
    func unsent(cause: TransportError.Cause) async {
        await check(.fail(TransportError(cause, sent: .nothing)), safe: true, unsafe: true)
    }

    @Test("2: no repetition mends it", arguments: [.unusableRequest, .untrusted, .shutDown] as [TransportError.Cause])
    func permanent(cause: TransportError.Cause) async {
        await check(.fail(TransportError(cause, sent: .nothing)), safe: false, unsafe: false)
        await check(.fail(TransportError(cause, sent: .perhaps)), safe: false, unsafe: false)
    }

    @Test("3: the answer was lost", arguments: [.connectionClosed, .invalidResponse, .timedOut, .other] as [TransportError.Cause])
    func lost(cause: TransportError.Cause) async {
        await check(.fail(TransportError(cause, sent: .perhaps)), safe: true, unsafe: false)
    }

    @Test("4: the attempt's time was over")
    func late() async {
        await check(.hang, safe: true, unsafe: false)
    }

    @Test("5: throttled", arguments: ["ThrottlingException", "SlowDown", "TooManyRequestsException", "DeclaredThrottling"])
    func throttled(code: String) async {
        await check(.respond(400, [:], #"{"__type":"com.example#\#(code)"}"#), safe: true, unsafe: true)
        await check(.respond(429), safe: true, unsafe: true)
    }

    @Test("6: declared retryable, or not received", arguments: ["DeclaredRetryable", "RequestTimeout", "RequestTimeoutException"])
    func retryable(code: String) async {
        await check(.respond(400, ["X-Amzn-ErrorType": code]), safe: true, unsafe: true)
        await check(.respond(500, ["X-Amzn-ErrorType": code]), safe: true, unsafe: true)
        await check(.respond(408), safe: true, unsafe: true)
    }

    @Test("7: the server asks for it", arguments: [("Retry-After", "1"), ("x-amz-retry-after", "100"), ("Retry-After", "Sat, 21 Nov 2026 09:18:25 GMT")])
    func asked(name: String, value: String) async {
        await check(.respond(503), safe: true, unsafe: true)
        for status in [500, 502, 409] { await check(.respond(status, [name: value]), safe: true, unsafe: true) }
    }

    @Test("8: the server failed", arguments: [500, 502, 504])
    func serverErrors(status: Int) async {
        await check(.respond(status, [:], "<html>"), safe: true, unsafe: false)
        await check(.respond(status, ["Retry-After": "soon"]), safe: true, unsafe: false)
    }

    @Test("9: a clock that is off", arguments: [
        "RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture", "SignatureDoesNotMatch", "InvalidSignatureException", "AuthFailure",
    ])
    func skewed(code: String) async {
        // The second attempt has the right time, so a third would not change anything.
        let answer = ScriptedTransport.Answer.respond(403, ["X-Amzn-ErrorType": code, "Date": "Sat, 21 Nov 2026 10:00:00 GMT"])
        for operation in [TestOperation.idempotent, TestOperation.unsafe] { #expect(await attempts(answer, operation) == 2) }
        await check(.respond(403, ["X-Amzn-ErrorType": code]), safe: false, unsafe: false)
    }

    @Test("10: any other answer", arguments: [200, 204, 301, 400, 403, 404, 409, 501, 505])
    func others(status: Int) async {
        await check(.respond(status, [:], #"{"Value":1}"#), safe: false, unsafe: false)
        await check(.respond(status, ["X-Amzn-ErrorType": "ResourceNotFound"]), safe: false, unsafe: false)
    }

    @Test("10: an answer that is too large, and errors that nobody knows")
    func otherErrors() async {
        struct Unheard: Error {}
        for error in [HTTPBodyError.tooLarge(maximum: 1), HTTPBodyError.alreadyRead, Unheard(), CancellationError()] as [any Error] {
            await check(.fail(error), safe: false, unsafe: false)
        }
    }

    @Test("An empty idempotency token is no token")
    func noToken() async throws {
        let transport = ScriptedTransport(.respond(500))
        let caller = TestOperation.caller(transport, ClientConfiguration(dependencies: ManualClock().dependencies))
        await #expect(throws: TestOperation.Failure.self) { try await caller.call(TestOperation.withToken, .init(token: "")) }
        #expect(transport.calls.count == 1)
    }
}
