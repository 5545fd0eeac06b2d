/// One thing that a model, or its documentation, demands of a shape's values.
public struct ShapeConstraint: Sendable {
    enum Rule: Sendable {
        /// Unicode scalars of a string, bytes of a blob, entries of a list or map.
        case length(minimum: Int, maximum: Int)
        /// Exact bounds of a whole number. A fractional bound of the specification is rounded inwards when code is generated.
        case range(minimum: Int64, maximum: Int64)
        case doubles(minimum: Double?, maximum: Double?)
        case floats(minimum: Float?, maximum: Float?)
        case pattern(ShapePattern)
    }

    let rule: Rule
    let source: ConstraintSource

    public static func length(min minimum: Int = 0, max maximum: Int = .max, source: ConstraintSource = .model) -> ShapeConstraint {
        ShapeConstraint(rule: .length(minimum: minimum, maximum: maximum), source: source)
    }

    public static func range(min minimum: Int64 = .min, max maximum: Int64 = .max, source: ConstraintSource = .model) -> ShapeConstraint {
        ShapeConstraint(rule: .range(minimum: minimum, maximum: maximum), source: source)
    }

    /// Bounds of doubles.
    public static func doubles(min minimum: Double? = nil, max maximum: Double? = nil, source: ConstraintSource = .model) -> ShapeConstraint {
        ShapeConstraint(rule: .doubles(minimum: minimum, maximum: maximum), source: source)
    }

    /// Bounds of floats, in the numbers' own type: a value written as `0.1` is not above a bound of `0.1`.
    public static func floats(min minimum: Float? = nil, max maximum: Float? = nil, source: ConstraintSource = .model) -> ShapeConstraint {
        ShapeConstraint(rule: .floats(minimum: minimum, maximum: maximum), source: source)
    }

    public static func pattern(_ pattern: ShapePattern, source: ConstraintSource = .model) -> ShapeConstraint {
        ShapeConstraint(rule: .pattern(pattern), source: source)
    }
}
