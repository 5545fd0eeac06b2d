/// Why an expression cannot be used, and where.
struct JMESPathError: Error, Hashable, CustomStringConvertible {
    var message: String
    /// In UTF-8 code units from the beginning of the expression.
    var offset: Int

    init(_ message: String, at offset: Int) {
        self.message = message
        self.offset = offset
    }

    var description: String { message }
}
