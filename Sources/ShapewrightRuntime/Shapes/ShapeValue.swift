/// A value that a generated model can hold: read from and written to every wire format by one traversal.
///
/// Generated structures conform through ``ShapeStructure``. The leaves (strings, numbers, dates, bytes) and the containers conform here;
/// users have no need to add conformances of their own.
public protocol ShapeValue: Sendable {
    /// Reads the value at the reader's position.
    ///
    /// Where the position is absent (a required member that a response lacks), the value is the one that Smithy's
    /// [client error correction](https://smithy.io/2.0/spec/aggregate-types.html#client-error-correction) names: zero, empty, the epoch.
    ///
    /// - Throws: ``ShapeReadingError`` where something else stands there.
    init(readingValue reader: inout ShapeReader) throws

    /// Writes the value at the writer's position.
    func writeValue(to writer: inout ShapeWriter)

    /// Whether a null is a value of the type; so for optionals and documents only.
    static var acceptsNull: Bool { get }

    /// Reads the value from a keyed container of a `Decoder`.
    static func decode(_ key: WireName, from container: KeyedDecodingContainer<WireName>, context: CodingContext) throws -> Self

    /// Reads the value where it is there and not null.
    static func decodeIfPresent(
        _ key: WireName, from container: KeyedDecodingContainer<WireName>, context: CodingContext
    ) throws -> Self?

    /// Reads the next value of an unkeyed container of a `Decoder`.
    static func decodeNext(from container: inout any UnkeyedDecodingContainer, context: CodingContext) throws -> Self

    /// Writes the value to a keyed container of an `Encoder`.
    func encode(_ key: WireName, to container: inout KeyedEncodingContainer<WireName>, context: CodingContext) throws

    /// Writes the value to an unkeyed container of an `Encoder`.
    func encodeNext(to container: inout any UnkeyedEncodingContainer, context: CodingContext) throws
}

/// The long way through `Codable`, which every type can go; ``DirectlyCodable`` values have a shorter one.
extension ShapeValue {
    public static var acceptsNull: Bool { false }

    public static func decode(
        _ key: WireName, from container: KeyedDecodingContainer<WireName>, context: CodingContext
    ) throws -> Self {
        // Foundation hands out a decoder of null for a key that is missing.
        guard container.contains(key) else {
            let problem = "required member “\(key.stringValue)” is missing"
            throw DecodingError.keyNotFound(key, .init(codingPath: container.codingPath, debugDescription: problem))
        }
        var reader = ShapeReader(try container.superDecoder(forKey: key), context: context)
        return try Self(readingValue: &reader)
    }

    public static func decodeIfPresent(
        _ key: WireName, from container: KeyedDecodingContainer<WireName>, context: CodingContext
    ) throws -> Self? {
        guard container.contains(key), try !container.decodeNil(forKey: key) else { return nil }
        return try decode(key, from: container, context: context)
    }

    public static func decodeNext(from container: inout any UnkeyedDecodingContainer, context: CodingContext) throws -> Self {
        var reader = ShapeReader(try container.superDecoder(), context: context)
        return try Self(readingValue: &reader)
    }

    public func encode(
        _ key: WireName, to container: inout KeyedEncodingContainer<WireName>, context: CodingContext
    ) throws {
        try container.encode(EncodableShape(value: self, context: context), forKey: key)
    }

    public func encodeNext(to container: inout any UnkeyedEncodingContainer, context: CodingContext) throws {
        try container.encode(EncodableShape(value: self, context: context))
    }
}

/// A member's name on the wire, as a coding key.
public struct WireName: CodingKey, Sendable {
    public let stringValue: String
    public var intValue: Int? { nil }

    public init(stringValue: String) { self.stringValue = stringValue }
    public init?(intValue: Int) { nil }

    init(_ name: StaticString) {
        stringValue = name.description
    }
}

/// What the value under the cursor inherits from the member that holds it.
public struct CodingContext: Sendable {
    var timestampFormat: TimestampFormat?

    init(timestampFormat: TimestampFormat? = nil) {
        self.timestampFormat = timestampFormat
    }
}

/// Carries a value and its context through `Encoder`, which knows `Encodable` alone.
struct EncodableShape<Value: ShapeValue>: Encodable {
    var value: Value
    var context: CodingContext

    func encode(to encoder: any Encoder) throws {
        var writer = ShapeWriter(encoder, context: context)
        value.writeValue(to: &writer)
        try writer.finishEncoding()
    }
}
