/// A generated structure: a pair of functions names its members once, and everything else comes from that pair.
///
/// `Codable` bridges to any `Decoder` and `Encoder` and yields the same JSON values as the wire path (``ShapeWriter/json(_:)``),
/// whatever strategies for dates and data the coder is set to. The two differ in one thing: where a required member is missing,
/// the wire path corrects (a server may be older or newer than the model), `Codable` refuses with the coding path.
public protocol ShapeStructure: DirectlyCodable {
    init(reading reader: inout ShapeReader) throws
    func write(to writer: inout ShapeWriter)
    /// Whether the whole structure is a secret; such types are ``Redacted`` too.
    static var isSensitive: Bool { get }
    /// Checks the structure's own members and, through them, all they hold.
    func validate(into report: inout ValidationReport)
}

extension ShapeStructure {
    public static var isSensitive: Bool { false }

    public init(readingValue reader: inout ShapeReader) throws {
        let outer = try reader.enterStructure()
        try self.init(reading: &reader)
        reader.leaveStructure(outer)
    }

    public func writeValue(to writer: inout ShapeWriter) {
        let outer = writer.beginStructure()
        write(to: &writer)
        writer.endStructure(outer)
    }

    public init(from decoder: any Decoder) throws {
        var reader = ShapeReader(decoder, context: CodingContext())
        try self.init(readingValue: &reader)
    }

    public func encode(to encoder: any Encoder) throws {
        var writer = ShapeWriter(encoder, context: CodingContext())
        writeValue(to: &writer)
        try writer.finishEncoding()
    }
}
