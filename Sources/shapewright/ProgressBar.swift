import Foundation

/// How far work is, on standard error, if that is a terminal and the work takes longer than a second.
final class ProgressBar: @unchecked Sendable {
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let start = ContinuousClock.now
    private let lock = NSLock()
    /// Guarded by the lock.
    private var isShown = false

    private static let width = 30

    func show(_ finished: Int, of total: Int, _ name: String) {
        guard isTerminal, total > 0, ContinuousClock.now - start > .seconds(1) else { return }
        let filled = Self.width * finished / total
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
        write("\r\u{1B}[K\(bar) \(finished)/\(total) \(name)")
        lock.withLock { isShown = true }
    }

    /// Leaves nothing of the bar on the screen.
    func clear() {
        if lock.withLock({ isShown }) { write("\r\u{1B}[K") }
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
