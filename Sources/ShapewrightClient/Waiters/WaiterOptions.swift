/// How long and how often a waiter asks, where that is not to be what the model says.
public struct WaiterOptions: Sendable {
    /// The pause between two tries, with ``WaiterPacing/backoff(maximumDelay:)`` the shortest one; `nil` for the model's.
    public var delay: Duration?
    /// How many tries there are at most; `nil` for the model's number or, with a ``timeLimit``, for as many as it allows.
    public var maximumAttempts: Int?
    /// The time after which no try is begun. One that is under way is waited for: the client's own deadlines are for that.
    public var timeLimit: Duration?
    public var pacing: WaiterPacing
    /// Clock, sleep and chance, for tests to stand in for.
    public var dependencies: ClientDependencies

    public init(
        delay: Duration? = nil, maximumAttempts: Int? = nil, timeLimit: Duration? = nil, pacing: WaiterPacing = .constant,
        dependencies: ClientDependencies = .live
    ) {
        self.delay = delay
        self.maximumAttempts = maximumAttempts
        self.timeLimit = timeLimit
        self.pacing = pacing
        self.dependencies = dependencies
    }
}
