/// Counts the steps of compiling a pattern, whatever is tried with it, and ends what is tried where they are too many.
///
/// A step is an element looked at: a branch, a cell, an item of a state. So what a pattern may take is the same on every machine.
final class StepMeter {
    private let limit: Int
    private let isShared: Bool
    private(set) var steps = 0
    /// Whether anything was ended.
    private(set) var hasEnded = false
    /// Where what is being tried ends.
    private var end: Int

    /// - Parameter isShared: Whether others have taken what is lacking; for the message.
    init(limit: Int = .max, isShared: Bool = false) {
        self.limit = limit
        self.isShared = isShared
        end = limit
    }

    var isExhausted: Bool { steps > limit }

    /// - Throws: ``TooLarge`` where the steps have been too many.
    @inline(__always)
    func spend(_ count: Int = 1) throws(TooLarge) {
        steps &+= count
        if steps > end {
            hasEnded = true
            throw exhaustion
        }
    }

    /// Tries something that may take a share of all steps, so that enough are left for what is tried if it fails.
    func within<Result>(percent: Int, _ body: () throws -> Result) rethrows -> Result {
        end = limit == .max ? limit : min(limit, steps + limit / 100 * percent)
        defer { end = limit }
        return try body()
    }

    var exhaustion: TooLarge {
        TooLarge(reason: isShared ? "the patterns of the model together take too many steps of compilation" : "more than \(limit) steps of compilation")
    }
}
