/// One constraint that a value breaks: where, which, and by what.
public struct Violation: Sendable, Hashable, CustomStringConvertible {
    /// Where, from the validated structure inwards, in wire names.
    public var path: [PathStep]
    public var constraint: ViolatedConstraint
    /// The offending value, quoted and cut short. `nil` where it is sensitive, or is no single value.
    public var value: String?
    public var source: ConstraintSource

    init(path: [PathStep], constraint: ViolatedConstraint, value: String?, source: ConstraintSource) {
        self.path = path
        self.constraint = constraint
        self.value = value
        self.source = source
    }

    /// `SourceIpConfig.Cidrs[3]: length must be at least 4, was 2`
    public var description: String {
        path.isEmpty ? constraint.description : "\(PathStep.describe(path)): \(constraint)"
    }
}

/// Which constraint was broken, with what it demands.
public enum ViolatedConstraint: Sendable, Hashable, CustomStringConvertible {
    /// Unicode scalars of a string, bytes of a blob, entries of a list or map.
    case minimumLength(Int, was: Int)
    case maximumLength(Int, was: Int)
    /// Bounds of a number, as the specification writes them.
    case minimum(String)
    case maximum(String)
    case pattern(String)
    /// The value is none of those the model knows.
    case knownValues([String])
    case mutuallyExclusive([String])
    case atLeastOne(of: [String])
    /// The values at the path must differ.
    case unique(String)
    /// The values at the path must be equal.
    case uniform(String)

    public var description: String {
        switch self {
        case .minimumLength(let bound, let length): "length must be at least \(bound), was \(length)"
        case .maximumLength(let bound, let length): "length must be at most \(bound), was \(length)"
        case .minimum(let bound): "must be at least \(bound)"
        case .maximum(let bound): "must be at most \(bound)"
        case .pattern(let expression): "must match \(expression)"
        case .knownValues(let values): "must be one of \(values.joined(separator: ", "))"
        case .mutuallyExclusive(let paths): "at most one may be set of \(paths.joined(separator: ", "))"
        case .atLeastOne(let paths): "at least one must be set of \(paths.joined(separator: ", "))"
        case .unique(let path): "all values of \(path) must differ"
        case .uniform(let path): "all values of \(path) must be equal"
        }
    }
}

/// Where a constraint comes from.
public enum ConstraintSource: Sendable, Hashable {
    /// The service's model.
    case model
    /// The service's documentation alone; a refinement of the specification added it.
    case documentation
}

/// A value that breaks constraints. Holds all that it breaks, not only the first.
public struct ValidationError: Error, Sendable, Hashable, CustomStringConvertible {
    public var violations: [Violation]

    /// One violation a line.
    public var description: String {
        violations.map(\.description).joined(separator: "\n")
    }
}
