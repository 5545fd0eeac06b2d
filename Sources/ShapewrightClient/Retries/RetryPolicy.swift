/// How often, after what pauses and at what expense calls are repeated. What is repeated at all is in <doc:Calls>.
///
/// ``standard`` is the mode of that name that AWS's SDKs share:
/// <https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html>.
public struct RetryPolicy: Sendable, Hashable {
    /// How often a request is sent at most, the first time included.
    public var maximumAttempts: Int
    /// The longest pause before the second attempt; each later one may be twice as long as the one before.
    public var baseDelay: Duration
    /// The same where the service throttles.
    public var throttlingBaseDelay: Duration
    /// The longest pause of all, also where the server asks for a longer one.
    public var maximumDelay: Duration
    /// The tokens that a client has for all of its calls. Where they are used up, errors are not retried but thrown, so that a service in
    /// trouble is left alone.
    public var quota: RetryCosts
    /// Whether operations that are not known to be safe to repeat are repeated as if they were, which is what AWS's SDKs do.
    public var repeatsUnsafeOperations: Bool

    public init(
        maximumAttempts: Int = 3, baseDelay: Duration = .seconds(1), throttlingBaseDelay: Duration = .seconds(1),
        maximumDelay: Duration = .seconds(20), quota: RetryCosts = RetryCosts(), repeatsUnsafeOperations: Bool = false
    ) {
        self.maximumAttempts = maximumAttempts
        self.baseDelay = baseDelay
        self.throttlingBaseDelay = throttlingBaseDelay
        self.maximumDelay = maximumDelay
        self.quota = quota
        self.repeatsUnsafeOperations = repeatsUnsafeOperations
    }

    /// Three attempts, pauses of up to 1, 2, 4… 20 seconds, and a quota of 500 tokens.
    public static let standard = RetryPolicy()
    /// The standard mode in the figures that AWS's SDKs have had since November 2026: shorter pauses but where the service throttles, and
    /// dearer retries.
    public static let standard2026 = RetryPolicy(
        baseDelay: .milliseconds(50), quota: RetryCosts(retry: 14, throttled: 5, timeout: 14))
    /// One attempt.
    public static let none = RetryPolicy(maximumAttempts: 1)
}
