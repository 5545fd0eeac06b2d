/// One value or key of a document, in twelve bytes. A document is an array of these in the order of the text.
struct JSONRecord: Sendable {
    enum Kind: UInt8, Sendable {
        case null
        case `false`
        case `true`
        case number
        /// A string, or an object's key, whose bytes are its text.
        case plainString
        /// A string, or an object's key, with escapes to resolve.
        case escapedString
        case array
        /// Followed by its keys and values in turn.
        case object
    }

    var kind: Kind
    /// The offset of the first byte; of strings, the quotation mark.
    var start: UInt32
    /// The offset behind the last byte; of arrays and objects, the index of the record behind the last descendant.
    var end: UInt32

    init(_ kind: Kind, start: Int, end: Int) {
        // The parser refuses texts whose offsets need more than 32 bits.
        self.kind = kind
        self.start = UInt32(truncatingIfNeeded: start)
        self.end = UInt32(truncatingIfNeeded: end)
    }

    var isContainer: Bool { kind == .array || kind == .object }
}
