/// Where one value goes in an `Encoder`: under a key, or behind the last element of an array.
protocol EncodingSlot {
    mutating func encode(_ value: some Encodable) throws
    mutating func encodeNil() throws
    mutating func keyedContainer() -> KeyedEncodingContainer<WireName>
    mutating func unkeyedContainer() -> any UnkeyedEncodingContainer
}

struct KeyedSlot: EncodingSlot {
    var container: KeyedEncodingContainer<WireName>
    let key: WireName

    mutating func encode(_ value: some Encodable) throws { try container.encode(value, forKey: key) }
    mutating func encodeNil() throws { try container.encodeNil(forKey: key) }
    mutating func keyedContainer() -> KeyedEncodingContainer<WireName> { container.nestedContainer(keyedBy: WireName.self, forKey: key) }
    mutating func unkeyedContainer() -> any UnkeyedEncodingContainer { container.nestedUnkeyedContainer(forKey: key) }
}

struct UnkeyedSlot: EncodingSlot {
    var container: any UnkeyedEncodingContainer

    mutating func encode(_ value: some Encodable) throws { try container.encode(value) }
    mutating func encodeNil() throws { try container.encodeNil() }
    mutating func keyedContainer() -> KeyedEncodingContainer<WireName> { container.nestedContainer(keyedBy: WireName.self) }
    mutating func unkeyedContainer() -> any UnkeyedEncodingContainer { container.nestedUnkeyedContainer() }
}
