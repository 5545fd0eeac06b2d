/// A value, and which constraint it breaks, if it breaks one.
public struct Sample: Sendable, Hashable {
    public var value: SampleValue
    public var breach: Breach?
}

/// The one constraint that a value breaks.
public struct Breach: Sendable, Hashable {
    /// Where, in wire names, as violations have it: `SourceIpConfig.Cidrs[3]`.
    public var path: String
    public var constraint: BrokenConstraint
    /// Who refuses the value.
    public var boundary: Boundary { constraint == .required ? .decoder : .validator }

    /// Who refuses a value.
    public enum Boundary: String, Sendable, Hashable {
        /// `Codable`: a structure without a required member is never made. (Clients that read responses correct it.)
        case decoder
        /// `validate()`, and with it the client before it sends.
        case validator
    }

    /// The violation as the generated validator words it.
    public var description: String { path.isEmpty ? constraint.description : "\(path): \(constraint.description)" }
}

/// Which constraint is broken, by the names and in the words of the generated validator.
public enum BrokenConstraint: Sendable, Hashable {
    case required
    case minimumLength(Int, was: Int)
    case maximumLength(Int, was: Int)
    case minimum(String)
    case maximum(String)
    case pattern(String)
    case knownValues([String])
    case mutuallyExclusive([String])
    case atLeastOne([String])
    case unique(String)
    case uniform(String)

    /// The kind's name.
    public var kind: String {
        switch self {
        case .required: "required"
        case .minimumLength: "minimumLength"
        case .maximumLength: "maximumLength"
        case .minimum: "minimum"
        case .maximum: "maximum"
        case .pattern: "pattern"
        case .knownValues: "knownValues"
        case .mutuallyExclusive: "mutuallyExclusive"
        case .atLeastOne: "atLeastOne"
        case .unique: "unique"
        case .uniform: "uniform"
        }
    }

    public var description: String {
        switch self {
        case .required: "is required"
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
