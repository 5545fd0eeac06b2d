import Foundation

/// Writes structures through any `Encoder`, by their schemas.
///
/// Walks hand out addresses through closures that cannot throw; so what an `Encoder` throws waits for the end.
struct ShapeEncoding {
    private var failure: (any Error)?

    static func encode<Structure: ShapeStructure>(_ value: Structure, to encoder: any Encoder) throws {
        let container = encoder.container(keyedBy: WireName.self)
        var encoding = ShapeEncoding()
        withUnsafePointer(to: value) { encoding.encodeStructure(Structure.checkedSchema, UnsafeRawPointer($0), into: container) }
        if let failure = encoding.failure { throw failure }
    }

    private mutating func attempt(_ body: () throws -> Void) {
        guard failure == nil else { return }
        do { try body() } catch { failure = error }
    }

    private mutating func encodeStructure(_ schema: StructureSchema, _ base: UnsafeRawPointer, into container: KeyedEncodingContainer<WireName>) {
        if let union = schema.union { return encodeUnion(schema, union.member(at: base), into: container) }
        var container = container
        for member in schema.members {
            let address = base + member.offset
            if member.kind == .string || member.kind == .enumeration, member.storage == .optional {
                if let text = address.assumingMemoryBound(to: String?.self).pointee {
                    attempt { try container.encode(text, forKey: member.codingKey) }
                }
            } else {
                guard let value = member.value(at: address) else { continue }
                var slot = KeyedSlot(container: container, key: member.codingKey)
                encode(member.schema, value, into: &slot)
            }
        }
    }

    private mutating func encodeUnion(_ schema: StructureSchema, _ union: UnionMember, into container: KeyedEncodingContainer<WireName>) {
        if union.index >= 0 {
            let member = schema.members[union.index]
            union.withValue { value in
                var slot = KeyedSlot(container: container, key: member.codingKey)
                encode(member.schema, value, into: &slot)
            }
        } else if !union.name.isEmpty {
            var slot = KeyedSlot(container: container, key: WireName(stringValue: union.name))
            attempt { try slot.encode(union.document) }
        }
    }

    private mutating func encode(_ schema: ShapeSchema, _ address: UnsafeRawPointer, into slot: inout some EncodingSlot) {
        switch schema.kind {
        case .string, .enumeration: attempt { try slot.encode(address.assumingMemoryBound(to: String.self).pointee) }
        case .boolean: attempt { try slot.encode(address.assumingMemoryBound(to: Bool.self).pointee) }
        case .integer: attempt { try slot.encode(address.assumingMemoryBound(to: Int.self).pointee) }
        case .long: attempt { try slot.encode(address.assumingMemoryBound(to: Int64.self).pointee) }
        case .float:
            let value = address.assumingMemoryBound(to: Float.self).pointee
            attempt { if let word = Self.word(for: value) { try slot.encode(word) } else { try slot.encode(value) } }
        case .double:
            let value = address.assumingMemoryBound(to: Double.self).pointee
            attempt { if let word = Self.word(for: value) { try slot.encode(word) } else { try slot.encode(value) } }
        case .timestamp: encodeTimestamp(address.assumingMemoryBound(to: Date.self).pointee, schema.timestampFormat ?? .unixTimestamp, into: &slot)
        case .blob: attempt { try slot.encode(address.assumingMemoryBound(to: Data.self).pointee.base64EncodedString()) }
        case .document: attempt { try slot.encode(address.assumingMemoryBound(to: ShapeDocument.self).pointee) }
        case .list: encodeList(schema, address, into: slot.unkeyedContainer())
        case .map: encodeMap(schema, address, into: slot.keyedContainer())
        case .structure:
            guard let structure = schema.structure else { return }
            encodeStructure(structure.checkedSchema, address, into: slot.keyedContainer())
        }
    }

    private mutating func encodeEntry(_ schema: ShapeSchema, _ address: UnsafeRawPointer, isSparse: Bool, into slot: inout some EncodingSlot) {
        if isSparse, schema.isNil(at: address) {
            attempt { try slot.encodeNil() }
        } else {
            encode(schema, address, into: &slot)
        }
    }

    private mutating func encodeList(_ schema: ShapeSchema, _ address: UnsafeRawPointer, into container: any UnkeyedEncodingContainer) {
        guard let list = schema.list, let element = schema.element else { return }
        var slot = UnkeyedSlot(container: container)
        list.withElements(at: address) { first, count in
            for index in 0..<count { encodeEntry(element, first + index * list.stride, isSparse: schema.isSparse, into: &slot) }
        }
    }

    private mutating func encodeMap(_ schema: ShapeSchema, _ address: UnsafeRawPointer, into container: KeyedEncodingContainer<WireName>) {
        guard let map = schema.map, let element = schema.element else { return }
        map.forEach(at: address, isSorted: true) { key, value in
            var slot = KeyedSlot(container: container, key: WireName(stringValue: key))
            encodeEntry(element, value, isSparse: schema.isSparse, into: &slot)
        }
    }

    /// What JSON has no numbers for, AWS's protocols write as strings.
    private static func word(for value: some BinaryFloatingPoint) -> String? {
        value.isFinite ? nil : value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity"
    }

    private mutating func encodeTimestamp(_ date: Date, _ format: TimestampFormat, into slot: inout some EncodingSlot) {
        attempt {
            switch format {
            case .unixTimestamp:
                let milliseconds = (date.timeIntervalSince1970 * 1000).rounded()
                if let whole = Int64(exactly: milliseconds), whole % 1000 == 0 {
                    try slot.encode(whole / 1000)
                } else {
                    try slot.encode(milliseconds / 1000)
                }
            case .iso8601: try slot.encode(TimestampFormat.iso8601(date))
            case .rfc822: try slot.encode(TimestampFormat.rfc822(date))
            }
        }
    }
}
