import Dispatch
import Generation

/// How far work is, on standard error, if that is a terminal and the work takes longer than a second.
final class ProgressBar: @unchecked Sendable {
    private let start = ContinuousClock.now
    private let queue = DispatchQueue(label: "progress")
    /// Read and written on the queue.
    private var isShown = false

    private static let width = 30

    func show(_ finished: Int, of total: Int, _ name: String) {
        guard StandardError.isTerminal, total > 0, ContinuousClock.now - start > .seconds(1) else { return }
        let filled = Self.width * finished / total
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
        StandardError.write("\r\u{1B}[K\(bar) \(finished)/\(total) \(name)")
        queue.sync { isShown = true }
    }

    /// Leaves nothing of the bar on the screen.
    func clear() {
        if queue.sync(execute: { isShown }) { StandardError.write("\r\u{1B}[K") }
    }
}
