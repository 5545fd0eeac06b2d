import ServiceModel

/// Something in a model that is wrong or suspicious.
public struct Finding: Sendable, Hashable {
    public var id: FindingID
    public var place: FindingPlace
    /// What of the place the finding is about: the key that a position should point at.
    public var facet: FindingFacet
    /// One sentence without an end.
    public var message: String
    /// Where the place begins, as far as the model knows; positions of single keys are found by who has the file.
    public var location: SourceLocation?

    public init(_ id: FindingID, _ place: FindingPlace, _ facet: FindingFacet = .whole, _ message: String, at location: SourceLocation?) {
        self.id = id
        self.place = place
        self.facet = facet
        self.message = message
        self.location = location
    }

    public var severity: Diagnostic.Severity { id.severity }
}

/// Which key of a shape, member or operation a finding is about.
public enum FindingFacet: String, Sendable, Hashable, CaseIterable {
    /// None of them, or all.
    case whole
    case minimum = "min"
    case maximum = "max"
    case pattern
    case documentation
}
