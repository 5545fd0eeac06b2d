/// Length and pattern of a string.
public struct StringConstraint: ShapeConstraint {
    /// What is demanded, out of line: the constraint is one pointer, which generated code can pass without taking it apart.
    private final class Rule: Sendable {
        let length: LengthBounds
        let pattern: ShapePattern?
        let source: ConstraintSource

        init(_ length: LengthBounds, _ pattern: ShapePattern?, _ source: ConstraintSource) {
            self.length = length
            self.pattern = pattern
            self.source = source
        }
    }

    private let rule: Rule

    /// In Unicode scalars: `"e\u{301}"` is 2, `"\r\n"` is 2.
    public var length: LengthBounds { rule.length }
    public var pattern: ShapePattern? { rule.pattern }
    public var source: ConstraintSource { rule.source }

    public init(
        min minimum: Int = 0, max maximum: Int = .max, pattern: ShapePattern? = nil, source: ConstraintSource = .model
    ) {
        rule = Rule(LengthBounds(min: minimum, max: maximum), pattern, source)
    }

    public func check(_ value: String, into report: inout ValidationReport) {
        if length.minimum > 0 || length.maximum < .max {
            length.check(value.unicodeScalarCount, source, value: Excerpt.quoted(value), into: &report)
        }
        if let pattern, report.appliesBeyondMinima, !pattern.matches(value) {
            report.add(source, value: Excerpt.quoted(value)) { .pattern(pattern.expression.description) }
        }
    }
}

/// Length and pattern of an open enumeration's raw value, for the shapes that have both values and bounds.
public struct RawValueConstraint<Value: OpenEnum>: ShapeConstraint {
    var string: StringConstraint

    public init(_ string: StringConstraint) { self.string = string }

    public func check(_ value: Value, into report: inout ValidationReport) {
        string.check(value.rawValue, into: &report)
    }
}

extension String {
    /// The number of Unicode scalars, counted over UTF-8: all bytes but those that continue a scalar.
    var unicodeScalarCount: Int {
        utf8.withContiguousStorageIfAvailable { bytes in
            var count = 0
            for byte in bytes where byte & 0xC0 != 0x80 { count &+= 1 }
            return count
        } ?? unicodeScalars.count
    }
}
