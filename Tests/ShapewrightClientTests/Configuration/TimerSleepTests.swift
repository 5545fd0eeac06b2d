import ShapewrightClient
import TestSupport
import Testing

struct TimerSleepTests {
    private let sleep = ClientDependencies.live.sleep

    @Test("It ends", arguments: [Duration.zero, .nanoseconds(1), .milliseconds(1), .seconds(-1)])
    func ends(duration: Duration) async throws {
        try await sleep(duration)
    }

    @Test func cancellationEndsIt() async throws {
        let begun = Signal()
        let task = Task { [sleep] in
            await begun.send()
            try await sleep(.seconds(1_000_000))
        }
        await begun.wait()
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func itDoesNotBeginInATaskThatIsCancelled() async throws {
        let task = Task { [sleep] in
            withUnsafeCurrentTask { $0?.cancel() }
            try await sleep(.seconds(1_000_000))
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
