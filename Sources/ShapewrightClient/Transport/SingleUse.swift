import Foundation

/// Lets the first who asks have something, and nobody after.
final class SingleUse: @unchecked Sendable {
    private let lock = NSLock()
    private var taken = false

    var isTaken: Bool { lock.withLock { taken } }

    /// Whether nobody asked before.
    func take() -> Bool {
        lock.withLock {
            defer { taken = true }
            return !taken
        }
    }
}
