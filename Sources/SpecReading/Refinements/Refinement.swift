import ServiceModel

/// A rule that a service's documentation states and its model lacks; one entry of `refinements.json`.
struct Refinement {
    /// What the rule says.
    enum Kind {
        case length(Bounds)
        case range(Bounds)
        case pattern(String)
        case required
        case mutuallyExclusive([LocatedString])
        case atLeastOneOf([LocatedString])
        case unique(LocatedString)
        case uniform(LocatedString)

        /// The keys by which the file names the kinds.
        static let keys = ["length", "range", "pattern", "required", "mutuallyExclusive", "atLeastOneOf", "unique", "uniform"]
    }

    var shape: LocatedString
    /// The member that the rule narrows; without one it holds for the shape wherever it occurs.
    var member: LocatedString?
    var kind: Kind
    /// The place of the key that names the kind.
    var location: SourceLocation
    var justification: Justification

    var origin: ConstraintOrigin { .documentation(justification) }
}
