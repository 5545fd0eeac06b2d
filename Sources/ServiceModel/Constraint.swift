/// A rule that values keep to, and where it comes from.
public struct Constraint: Sendable, Hashable {
    public var rule: ConstraintRule
    public var origin: ConstraintOrigin

    public init(_ rule: ConstraintRule, origin: ConstraintOrigin = .model) {
        self.rule = rule
        self.origin = origin
    }
}

/// The rules over a single value.
public enum ConstraintRule: Sendable, Hashable {
    /// Unicode scalars of a string, bytes of a blob, entries of a list or map.
    case length(Bounds)
    /// The value of a number.
    case range(Bounds)
    case pattern(PatternConstraint)
}

/// A lower and an upper bound, both inclusive and exact.
public struct Bounds: Sendable, Hashable {
    public var minimum: ExactDecimal?
    public var maximum: ExactDecimal?

    public init(minimum: ExactDecimal? = nil, maximum: ExactDecimal? = nil) {
        self.minimum = minimum
        self.maximum = maximum
    }

    public var isUnbounded: Bool { minimum == nil && maximum == nil }
}

/// A regular expression in Java's dialect, and how it is meant.
public struct PatternConstraint: Sendable, Hashable {
    public var expression: String
    public var matching: PatternMatching

    public init(_ expression: String, matching: PatternMatching) {
        self.expression = expression
        self.matching = matching
    }
}

/// Whether a pattern must match the whole string, or somewhere in it.
///
/// In C2J a pattern means the whole string; in Smithy it is a search.
public enum PatternMatching: String, Sendable, Hashable, CaseIterable {
    case whole
    case search
}

/// Where a constraint was found.
public enum ConstraintOrigin: Sendable, Hashable {
    /// In the specification.
    case model
    /// In the service's documentation; a refinement says so.
    case documentation(Justification)
}

/// Why a refinement is right.
public struct Justification: Sendable, Hashable {
    /// What the service's documentation states, in a sentence.
    public var reason: String
    /// The page that states it.
    public var reference: String?

    public init(reason: String, reference: String? = nil) {
        self.reason = reason
        self.reference = reference
    }
}
