/// Decides whether a request is sent again. The table is in <doc:Calls>, and `RetryRuleTests` has a test for each of its rows.
struct RetryRule: Sendable {
    /// Whether a request that the server may have acted on can be sent again.
    var isSafeToRepeat: Bool
    /// Codes that the model declares so, beside those of all services.
    var retryableErrors: [String] = []
    var throttlingErrors: [String] = []

    func reason(toRepeat outcome: AttemptOutcome) -> RetryReason? {
        switch outcome {
        case .success, .failed: nil
        case .unsent: .transient
        case .unsentInTime: .timeout
        case .lost: isSafeToRepeat ? .transient : nil
        case .lateOrLost: isSafeToRepeat ? .timeout : nil
        case .refused(let refusal): reason(toRepeat: refusal)
        }
    }

    private func reason(toRepeat refusal: AttemptOutcome.Refusal) -> RetryReason? {
        if refusal.provesClockSkew { return .clockSkew }
        if let code = refusal.code {
            if throttlingErrors.contains(code) || RetryableErrorCodes.throttling.contains(code) { return .throttled }
            if retryableErrors.contains(code) || RetryableErrorCodes.transient.contains(code) { return .transient }
        }
        switch refusal.status {
        case 429: return .throttled
        // The server did not get the request in time, or has said that it does not take any now.
        case 408, 503: return .transient
        // The server says to come again.
        case 400... where refusal.asksForRetry: return .transient
        // It may have got half way.
        case 500, 502, 504: return isSafeToRepeat ? .transient : nil
        default: return nil
        }
    }
}
