import Foundation

/// What a client asks of its surroundings. Tests give their own, and take no time.
public struct ClientDependencies: Sendable {
    /// The wall clock.
    public var now: @Sendable () -> Date
    /// A clock that only runs forward, from any beginning.
    public var uptime: @Sendable () -> Duration
    /// Waits, and throws `CancellationError` at once where the task is cancelled.
    public var sleep: @Sendable (Duration) async throws -> Void
    /// A number from 0 up to 1, each as likely as any other.
    public var random: @Sendable () -> Double
    /// The identifier of a call, in `amz-sdk-invocation-id`.
    public var makeInvocationID: @Sendable () -> String

    /// - Parameters: The machine's own for each that is not given.
    public init(
        now: @escaping @Sendable () -> Date = { Date() },
        uptime: (@Sendable () -> Duration)? = nil,
        sleep: (@Sendable (Duration) async throws -> Void)? = nil,
        random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) },
        makeInvocationID: @escaping @Sendable () -> String = { UUID().uuidString.lowercased() }
    ) {
        self.now = now
        self.uptime = uptime ?? { Self.start.duration(to: .now) }
        self.sleep = sleep ?? { try await TimerSleep.sleep(for: $0) }
        self.random = random
        self.makeInvocationID = makeInvocationID
    }

    public static let live = ClientDependencies()

    private static let start = ContinuousClock.now
}
