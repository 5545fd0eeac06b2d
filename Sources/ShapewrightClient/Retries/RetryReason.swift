/// Why a request is sent again.
enum RetryReason: Sendable, Hashable {
    /// Nothing could be sent, the answer was lost on its way, or the server had a passing trouble.
    case transient
    /// The server has more to do than it can, or than the caller may ask of it.
    case throttled
    /// Time ran out.
    case timeout
    /// The signature was made by a clock that is off. It has been put right.
    case clockSkew
}

extension RetryPolicy {
    /// What a retry costs.
    func cost(of reason: RetryReason) -> Int {
        switch reason {
        case .transient, .clockSkew: quota.retry
        case .throttled: quota.throttled
        case .timeout: quota.timeout
        }
    }

    /// The pause after an attempt: any length up to a bound that doubles with each, and at least what the server asks for. Neither is longer
    /// than ``maximumDelay``.
    ///
    /// - Parameters:
    ///   - number: The attempt that failed, counted from 1.
    ///   - random: From 0 up to 1. Calls that failed together are thus not repeated together.
    ///   - asked: What the server asks for, in seconds.
    func delay(after number: Int, _ reason: RetryReason, random: Double, asked: Duration?) -> Duration {
        // Waiting would not make the clock any better.
        guard reason != .clockSkew else { return .zero }
        let base = reason == .throttled ? throttlingBaseDelay : baseDelay
        // Beyond 2^30 any base is above the maximum, and no product overflows.
        let bound = min(base * (1 << min(number - 1, 30)), maximumDelay)
        return max(bound * random, min(asked ?? .zero, maximumDelay))
    }
}
