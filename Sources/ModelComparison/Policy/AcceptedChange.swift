import ServiceModel

/// A change that somebody has looked at and accepted: it fails no check.
public struct AcceptedChange: Sendable, Hashable {
    public var id: ChangeID
    /// The place as reports name it.
    public var place: String
    /// Why it is accepted.
    public var reason: String?
    /// Where it is said so.
    public var location: SourceLocation?

    public init(id: ChangeID, place: String, reason: String? = nil, location: SourceLocation? = nil) {
        self.id = id
        self.place = place
        self.reason = reason
        self.location = location
    }

    func covers(_ change: Change) -> Bool {
        change.id == id && change.place.description == place
    }
}
