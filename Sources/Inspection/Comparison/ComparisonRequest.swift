import ServiceModel

/// Which two specifications to compare, and what of them.
public struct ComparisonRequest: Sendable {
    /// A specification, the folder that holds one, or `git:REVISION:PATH` for either as it stands in a revision.
    public var old: String
    /// The same.
    public var new: String
    /// A configuration file; `nil` takes the one beside the new specification, else the one beside the old.
    public var configuration: String?
    /// The operations to prune both to; `nil` leaves it to the configuration.
    public var operations: [String]?
    /// A refinements file to take for both instead of those beside them.
    public var refinements: String?
    /// A file that lists accepted changes.
    public var accepted: String?

    public init(
        old: String, new: String, configuration: String? = nil, operations: [String]? = nil, refinements: String? = nil, accepted: String? = nil
    ) {
        self.old = old
        self.new = new
        self.configuration = configuration
        self.operations = operations
        self.refinements = refinements
        self.accepted = accepted
    }
}
