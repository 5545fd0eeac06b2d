import Foundation
import ShapewrightClient

/// A clock that moves only while somebody sleeps, and then at once.
package final class ManualClock: @unchecked Sendable {
    private let lock = NSLock()
    private var elapsed: Duration = .zero
    private var recorded: [Duration] = []
    private let start: Date
    private let deadlines: Set<Duration>
    private let expired: Set<Duration>
    private let random: Double
    private let onPause: (@Sendable () async throws -> Void)?

    /// - Parameters:
    ///   - deadlines: Sleeps of these lengths never end, but by cancellation.
    ///   - expired: Sleeps of these lengths end at once, and are not pauses.
    ///   - random: What chance comes up with, every time.
    ///   - onPause: Called for each other sleep.
    package init(
        start: Date = Date(timeIntervalSince1970: 1_795_252_705), deadlines: Set<Duration> = [.seconds(60)], expired: Set<Duration> = [],
        random: Double = 0.5, onPause: (@Sendable () async throws -> Void)? = nil
    ) {
        self.start = start
        self.deadlines = deadlines.subtracting(expired)
        self.expired = expired
        self.random = random
        self.onPause = onPause
    }

    /// The sleeps that were no deadlines.
    package var pauses: [Duration] { lock.withLock { recorded } }

    package var dependencies: ClientDependencies {
        ClientDependencies(
            now: { self.start.addingTimeInterval(Double(self.lock.withLock { self.elapsed }.components.seconds)) },
            uptime: { self.lock.withLock { self.elapsed } },
            sleep: { try await self.sleep($0) },
            random: { self.random },
            makeInvocationID: { "invocation" })
    }

    private func sleep(_ duration: Duration) async throws {
        if expired.contains(duration) { return }
        if deadlines.contains(duration) { return try await Task.sleep(for: .seconds(1_000_000)) }
        lock.withLock { recorded.append(duration) }
        try await onPause?()
        try Task.checkCancellation()
        lock.withLock { elapsed += duration }
    }
}
