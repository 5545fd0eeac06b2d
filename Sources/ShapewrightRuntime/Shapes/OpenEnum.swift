/// A generated enumeration, open as AWS's are: a value that the model does not know decodes, keeps its spelling and encodes back.
public protocol OpenEnum: ShapeValue, MapKey, Codable, RawRepresentable where RawValue == String {
    init(rawValue: String)
    /// The values that the model knows, in its order.
    static var knownValues: [Self] { get }
}

extension OpenEnum {
    public init(readingValue reader: inout ShapeReader) throws {
        self.init(rawValue: try String(readingValue: &reader))
    }

    public func writeValue(to writer: inout ShapeWriter) { rawValue.writeValue(to: &writer) }

    public static func decode(
        _ key: WireName, from container: KeyedDecodingContainer<WireName>, context: CodingContext
    ) throws -> Self {
        Self(rawValue: try container.decode(String.self, forKey: key))
    }

    public func encode(
        _ key: WireName, to container: inout KeyedEncodingContainer<WireName>, context: CodingContext
    ) throws {
        try container.encode(rawValue, forKey: key)
    }

    public static func decodeIfPresent(
        _ key: WireName, from container: KeyedDecodingContainer<WireName>, context: CodingContext
    ) throws -> Self? {
        try container.decodeIfPresent(String.self, forKey: key).map { Self(rawValue: $0) }
    }

    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    /// Whether the model knows the value.
    public var isKnown: Bool { Self.knownValues.contains(self) }
}
