/// The content of an HTTP message.
public struct HTTPBody: Sendable, Hashable {
    public var bytes: [UInt8]

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }
}

extension HTTPBody: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        bytes = Array(text.utf8)
    }
}
