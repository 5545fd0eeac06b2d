/// Where one value comes from in a `Decoder`: under a key, or the next element of an array.
protocol DecodingSource {
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value
    /// Whether a null stands there, which then is passed over.
    func decodeNil() throws -> Bool
    func keyedContainer() throws -> KeyedDecodingContainer<WireName>
    func unkeyedContainer() throws -> any UnkeyedDecodingContainer
    /// The value as a decoder of its own: containers refuse to hand out a null as anything but an optional.
    func decoder() throws -> any Decoder
    func corrupted(_ problem: String) -> DecodingError
}

struct KeyedSource: DecodingSource {
    let container: KeyedDecodingContainer<WireName>
    let key: WireName

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try container.decode(type, forKey: key) }
    func decodeNil() throws -> Bool { try container.decodeNil(forKey: key) }
    func keyedContainer() throws -> KeyedDecodingContainer<WireName> { try container.nestedContainer(keyedBy: WireName.self, forKey: key) }
    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { try container.nestedUnkeyedContainer(forKey: key) }
    func decoder() throws -> any Decoder { try container.superDecoder(forKey: key) }
    func corrupted(_ problem: String) -> DecodingError {
        .dataCorruptedError(forKey: key, in: container, debugDescription: problem)
    }
}

final class UnkeyedSource: DecodingSource {
    private var container: any UnkeyedDecodingContainer

    init(_ container: any UnkeyedDecodingContainer) { self.container = container }

    var isAtEnd: Bool { container.isAtEnd }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try container.decode(type) }
    func decodeNil() throws -> Bool { try container.decodeNil() }
    func keyedContainer() throws -> KeyedDecodingContainer<WireName> { try container.nestedContainer(keyedBy: WireName.self) }
    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { try container.nestedUnkeyedContainer() }
    func decoder() throws -> any Decoder { try container.superDecoder() }
    func corrupted(_ problem: String) -> DecodingError {
        .dataCorruptedError(in: container, debugDescription: problem)
    }
}
