import Dispatch

/// What questions about the languages of one model may take together. When it is used up, every further answer is that it is not known.
///
/// It is counted in ways from state to state, so that it depends on nothing but the questions and their order.
public final class QuestionAllowance: @unchecked Sendable {
    private let lock = DispatchSemaphore(value: 1)
    // Guarded by the lock.
    private var left: Int

    /// A few seconds' worth; linting all of SageMaker takes a tenth.
    public init(ways: Int = 40_000_000) { left = ways }

    /// Takes some away; `false` where there were not as many.
    func spend(_ ways: Int) -> Bool {
        lock.wait()
        defer { lock.signal() }
        left -= ways
        return left >= 0
    }
}
