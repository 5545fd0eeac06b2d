/// Collects violations while a value is walked.
///
/// A first walk only asks whether anything is wrong; it keeps no path and allocates nothing. Where it finds something, a second walk
/// records all of it.
struct ValidationReport {
    let scope: ValidationScope
    /// Whether violations are recorded, rather than only noticed.
    let keepsRecord: Bool
    private(set) var isInvalid = false
    private(set) var violations: [Violation] = []
    private var path: [PathStep] = []
    private var isRedacting = false

    init(scope: ValidationScope, keepsRecord: Bool) {
        self.scope = scope
        self.keepsRecord = keepsRecord
    }

    /// Whether constraints other than minima are in the validation's scope.
    var appliesBeyondMinima: Bool { scope == .full }

    /// Whether minima of that source are in the validation's scope.
    func appliesMinimum(_ source: ConstraintSource) -> Bool { scope == .full || source == .model }

    /// Whether the walk may end here: something is wrong already and no record of it is kept.
    var isDecided: Bool { isInvalid && !keepsRecord }

    mutating func add(_ source: ConstraintSource, value: @autoclosure () -> String? = nil, _ constraint: @autoclosure () -> ViolatedConstraint) {
        isInvalid = true
        guard keepsRecord else { return }
        violations.append(Violation(path: path, constraint: constraint(), value: isRedacting ? nil : value(), source: source))
    }

    @inline(__always)
    mutating func enter(_ step: @autoclosure () -> PathStep) {
        if keepsRecord { path.append(step()) }
    }

    mutating func enter(key: String) {
        if keepsRecord { path.append(isRedacting ? .redactedKey : .key(key)) }
    }

    @inline(__always)
    mutating func leave() {
        if keepsRecord { path.removeLast() }
    }

    /// Says that the values walked from here on are secrets, or no longer are.
    ///
    /// - Returns: What was the case before.
    mutating func redact(_ isSecret: Bool) -> Bool {
        defer { isRedacting = isSecret }
        return isRedacting
    }

    var redacts: Bool { isRedacting }
}
