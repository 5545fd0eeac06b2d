/// A pattern of a specification: a regular expression, and the table that the generator compiled it to.
///
/// Matching takes time in proportion to the string, whatever the expression, and no memory. The table is read at the first use.
public struct ShapePattern: Sendable {
    /// The regular expression, in Java's dialect, as the specification has it.
    public let expression: StaticString
    private let program: PatternProgram

    /// - Parameters:
    ///   - expression: The regular expression, for messages.
    ///   - divisions: How the table divides the scalars beyond ASCII; none where it takes them all alike.
    ///   - table: As the generator wrote it. A table that was changed by hand stops the program.
    public init(_ expression: StaticString, scalars divisions: ScalarDivision..., table: StaticString) {
        do {
            try self.init(expression, table: table.withUTF8Buffer { Array($0) }, divisions.isEmpty ? [.uniform] : divisions)
        } catch {
            preconditionFailure("the table of the pattern \(expression) is damaged after \(error.offset) bytes; generate it anew")
        }
    }

    /// A pattern whose table is made while the program runs.
    package init(_ expression: StaticString, table: String, scalars: [String]) throws(DamagedTable) {
        var divisions: [ScalarDivision] = []
        for text in scalars { divisions.append(try ScalarDivision(reading: Array(text.utf8))) }
        try self.init(expression, table: Array(table.utf8), divisions)
    }

    private init(_ expression: StaticString, table: [UInt8], _ divisions: [ScalarDivision]) throws(DamagedTable) {
        self.expression = expression
        program = try PatternProgram(reading: table, divisions)
    }

    /// Whether the string is one of those that the pattern describes.
    public func matches(_ text: String) -> Bool {
        text.withUTF8Text(program.matches)
    }
}
