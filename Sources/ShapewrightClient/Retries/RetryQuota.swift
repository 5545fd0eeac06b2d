import Foundation

/// The tokens that a client's calls share.
final class RetryQuota: @unchecked Sendable {
    private let lock = NSLock()
    private let capacity: Int
    private var tokens: Int

    init(capacity: Int) {
        self.capacity = capacity
        tokens = capacity
    }

    var available: Int { lock.withLock { tokens } }

    /// Takes tokens, if there are so many.
    func take(_ count: Int) -> Bool {
        lock.withLock {
            guard tokens >= count else { return false }
            tokens -= count
            return true
        }
    }

    func giveBack(_ count: Int) {
        lock.withLock { tokens = min(capacity, tokens + count) }
    }
}
