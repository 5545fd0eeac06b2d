/// A JSON value that keeps the order of its keys and the exactness of its numbers.
public enum DocumentValue: Sendable, Hashable {
    case null
    case boolean(Bool)
    case number(ExactDecimal)
    case string(String)
    case array([DocumentValue])
    case object([Field])

    /// A key with its value.
    public struct Field: Sendable, Hashable {
        public var key: String
        public var value: DocumentValue

        public init(_ key: String, _ value: DocumentValue) {
            self.key = key
            self.value = value
        }
    }
}
