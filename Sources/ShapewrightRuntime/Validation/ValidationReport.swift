/// Collects violations while a value is walked.
///
/// A first walk only asks whether anything is wrong; it keeps no path and allocates nothing. Where it finds something, a second walk
/// records all of it. Generated `validate(into:)` is written once and serves both.
public struct ValidationReport {
    let scope: ValidationScope
    private let records: Bool
    private(set) var isInvalid = false
    private(set) var violations: [Violation] = []
    private var path: [PathStep] = []
    private var isRedacting = false

    init(scope: ValidationScope, records: Bool) {
        self.scope = scope
        self.records = records
    }

    // MARK: Members

    /// Checks a member against its shape's constraint.
    public mutating func check<Rule: ShapeConstraint>(_ name: StaticString, _ value: Rule.Value, _ constraint: Rule) {
        enter(name)
        constraint.check(value, into: &self)
        leave()
    }

    /// Checks a member if it has a value.
    public mutating func check<Rule: ShapeConstraint>(_ name: StaticString, _ value: Rule.Value?, _ constraint: Rule) {
        if let value { check(name, value, constraint) }
    }

    /// Checks a string: the same as of any shape, told apart because strings are what most constraints are on, and calls that are
    /// not generic compile to less.
    public mutating func check(_ name: StaticString, _ value: String, _ constraint: StringConstraint) {
        enter(name)
        constraint.check(value, into: &self)
        leave()
    }

    /// Checks a string if it is there.
    public mutating func check(_ name: StaticString, _ value: String?, _ constraint: StringConstraint) {
        if let value { check(name, value, constraint) }
    }

    /// Checks that the model knows an enumeration's value.
    public mutating func check<Enumeration: OpenEnum>(_ name: StaticString, _ value: Enumeration) {
        check(name, value, EnumConstraint<Enumeration>())
    }

    /// Checks that the model knows an enumeration's value, if it is there.
    public mutating func check<Enumeration: OpenEnum>(_ name: StaticString, _ value: Enumeration?) {
        if let value { check(name, value) }
    }

    /// Checks a structure that is a member.
    public mutating func check<Structure: ShapeStructure>(_ name: StaticString, _ value: Structure) {
        enter(name)
        value.check(into: &self)
        leave()
    }

    /// Checks a structure that is a member, if it is there.
    public mutating func check<Structure: ShapeStructure>(_ name: StaticString, _ value: Structure?) {
        if let value { check(name, value) }
    }

    // MARK: Rules over several members

    /// At most one of the paths may be set.
    public mutating func mutuallyExclusive(_ paths: KeyValuePairs<StaticString, Bool>, source: ConstraintSource) {
        guard appliesBeyondMinima, paths.reduce(0, { $0 + ($1.value ? 1 : 0) }) > 1 else { return }
        add(source) { .mutuallyExclusive(paths.map(\.key.description)) }
    }

    /// At least one of the paths must be set.
    public mutating func atLeastOne(_ paths: KeyValuePairs<StaticString, Bool>, source: ConstraintSource) {
        guard appliesBeyondMinima, !paths.contains(where: \.value) else { return }
        add(source) { .atLeastOne(of: paths.map(\.key.description)) }
    }

    /// All values differ.
    public mutating func unique(_ path: StaticString, _ values: some Sequence<some Hashable>, source: ConstraintSource) {
        guard appliesBeyondMinima, Self.hasDuplicates(values) else { return }
        add(source) { .unique(path.description) }
    }

    /// All values are equal.
    public mutating func uniform(_ path: StaticString, _ values: some Sequence<some Hashable>, source: ConstraintSource) {
        guard appliesBeyondMinima else { return }
        var iterator = values.makeIterator()
        guard let first = iterator.next() else { return }
        while let value = iterator.next() {
            if value != first { return add(source) { .uniform(path.description) } }
        }
    }

    private static func hasDuplicates<Values: Sequence>(_ values: Values) -> Bool where Values.Element: Hashable {
        // Comparing each with each allocates nothing, and is the faster way while there are few.
        var count = 0
        for value in values {
            if count > 64 { break }
            for earlier in values.prefix(count) where earlier == value { return true }
            count += 1
        }
        guard count > 64 else { return false }
        var seen: Set<Values.Element> = []
        return !values.allSatisfy { seen.insert($0).inserted }
    }

    // MARK: For constraints

    /// Whether constraints other than minima are in the validation's scope.
    var appliesBeyondMinima: Bool { scope == .full }

    /// Whether minima of that source are in the validation's scope.
    func appliesMinimum(_ source: ConstraintSource) -> Bool { scope == .full || source == .model }

    mutating func add(_ source: ConstraintSource, value: @autoclosure () -> String? = nil, _ constraint: () -> ViolatedConstraint) {
        isInvalid = true
        guard records else { return }
        violations.append(Violation(path: path, constraint: constraint(), value: isRedacting ? nil : value(), source: source))
    }

    /// Whether violations are recorded, rather than only noticed.
    var keepsRecord: Bool { records }

    /// Whether the walk may end here: something is wrong already and no record of it is kept.
    var isDecided: Bool { isInvalid && !records }

    mutating func enter(_ name: StaticString) {
        if records { path.append(.member(name.description)) }
    }

    mutating func enter(_ step: @autoclosure () -> PathStep) {
        if records { path.append(step()) }
    }

    mutating func enter(key: String) {
        if records { path.append(.key(isRedacting ? "***" : key)) }
    }

    /// Walks values that are secrets.
    mutating func redacting(_ walk: (inout ValidationReport) -> Void) {
        let outer = isRedacting
        isRedacting = true
        walk(&self)
        isRedacting = outer
    }

    mutating func leave() {
        if records { path.removeLast() }
    }
}
