/// How much a validation checks.
public enum ValidationScope: Sendable, Hashable {
    /// Everything that the model and its refinements say.
    case full
    /// Minimum lengths and values of the model alone: what AWS's own Python client checks beside required members, whose presence
    /// the Swift types see to.
    case structural
}

extension ShapeStructure {
    /// Checks the value, mentioning none of it where the whole structure is a secret.
    func check(into report: inout ValidationReport) {
        if Self.isSensitive {
            report.redacting { validate(into: &$0) }
        } else {
            validate(into: &report)
        }
    }

    /// All constraints that the value breaks; empty when it is valid. Nothing is allocated on that path.
    public var violations: [Violation] { violations(in: .full) }

    /// The constraints within a scope that the value breaks.
    public func violations(in scope: ValidationScope) -> [Violation] {
        var probe = ValidationReport(scope: scope, records: false)
        check(into: &probe)
        guard probe.isInvalid else { return [] }
        var report = ValidationReport(scope: scope, records: true)
        check(into: &report)
        return report.violations
    }

    /// Checks all constraints.
    ///
    /// - Throws: ``ValidationError`` with everything that is wrong.
    public func validate(_ scope: ValidationScope = .full) throws(ValidationError) {
        let violations = violations(in: scope)
        if !violations.isEmpty { throw ValidationError(violations: violations) }
    }
}
