/// A place in a source file: where a diagnostic points.
public struct SourceLocation: Sendable, Hashable, CustomStringConvertible {
    /// The file's path as the user gave it.
    public var path: String
    /// Counted from 1.
    public var line: Int
    /// Counted from 1, in UTF-8 code units, as compilers do.
    public var column: Int

    public init(path: String, line: Int, column: Int) {
        self.path = path
        self.line = line
        self.column = column
    }

    public var description: String { "\(path):\(line):\(column)" }
}
