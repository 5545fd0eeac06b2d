import ServiceModel

/// The kinds of findings. Identifiers are stable; <doc:Linting> lists them.
public enum FindingID: String, Sendable, Hashable, CaseIterable {
    // No value, or none of those named, can be right.
    case boundsCrossed = "bounds-crossed"
    case unsatisfiableConstraint = "unsatisfiable-constraint"
    case impossibleValue = "impossible-value"
    case invalidPattern = "invalid-pattern"
    case enumValueRefused = "enum-value-refused"

    // Bounds that a pattern makes idle.
    case unreachableMinimum = "unreachable-minimum"
    case unreachableMaximum = "unreachable-maximum"

    // Patterns that probably mean something else.
    case lostBackslash = "lost-backslash"
    case suspiciousRange = "suspicious-range"
    case anchoredAlternation = "anchored-alternation"
    case unescapedDot = "unescaped-dot"
    case patternRemark = "pattern-remark"
    case patternWithoutEffect = "pattern-without-effect"

    // Patterns that cost.
    case exponentialBacktracking = "exponential-backtracking"
    case polynomialBacktracking = "polynomial-backtracking"
    case unsupportedPattern = "unsupported-pattern"
    case patternBeyondLinearTime = "pattern-beyond-linear-time"

    // Names.
    case namesCollide = "names-collide"
    case unreferencedShape = "unreferenced-shape"

    // What the documentation says and the model does not.
    case documentedLimit = "documented-limit"
    case documentedRequirement = "documented-requirement"
    case documentedDeprecation = "documented-deprecation"
    case unmarkedSecret = "unmarked-secret"

    /// What the reader says of a specification: keys that it does not know or that have no meaning where they stand.
    case readerWarning = "reader-warning"
}

extension FindingID {
    public var severity: Diagnostic.Severity {
        switch self {
        case .boundsCrossed, .unsatisfiableConstraint, .impossibleValue, .invalidPattern, .enumValueRefused: .error
        case .lostBackslash, .suspiciousRange, .anchoredAlternation, .patternRemark, .exponentialBacktracking, .documentedLimit,
            .documentedRequirement, .unmarkedSecret, .readerWarning:
            .warning
        case .unreachableMinimum, .unreachableMaximum, .unescapedDot, .patternWithoutEffect, .polynomialBacktracking, .unsupportedPattern,
            .patternBeyondLinearTime, .namesCollide, .unreferencedShape, .documentedDeprecation:
            .note
        }
    }
}
