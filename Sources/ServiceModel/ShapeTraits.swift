/// What a specification says of a shape beside its type and constraints.
public struct ShapeTraits: Sendable, Hashable {
    public var deprecation: Deprecation?
    /// Whether values are secrets that no description may show.
    public var isSensitive = false
    /// Whether a number or boolean may be absent (`box`).
    public var isBoxed = false
    /// Whether a list or map stands in its parent without an element of its own (XML, query).
    public var isFlattened = false
    /// Whether a list or map may hold nulls.
    public var isSparse = false
    /// Whether a blob or string is a stream.
    public var isStreaming = false
    /// Whether a stream's length must be known before it is sent (`requiresLength`).
    public var requiresLength = false
    /// Whether the structure is one event of an event stream.
    public var isEvent = false
    /// Whether the structure is wrapped in an element of its name in responses (`wrapper`).
    public var isWrapper = false
    public var timestampFormat: TimestampFormat?
    /// The member that is the whole HTTP body (`payload`).
    public var payloadMember: String?
    public var locationName: String?
    public var xmlNamespace: XMLNamespace?
    /// The order of the members in XML where the specification gives one.
    public var xmlOrder: [String] = []

    public init() {}
}

/// What a specification says of a member in its structure.
public struct MemberTraits: Sendable, Hashable {
    public var deprecation: Deprecation?
    /// Where in the HTTP message the member goes; `nil` means the body.
    public var httpLocation: HTTPLocation?
    /// The name on the wire, where it is not the member's own.
    public var locationName: String?
    /// The name in the query and EC2 protocols (`queryName`).
    public var queryName: String?
    public var isIdempotencyToken = false
    public var isBoxed = false
    public var isJSONValue = false
    public var isHostLabel = false
    public var isFlattened = false
    public var isStreaming = false
    public var isEventPayload = false
    public var isXMLAttribute = false
    /// How the timestamp is written in this place, whatever its shape says.
    public var timestampFormat: TimestampFormat?
    public var xmlNamespace: XMLNamespace?
    /// The parameter of the endpoint rule set that the member sets (`contextParam`).
    public var contextParameter: String?
    /// Values that the specification lists at the member itself (`enum`).
    public var enumValues: [String] = []

    public init() {}
}

/// Where in an HTTP message a member goes, by C2J's words.
public enum HTTPLocation: String, Sendable, Hashable, CaseIterable {
    case uri
    case queryString = "querystring"
    case header
    /// Headers that share a prefix, as a map.
    case headers
    case statusCode
}

/// How a timestamp is written, by C2J's words.
public enum TimestampFormat: String, Sendable, Hashable, CaseIterable {
    case iso8601
    case unixTimestamp
    case rfc822
}
