import ServiceModel

/// A string and where it stands.
public struct LocatedString: Sendable {
    public let value: String
    private let node: JSONNode

    /// `nil` where the value is no string.
    public init?(_ node: JSONNode) {
        guard let value = node.string else { return nil }
        self.value = value
        self.node = node
    }

    public var location: SourceLocation { node.location }
}
