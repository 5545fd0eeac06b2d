/// A file's content, and the path to name in diagnostics.
public struct SourceFile: Sendable {
    public var path: String
    /// The content, compressed with gzip or not.
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// A file of a text.
    public init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }
}
