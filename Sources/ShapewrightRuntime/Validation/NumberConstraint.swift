/// Exact bounds of a whole number. A fractional bound of the specification is rounded inwards when code is generated.
public struct IntegerConstraint<Value: BinaryInteger & Sendable>: ShapeConstraint {
    public var minimum: Int64
    public var maximum: Int64
    public var source: ConstraintSource

    public init(min minimum: Int64 = .min, max maximum: Int64 = .max, source: ConstraintSource = .model) {
        self.minimum = minimum
        self.maximum = maximum
        self.source = source
    }

    public func check(_ value: Value, into report: inout ValidationReport) {
        if value < minimum, report.appliesMinimum(source) {
            report.add(source, value: value.description) { .minimum(minimum.description) }
        }
        if value > maximum, report.appliesBeyondMinima {
            report.add(source, value: value.description) { .maximum(maximum.description) }
        }
    }
}

/// Bounds of a floating-point number, in the number's own type: a value written as `0.1` is not above a bound of `0.1`.
/// NaN is within no bounds.
public struct FloatingPointConstraint<Value: BinaryFloatingPoint & LosslessStringConvertible & Sendable>: ShapeConstraint {
    public var minimum: Value?
    public var maximum: Value?
    public var source: ConstraintSource

    public init(min minimum: Value? = nil, max maximum: Value? = nil, source: ConstraintSource = .model) {
        self.minimum = minimum
        self.maximum = maximum
        self.source = source
    }

    public func check(_ value: Value, into report: inout ValidationReport) {
        if let minimum, !(value >= minimum), report.appliesMinimum(source) {
            report.add(source, value: value.description) { .minimum(minimum.description) }
        }
        if let maximum, !(value <= maximum), report.appliesBeyondMinima {
            report.add(source, value: value.description) { .maximum(maximum.description) }
        }
    }
}
