/// Where one value goes in an `Encoder`: under a key, or behind the last element of an array.
///
/// A method for each type, because coders are several times as fast with the types they know as with any `Encodable`.
protocol EncodingSlot {
    mutating func encode(_ value: String) throws
    mutating func encode(_ value: Bool) throws
    mutating func encode(_ value: Int) throws
    mutating func encode(_ value: Int64) throws
    mutating func encode(_ value: Float) throws
    mutating func encode(_ value: Double) throws
    mutating func encode(_ value: ShapeDocument) throws
    mutating func encodeNil() throws
    mutating func keyedContainer() -> KeyedEncodingContainer<WireName>
    mutating func unkeyedContainer() -> any UnkeyedEncodingContainer
}

struct KeyedSlot: EncodingSlot {
    var container: KeyedEncodingContainer<WireName>
    let key: WireName

    mutating func encode(_ value: String) throws { try container.encode(value, forKey: key) }
    mutating func encode(_ value: Bool) throws { try container.encode(value, forKey: key) }
    mutating func encode(_ value: Int) throws { try container.encode(value, forKey: key) }
    mutating func encode(_ value: Int64) throws { try container.encode(value, forKey: key) }
    mutating func encode(_ value: Float) throws { try container.encode(value, forKey: key) }
    mutating func encode(_ value: Double) throws { try container.encode(value, forKey: key) }
    mutating func encode(_ value: ShapeDocument) throws { try container.encode(value, forKey: key) }
    mutating func encodeNil() throws { try container.encodeNil(forKey: key) }
    mutating func keyedContainer() -> KeyedEncodingContainer<WireName> { container.nestedContainer(keyedBy: WireName.self, forKey: key) }
    mutating func unkeyedContainer() -> any UnkeyedEncodingContainer { container.nestedUnkeyedContainer(forKey: key) }
}

struct UnkeyedSlot: EncodingSlot {
    var container: any UnkeyedEncodingContainer

    mutating func encode(_ value: String) throws { try container.encode(value) }
    mutating func encode(_ value: Bool) throws { try container.encode(value) }
    mutating func encode(_ value: Int) throws { try container.encode(value) }
    mutating func encode(_ value: Int64) throws { try container.encode(value) }
    mutating func encode(_ value: Float) throws { try container.encode(value) }
    mutating func encode(_ value: Double) throws { try container.encode(value) }
    mutating func encode(_ value: ShapeDocument) throws { try container.encode(value) }
    mutating func encodeNil() throws { try container.encodeNil() }
    mutating func keyedContainer() -> KeyedEncodingContainer<WireName> { container.nestedContainer(keyedBy: WireName.self) }
    mutating func unkeyedContainer() -> any UnkeyedEncodingContainer { container.nestedUnkeyedContainer() }
}
