import Foundation
import HTTPTypes

/// By how much the machine's clock is behind the service's. Learnt from answers that refuse a signature for its time, and shared by a
/// client's calls.
final class ClockSkew: @unchecked Sendable {
    private let lock = NSLock()
    private var seconds: TimeInterval = 0

    /// What to add to the machine's clock, in seconds.
    var offset: TimeInterval { lock.withLock { seconds } }

    /// A refused signature is the clock's fault beyond this. AWS refuses at five minutes; a little less, for a clock that drifts on.
    private static let suspicious: TimeInterval = 240
    /// The smallest correction for which a request is worth repeating, where the service says that its time was wrong.
    private static let worthwhile: TimeInterval = 1

    /// Whether an answer shows that the signature's time was wrong, and by its `Date` another would be right. Then that is remembered.
    ///
    /// - Parameters:
    ///   - used: The offset that the attempt was signed with.
    ///   - now: The machine's time when the answer came.
    func learn(from response: HTTPResponse, code: String?, used: TimeInterval, at now: Date) -> Bool {
        guard let code, let text = response.headerFields[.date], let date = HTTPDate.parse(text) else { return false }
        let offset = date.timeIntervalSince(now)
        let correction = abs(offset - used)
        let isProven =
            RetryableErrorCodes.clockSkew.contains(code) && correction >= Self.worthwhile
            || RetryableErrorCodes.signature.contains(code) && correction >= Self.suspicious
        if isProven { lock.withLock { seconds = offset } }
        return isProven
    }
}
