/// A decoder of values in memory, which may have no end.
struct AnyDecoder: Decoder {
    indirect enum Value {
        case null
        case double(Double)
        case string(String)
        case list([Value])
        case map([String: Value])
        /// A map with one key, beside a text, that leads to the same again.
        case endless(String)
        /// A list whose one element is the same again.
        case endlessList
    }

    var value: Value
    var codingPath: [any CodingKey] = []
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    init(_ value: Value) { self.value = value }

    func mismatch(_ type: Any.Type) -> DecodingError { .typeMismatch(type, .init(codingPath: [], debugDescription: "another type")) }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        switch value {
        case .map(let entries): KeyedDecodingContainer(Keyed(entries: entries))
        case .endless(let key) where key == "Named": KeyedDecodingContainer(Keyed(entries: ["Text": .string("x"), key: .map(["k": value])]))
        case .endless(let key) where key == "Children": KeyedDecodingContainer(Keyed(entries: ["Text": .string("x"), key: .list([value])]))
        case .endless(let key) where key == "Again" || key == "Later": KeyedDecodingContainer(Keyed(entries: [key: value]))
        case .endless(let key): KeyedDecodingContainer(Keyed(entries: ["Text": .string("x"), key: value]))
        default: throw mismatch([String: Any].self)
        }
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        switch value {
        case .list(let values): Unkeyed(values: values)
        case .endlessList: Unkeyed(values: [value])
        default: throw mismatch([Any].self)
        }
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { Single(decoder: self) }

    private struct Keyed<Key: CodingKey>: KeyedDecodingContainerProtocol {
        var entries: [String: Value]
        var codingPath: [any CodingKey] = []
        var allKeys: [Key] { entries.keys.compactMap(Key.init(stringValue:)) }

        func decoder(_ key: Key) throws -> AnyDecoder {
            guard let value = entries[key.stringValue] else { throw DecodingError.keyNotFound(key, .init(codingPath: [], debugDescription: "")) }
            return AnyDecoder(value)
        }

        func contains(_ key: Key) -> Bool { entries[key.stringValue] != nil }
        func decodeNil(forKey key: Key) throws -> Bool { try decoder(key).singleValueContainer().decodeNil() }
        func decode<Result: Decodable>(_ type: Result.Type, forKey key: Key) throws -> Result { try decoder(key).singleValueContainer().decode(type) }
        func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws -> KeyedDecodingContainer<Nested> {
            try decoder(key).container(keyedBy: type)
        }
        func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { try decoder(key).unkeyedContainer() }
        func superDecoder() throws -> any Decoder { AnyDecoder(.null) }
        func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(key) }
    }

    private struct Unkeyed: UnkeyedDecodingContainer {
        var values: [Value]
        var codingPath: [any CodingKey] = []
        var count: Int? { values.count }
        var isAtEnd: Bool { currentIndex == values.count }
        var currentIndex = 0

        init(values: [Value]) { self.values = values }

        mutating func next() -> AnyDecoder {
            defer { currentIndex += 1 }
            return AnyDecoder(values[currentIndex])
        }

        mutating func decodeNil() throws -> Bool {
            guard case .null = values[currentIndex] else { return false }
            currentIndex += 1
            return true
        }
        mutating func decode<Result: Decodable>(_ type: Result.Type) throws -> Result { try next().singleValueContainer().decode(type) }
        mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested> {
            try next().container(keyedBy: type)
        }
        mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try next().unkeyedContainer() }
        mutating func superDecoder() throws -> any Decoder { next() }
    }

    private struct Single: SingleValueDecodingContainer {
        var decoder: AnyDecoder
        var codingPath: [any CodingKey] { [] }

        func decodeNil() -> Bool { if case .null = decoder.value { true } else { false } }
        func decode<Result: Decodable>(_ type: Result.Type) throws -> Result {
            switch decoder.value {
            case .double(let number): if let result = number as? Result { return result }
            case .string(let text): if let result = text as? Result { return result }
            default: break
            }
            guard type != String.self, type != Double.self, type != Bool.self, type != Int.self, type != Int64.self else { throw decoder.mismatch(type) }
            return try Result(from: decoder)
        }
    }
}
