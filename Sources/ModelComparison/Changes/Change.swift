import ServiceModel

/// One change between two models, and what it means.
public struct Change: Sendable, Hashable {
    public var id: ChangeID
    public var place: ChangePlace
    /// Where it is in the old and in the new specification; where it is in one alone, the other's is that of what holds it.
    public var locations: ChangeLocations
    /// The operations that reach the place, and in which of their messages.
    public var operations: [OperationReach]
    public var wire: WireVerdict
    public var validation: ValidationVerdict
    public var source: SourceVerdict
    /// What has changed, in a few words that follow the place.
    public var summary: String
    public var details: ChangeDetails

    /// In which messages the place occurs; empty where no operation reaches it.
    public var direction: ShapeDirections {
        operations.reduce(into: []) { $0.formUnion($1.directions) }
    }

    /// Whether it breaks somebody: old clients, their code, or callers whose values are refused now. Stricter rules on responses break nobody,
    /// since clients do not validate them.
    public var isBreaking: Bool {
        wire == .breaking || source.isBreaking || refusesRequests
    }

    /// Whether requests may be refused that were accepted.
    public var refusesRequests: Bool { validation.losesValues && direction.contains(.input) }
}

/// Where a change is in the two specifications.
public struct ChangeLocations: Sendable, Hashable {
    public var old: SourceLocation?
    public var new: SourceLocation?

    public init(old: SourceLocation?, new: SourceLocation?) {
        self.old = old
        self.new = new
    }
}

/// An operation, and in which of its messages something occurs.
public struct OperationReach: Sendable, Hashable {
    public var operation: String
    public var directions: ShapeDirections

    public init(operation: String, directions: ShapeDirections) {
        self.operation = operation
        self.directions = directions
    }
}

/// What is known of a change beside its kind.
public struct ChangeDetails: Sendable, Hashable {
    /// The old and the new value, as texts.
    public var before: String?
    public var after: String?
    /// Which trait or setting it is, by C2J's word, where the change's kind alone does not say.
    public var trait: String?
    /// A shortest string that is refused now.
    public var lost: String?
    /// A shortest string that is accepted now.
    public var gained: String?
    /// What the thing may be called in the other model: it has the same structure there.
    public var rename: String?
    /// The shapes that come or go with the change.
    public var shapes: [String] = []

    public init(
        before: String? = nil, after: String? = nil, trait: String? = nil, lost: String? = nil, gained: String? = nil, rename: String? = nil,
        shapes: [String] = []
    ) {
        self.before = before
        self.after = after
        self.trait = trait
        self.lost = lost
        self.gained = gained
        self.rename = rename
        self.shapes = shapes
    }
}
