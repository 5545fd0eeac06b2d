/// Counts the ways from state to state that a question looks at: of states with many classes of scalars, few are looked at.
struct WayMeter {
    private let allowance: QuestionAllowance?
    private var left: Int

    /// As many as states within a budget have, where classes are few.
    private static let waysOfState = 20

    init(of language: Language, states: Int) {
        allowance = language.allowance
        left = states.multipliedReportingOverflow(by: Self.waysOfState).overflow ? .max : states * Self.waysOfState
    }

    /// Takes some away; `false` where there were not as many.
    mutating func spend(_ ways: Int) -> Bool {
        left -= ways
        return left >= 0 && allowance?.spend(ways) ?? true
    }
}
