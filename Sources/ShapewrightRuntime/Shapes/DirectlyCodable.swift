/// Values that `Codable` codes as the wire does, with no context from the member that holds them: strings, booleans, whole numbers and
/// generated structures. They take its short way through containers.
public protocol DirectlyCodable: ShapeValue, Codable {}

extension DirectlyCodable {
    public static func decode(
        _ key: WireName, from container: KeyedDecodingContainer<WireName>, context: CodingContext
    ) throws -> Self {
        try container.decode(Self.self, forKey: key)
    }

    public static func decodeIfPresent(
        _ key: WireName, from container: KeyedDecodingContainer<WireName>, context: CodingContext
    ) throws -> Self? {
        try container.decodeIfPresent(Self.self, forKey: key)
    }

    public static func decodeNext(from container: inout any UnkeyedDecodingContainer, context: CodingContext) throws -> Self {
        try container.decode(Self.self)
    }

    public func encodeNext(to container: inout any UnkeyedEncodingContainer, context: CodingContext) throws {
        try container.encode(self)
    }

    public func encode(
        _ key: WireName, to container: inout KeyedEncodingContainer<WireName>, context: CodingContext
    ) throws {
        try container.encode(self, forKey: key)
    }
}
