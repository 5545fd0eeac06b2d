/// What a shape demands of each of its values. Generated code holds one constant a shape.
public protocol ShapeConstraint<Value>: Sendable {
    associatedtype Value
    func check(_ value: Value, into report: inout ValidationReport)
}

/// Both of two constraints: those of the model and those that refinements add.
public struct BothConstraints<First: ShapeConstraint, Second: ShapeConstraint>: ShapeConstraint where First.Value == Second.Value {
    var first: First
    var second: Second

    public init(_ first: First, _ second: Second) {
        self.first = first
        self.second = second
    }

    public func check(_ value: First.Value, into report: inout ValidationReport) {
        first.check(value, into: &report)
        second.check(value, into: &report)
    }
}

/// The constraints of the structures that a list or a map holds: their own.
public struct StructureConstraint<Value: ShapeStructure>: ShapeConstraint {
    public init() {}

    public func check(_ value: Value, into report: inout ValidationReport) {
        value.check(into: &report)
    }
}

/// An enumeration's values: those that the model knows.
public struct EnumConstraint<Value: OpenEnum>: ShapeConstraint {
    public init() {}

    public func check(_ value: Value, into report: inout ValidationReport) {
        guard report.appliesBeyondMinima, !value.isKnown else { return }
        report.add(.model, value: Excerpt.quoted(value.rawValue)) { .knownValues(Value.knownValues.map(\.rawValue)) }
    }
}

/// The entries of a sparse list or map that are not null.
public struct OptionalConstraint<Wrapped: ShapeConstraint>: ShapeConstraint {
    var wrapped: Wrapped

    public init(_ wrapped: Wrapped) { self.wrapped = wrapped }

    public func check(_ value: Wrapped.Value?, into report: inout ValidationReport) {
        if let value { wrapped.check(value, into: &report) }
    }
}

/// Constraints of secrets: their violations hold neither the value nor the keys on the way to it.
public struct SensitiveConstraint<Wrapped: ShapeConstraint>: ShapeConstraint {
    var wrapped: Wrapped

    public init(_ wrapped: Wrapped) { self.wrapped = wrapped }

    public func check(_ value: Wrapped.Value, into report: inout ValidationReport) {
        report.redacting { wrapped.check(value, into: &$0) }
    }
}
