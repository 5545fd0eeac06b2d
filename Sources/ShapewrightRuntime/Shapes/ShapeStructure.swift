/// A generated structure: a pair of functions names its members once, and everything else comes from that pair.
///
/// `Codable` bridges to any `Decoder` and `Encoder` and yields the same JSON values as the wire path (``ShapeWriter/json(_:)``),
/// whatever strategies for dates and data the coder is set to. The two differ in one thing: where a required member is missing,
/// the wire path corrects (a server may be older or newer than the model), `Codable` refuses with the coding path.
///
/// `Codable` and `Hashable` are conformances of the structure's own, to be named beside this one; the code for both is here.
public protocol ShapeStructure: ShapeValue {
    /// Reads the members. What cannot be read the reader remembers, and throws when the structure is left.
    init(reading reader: inout ShapeReader)
    /// Whether the whole structure is a secret; such types are ``Redacted`` too.
    static var isSensitive: Bool { get }
    /// Checks the structure's own members and, through them, all they hold.
    func validate(into report: inout ValidationReport)
}

extension ShapeStructure {
    public static var form: ShapeForm { .structure }
    public static var isSensitive: Bool { false }

    public init(from decoder: any Decoder) throws {
        var reader = ShapeReader(decoder)
        self = try reader.readValue()
    }

    public func encode(to encoder: any Encoder) throws {
        var writer = ShapeWriter(encoder, timestampFormat: nil)
        writer.writeValue(self)
        try writer.finishEncoding()
    }
}

extension Equatable where Self: ShapeStructure {
    /// Whether all members are equal.
    public static func == (left: Self, right: Self) -> Bool {
        let events = ShapeEvents()
        ShapeWriter.collect(left, into: events)
        events.startComparison()
        ShapeWriter.collect(right, into: events)
        return events.areEqual
    }
}

extension Hashable where Self: ShapeStructure {
    public func hash(into hasher: inout Hasher) {
        let events = ShapeEvents(hasher: hasher)
        ShapeWriter.collect(self, into: events)
        if let result = events.hasher { hasher = result }
    }

    // Given here, because the compiler would write it into every structure.
    public var hashValue: Int {
        var hasher = Hasher()
        hash(into: &hasher)
        return hasher.finalize()
    }
}
