import ServiceModel

/// A key of an object with its value.
public struct JSONField: Sendable {
    public let key: String
    public let value: JSONNode

    /// Where the key begins, at its quotation mark.
    public var keyLocation: SourceLocation {
        // A key's record stands right before its value's.
        value.document.location(ofRecord: value.index - 1)
    }
}
