import HTTPTypes
import ShapewrightClient
import TestSupport
import Testing

struct WaiterTests {
    private typealias Output = TestOperation.Output

    /// Something that is there when its value is `there`, will not come when it is `gone`, and for which a missing one is no news.
    private static let waiter = Waiter<Output>(
        "ThingThere", delay: .seconds(5), maximumAttempts: 4,
        acceptors: [
            .success(when: .output("Value == 'there'") { $0.value == "there" }),
            .failure(when: .output("Value == 'gone'") { $0.value == "gone" }),
            .retry(when: .error("Missing")),
            .failure(when: .error("Broken")),
        ])

    private func waiting(
        _ transport: ScriptedTransport, _ clock: ManualClock = ManualClock(), waiter: Waiter<Output> = waiter, _ options: WaiterOptions = WaiterOptions()
    ) async throws -> Output {
        var options = options
        options.dependencies = clock.dependencies
        let caller = TestOperation.caller(transport, ClientConfiguration(retries: .none, attemptTimeout: nil))
        return try await waiter.waitForOutput(options) { try await caller.call(TestOperation.idempotent, .init()) }
    }

    private static let notYet = ScriptedTransport.Answer.respond(200, [:], #"{"Value":"coming"}"#)
    private static let there = ScriptedTransport.Answer.respond(200, [:], #"{"Value":"there"}"#)
    private static let missing = ScriptedTransport.Answer.respond(400, [:], #"{"__type":"Missing"}"#)

    private static func failure(_ code: String, _ status: Int = 400) -> TestOperation.Failure {
        TestOperation.Failure(ErrorDetails(code: code, status: status))
    }

    // MARK: What answers mean

    @Test func asksUntilItIsSo() async throws {
        let clock = ManualClock()
        let transport = ScriptedTransport(Self.missing, Self.notYet, Self.there)
        #expect(try await waiting(transport, clock).value == "there")
        #expect(transport.calls.count == 3)
        #expect(clock.pauses == [.seconds(5), .seconds(5)])
    }

    @Test func whatIsSoAtOnceTakesNoPause() async throws {
        let clock = ManualClock()
        #expect(try await waiting(ScriptedTransport(Self.there), clock).value == "there")
        #expect(clock.pauses.isEmpty)
    }

    @Test func anOutputCanMeanThatItWillNotCome() async throws {
        let error = await #expect(throws: WaiterError.self) {
            try await waiting(ScriptedTransport(Self.notYet, .respond(200, [:], #"{"Value":"gone"}"#)))
        }
        #expect(error?.reason == .failed("Value == 'gone'"))
        #expect(error?.attempts == 2)
        #expect((error?.lastOutput as? Output)?.value == "gone")
        #expect(error?.lastError == nil)
        #expect(error?.description == "ThingThere will not come any more after 2 tries: Value == 'gone'")
    }

    @Test func anErrorCanMeanThatItWillNotCome() async throws {
        let error = await #expect(throws: WaiterError.self) {
            try await waiting(ScriptedTransport(.respond(400, [:], #"{"__type":"Broken","message":"to pieces"}"#)))
        }
        #expect(error?.reason == .failed("Broken"))
        #expect((error?.lastError as? TestOperation.Failure)?.details.code == "Broken")
        #expect(error?.lastOutput == nil)
        #expect(error?.description == "ThingThere will not come any more after 1 try: Broken (Broken: to pieces (HTTP 400))")
    }

    @Test func errorsThatItKnowsNothingOfAreThrown() async throws {
        let transport = ScriptedTransport(Self.notYet, .respond(403, [:], #"{"__type":"Forbidden"}"#))
        let error = await #expect(throws: TestOperation.Failure.self) { try await waiting(transport) }
        #expect(error?.details.code == "Forbidden")
        #expect(transport.calls.count == 2)
    }

    @Test func errorsThatAreNotTheServicesMatchNothing() async throws {
        let waiter = Waiter<Output>("AnyError", delay: .seconds(1), maximumAttempts: 3, acceptors: [.success(when: .anyError)])
        await #expect(throws: TransportError.self) {
            try await waiting(ScriptedTransport(.fail(TransportError(.unreachable, sent: .nothing))), waiter: waiter)
        }
    }

    @Test("Matchers", arguments: [
        (WaiterAcceptor<TestOperation.Output>.Matcher.status(200), true, false, false), (.status(404), false, true, false), (.error("Missing"), false, true, false),
        (.anyError, false, true, true), (.noError, true, false, false), (.output("", { _ in true }), true, false, false),
    ])
    func matchers(matcher: WaiterAcceptor<TestOperation.Output>.Matcher, output: Bool, missing: Bool, broken: Bool) async throws {
        let waiter = Waiter<Output>("Matcher", delay: .zero, maximumAttempts: 1, acceptors: [.success(when: matcher), .retry(when: .anyError)])
        func isMatched(_ call: @escaping @Sendable () throws -> Output) async throws -> Bool {
            do {
                try await waiter.wait { try call() }
                return true
            } catch let error as WaiterError where error.reason == .attemptsExhausted {
                return false
            }
        }
        #expect(try await isMatched { Output() } == output)
        #expect(try await isMatched { throw Self.failure("Missing", 404) } == missing)
        #expect(try await isMatched { throw Self.failure("Broken", 500) } == broken)
    }

    @Test func theFirstAcceptorThatMatchesCounts() async throws {
        let waiter = Waiter<Output>(
            "First", delay: .zero, maximumAttempts: 1, acceptors: [.failure(when: .noError), .success(when: .output("") { _ in true })])
        let error = await #expect(throws: WaiterError.self) { try await waiter.wait { Output() } }
        #expect(error?.reason == .failed("no error"))
    }

    /// The status comes through the client, though its output does not hold it.
    @Test func theStatusOfAnOutputIsTheAnswers() async throws {
        let waiter = Waiter<Output>(
            "Accepted", delay: .seconds(1), maximumAttempts: 3, acceptors: [.success(when: .status(201)), .retry(when: .status(202))])
        let transport = ScriptedTransport(.respond(202), .respond(201, [:], #"{"Value":"made"}"#))
        #expect(try await waiting(transport, waiter: waiter).value == "made")
    }

    @Test func withoutAClientTheStatusIsTheModels() async throws {
        let waiter = Waiter<Output>("Made", delay: .zero, maximumAttempts: 1, successStatus: 201, acceptors: [.success(when: .status(201))])
        try await waiter.wait { Output() }
    }

    @Test func whatAnErrorMeetsHasNoOutput() async throws {
        let waiter = Waiter<Output>("Gone", delay: .zero, maximumAttempts: 1, acceptors: [.success(when: .error("Missing")), .success(when: .noError)])
        #expect(try await waiter.wait { throw Self.failure("Missing") } == nil)
        #expect(try await waiter.wait { Output(value: "x") }?.value == "x")
    }

    // MARK: How long

    @Test func asOftenAsTheModelSays() async throws {
        let clock = ManualClock()
        let transport = ScriptedTransport(Self.notYet)
        let error = await #expect(throws: WaiterError.self) { try await waiting(transport, clock) }
        #expect(error?.reason == .attemptsExhausted)
        #expect((error?.lastOutput as? Output)?.value == "coming")
        #expect(error?.description == "ThingThere did not come within 4 tries")
        #expect(transport.calls.count == 4)
        // None after the last.
        #expect(clock.pauses == Array(repeating: .seconds(5), count: 3))
    }

    @Test func optionsComeBeforeTheModel() async throws {
        let clock = ManualClock()
        let options = WaiterOptions(delay: .seconds(2), maximumAttempts: 2)
        let error = await #expect(throws: WaiterError.self) { try await waiting(ScriptedTransport(Self.missing), clock, options) }
        #expect((error?.lastError as? TestOperation.Failure)?.details.code == "Missing")
        #expect(clock.pauses == [.seconds(2)])
    }

    @Test func aTimeLimitAllowsForMoreTriesThanTheModelAndForOneAtItsEnd() async throws {
        let clock = ManualClock()
        let transport = ScriptedTransport(Self.notYet)
        let error = await #expect(throws: WaiterError.self) { try await waiting(transport, clock, WaiterOptions(timeLimit: .seconds(32))) }
        #expect(error?.reason == .timeLimitReached)
        #expect(error?.description == "ThingThere did not come in time, after 8 tries")
        #expect(clock.pauses == Array(repeating: .seconds(5), count: 6) + [.seconds(2)])
        #expect(transport.calls.count == 8)
    }

    @Test func aTimeLimitWithANumberOfTries() async throws {
        let transport = ScriptedTransport(Self.notYet)
        let options = WaiterOptions(maximumAttempts: 2, timeLimit: .seconds(32))
        let error = await #expect(throws: WaiterError.self) { try await waiting(transport, ManualClock(), options) }
        #expect(error?.reason == .attemptsExhausted)
        #expect(transport.calls.count == 2)
    }

    @Test(arguments: [(0.0, [5, 5, 5, 5, 5]), (0.5, [5, 7.5, 12.5, 22.5, 32.5]), (1, [5, 10, 20, 40, 60])] as [(Double, [Double])])
    func backoffGrowsToItsMaximum(random: Double, pauses: [Double]) async throws {
        let clock = ManualClock(deadlines: [], random: random)
        let options = WaiterOptions(maximumAttempts: 6, pacing: .backoff(maximumDelay: .seconds(60)))
        await #expect(throws: WaiterError.self) { try await waiting(ScriptedTransport(Self.notYet), clock, options) }
        #expect(clock.pauses == pauses.map { .seconds($0) })
    }

    @Test func backoffNeverFallsBelowTheDelay() async throws {
        let clock = ManualClock(random: 1)
        let options = WaiterOptions(delay: .seconds(200), maximumAttempts: 3, pacing: .backoff())
        await #expect(throws: WaiterError.self) { try await waiting(ScriptedTransport(Self.notYet), clock, options) }
        #expect(clock.pauses == [.seconds(200), .seconds(200)])
    }

    // MARK: Cancellation

    @Test func cancellingEndsAPause() async throws {
        let pausing = Signal()
        let clock = ManualClock(onPause: {
            await pausing.send()
            try await Task.sleep(for: .seconds(1_000_000))
        })
        let task = Task { try await waiting(ScriptedTransport(Self.notYet), clock) }
        await pausing.wait()
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func cancellingEndsACall() async throws {
        let calling = Signal()
        let transport = ScriptedTransport(.hang) { _ in await calling.send() }
        let task = Task { try await waiting(transport) }
        await calling.wait()
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(transport.calls.count == 1)
    }

    /// Whatever the call throws for it.
    @Test func cancellationIsNoErrorOfTheService() async throws {
        let waiter = Waiter<Output>("Gone", delay: .zero, maximumAttempts: 1, acceptors: [.success(when: .anyError)])
        let task = Task {
            try await waiter.wait {
                withUnsafeCurrentTask { $0?.cancel() }
                throw Self.failure("Missing")
            }
        }
        await #expect(throws: CancellationError.self) { _ = try await task.value }
    }
}
