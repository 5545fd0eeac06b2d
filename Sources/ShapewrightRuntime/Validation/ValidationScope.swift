/// How much a validation checks.
public enum ValidationScope: Sendable, Hashable {
    /// Everything that the model and its refinements say.
    case full
    /// Minimum lengths and values of the model alone: what AWS's own Python client checks beside required members, whose presence
    /// the Swift types see to.
    case structural
}

extension ShapeStructure {
    /// All constraints that the value breaks; empty when it is valid. Nothing is allocated on that path.
    public var violations: [Violation] { violations(in: .full) }

    /// The constraints within a scope that the value breaks.
    public func violations(in scope: ValidationScope) -> [Violation] {
        withUnsafePointer(to: self) { value in
            var probe = ShapeValidation(report: ValidationReport(scope: scope, keepsRecord: false))
            probe.check(Self.checkedSchema, UnsafeRawPointer(value))
            guard probe.report.isInvalid else { return [] }
            var record = ShapeValidation(report: ValidationReport(scope: scope, keepsRecord: true))
            record.check(Self.checkedSchema, UnsafeRawPointer(value))
            return record.report.violations
        }
    }

    /// Checks all constraints.
    ///
    /// - Throws: ``ValidationError`` with everything that is wrong.
    public func validate(_ scope: ValidationScope = .full) throws(ValidationError) {
        let violations = violations(in: scope)
        if !violations.isEmpty { throw ValidationError(violations: violations) }
    }
}
