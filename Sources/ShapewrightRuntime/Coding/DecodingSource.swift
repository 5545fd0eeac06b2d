/// Where one value comes from in a `Decoder`: under a key, or the next element of an array.
///
/// A method for each type, because coders are several times as fast with the types they know as with any `Decodable`.
protocol DecodingSource {
    func string() throws -> String
    func boolean() throws -> Bool
    func integer() throws -> Int
    func long() throws -> Int64
    func double() throws -> Double
    /// Whether a null stands there, which an array then passes over.
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

    func string() throws -> String { try container.decode(String.self, forKey: key) }
    func boolean() throws -> Bool { try container.decode(Bool.self, forKey: key) }
    func integer() throws -> Int { try container.decode(Int.self, forKey: key) }
    func long() throws -> Int64 { try container.decode(Int64.self, forKey: key) }
    func double() throws -> Double { try container.decode(Double.self, forKey: key) }
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
    func string() throws -> String { try container.decode(String.self) }
    func boolean() throws -> Bool { try container.decode(Bool.self) }
    func integer() throws -> Int { try container.decode(Int.self) }
    func long() throws -> Int64 { try container.decode(Int64.self) }
    func double() throws -> Double { try container.decode(Double.self) }
    func decodeNil() throws -> Bool { try container.decodeNil() }
    func keyedContainer() throws -> KeyedDecodingContainer<WireName> { try container.nestedContainer(keyedBy: WireName.self) }
    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { try container.nestedUnkeyedContainer() }
    func decoder() throws -> any Decoder { try container.superDecoder() }
    func corrupted(_ problem: String) -> DecodingError {
        .dataCorruptedError(in: container, debugDescription: problem)
    }
}
