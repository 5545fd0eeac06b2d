/// What retries cost of a client's tokens. A call that succeeds gives back what its last retry took, or ``success``.
public struct RetryCosts: Sendable, Hashable {
    /// The tokens of a client that has not retried yet, and the most it can have.
    public var capacity: Int
    public var retry: Int
    public var throttled: Int
    /// The price where an attempt's time ran out.
    public var timeout: Int
    /// What a call gives back that succeeds at once.
    public var success: Int

    public init(capacity: Int = 500, retry: Int = 5, throttled: Int = 5, timeout: Int = 10, success: Int = 1) {
        self.capacity = capacity
        self.retry = retry
        self.throttled = throttled
        self.timeout = timeout
        self.success = success
    }
}
