/// Members, and the rules that bind several of them together.
public struct Structure: Sendable {
    public var members: [Member]
    public var variant: StructureVariant
    /// Rules over more than one member; C2J has none, refinements add them.
    public var rules: [StructureRule]

    public init(members: [Member] = [], variant: StructureVariant = .plain, rules: [StructureRule] = []) {
        self.members = members
        self.variant = variant
        self.rules = rules
    }
}

/// What a `structure` of C2J really is.
public enum StructureVariant: Sendable, Hashable {
    case plain
    /// Exactly one member is set.
    case union
    /// Any JSON value at all (`document`).
    case document
    /// One event at a time, as a stream (`eventstream`); a union on the wire.
    case eventStream
    case exception(ErrorTrait)
}

/// What is known of an exception's form on the wire (C2J's `error`, `fault`, `retryable`, `synthetic`).
public struct ErrorTrait: Sendable, Hashable {
    /// The code on the wire where it is not the shape's name.
    public var code: String?
    public var httpStatusCode: Int?
    /// Whether the sender is at fault, where the specification says so.
    public var isSenderFault: Bool?
    /// Whether the server is at fault (`fault`).
    public var isServerFault: Bool
    public var retryable: RetryableTrait?
    /// Whether the exception was added to the model by AWS's tooling.
    public var isSynthetic: Bool

    public init(
        code: String? = nil,
        httpStatusCode: Int? = nil,
        isSenderFault: Bool? = nil,
        isServerFault: Bool = false,
        retryable: RetryableTrait? = nil,
        isSynthetic: Bool = false
    ) {
        self.code = code
        self.httpStatusCode = httpStatusCode
        self.isSenderFault = isSenderFault
        self.isServerFault = isServerFault
        self.retryable = retryable
        self.isSynthetic = isSynthetic
    }
}

/// That a request answered with this exception may be sent again.
public struct RetryableTrait: Sendable, Hashable {
    /// Whether the exception means too many requests.
    public var isThrottling: Bool

    public init(isThrottling: Bool = false) {
        self.isThrottling = isThrottling
    }
}

/// A member of a structure or union.
public struct Member: Sendable {
    public var name: String
    public var shape: String
    public var documentation: String?
    /// Where the requirement comes from, if there is one.
    public var requirement: ConstraintOrigin?
    /// Constraints of this member beside those of its shape; only refinements add them.
    public var constraints: [Constraint]
    public var traits: MemberTraits
    public var location: SourceLocation?

    public init(
        name: String,
        shape: String,
        documentation: String? = nil,
        requirement: ConstraintOrigin? = nil,
        constraints: [Constraint] = [],
        traits: MemberTraits = MemberTraits(),
        location: SourceLocation? = nil
    ) {
        self.name = name
        self.shape = shape
        self.documentation = documentation
        self.requirement = requirement
        self.constraints = constraints
        self.traits = traits
        self.location = location
    }

    public var isRequired: Bool { requirement != nil }

    /// The member's name in JSON and in XML: `locationName` where the specification gives one, the member's own name elsewhere.
    public var wireName: String { traits.locationName ?? name }
}
