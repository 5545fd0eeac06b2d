import Foundation

/// Hashes values by their schemas: equal values alike, and others mostly not.
enum ShapeHashing {
    static func hash(_ schema: StructureSchema, _ base: UnsafeRawPointer, into hasher: inout Hasher) {
        if let union = schema.union { return hash(schema, union.member(at: base), into: &hasher) }
        for member in schema.members {
            let address = base + member.offset
            if member.storage == .optional, member.kind == .string || member.kind == .enumeration {
                hasher.combine(address.assumingMemoryBound(to: String?.self).pointee)
            } else {
                let value = member.value(at: address)
                if member.isOptional { hasher.combine(value == nil) }
                if let value { hash(member.schema, value, into: &hasher) }
            }
        }
    }

    private static func hash(_ schema: StructureSchema, _ union: UnionMember, into hasher: inout Hasher) {
        hasher.combine(union.index)
        if union.index >= 0 {
            union.withValue { hash(schema.members[union.index].schema, $0, into: &hasher) }
        } else {
            hasher.combine(union.name)
            hasher.combine(union.document)
        }
    }

    static func hashValue(_ schema: ShapeSchema, _ address: UnsafeRawPointer) -> Int {
        var hasher = Hasher()
        hash(schema, address, into: &hasher)
        return hasher.finalize()
    }

    private static func hash(_ schema: ShapeSchema, _ address: UnsafeRawPointer, into hasher: inout Hasher) {
        func combine<Value: Hashable>(_ type: Value.Type) {
            hasher.combine(address.assumingMemoryBound(to: type).pointee)
        }
        switch schema.kind {
        case .string, .enumeration: combine(String.self)
        case .boolean: combine(Bool.self)
        case .integer: combine(Int.self)
        case .long: combine(Int64.self)
        case .float: combine(Float.self)
        case .double: combine(Double.self)
        case .timestamp: combine(Date.self)
        case .blob: combine(Data.self)
        case .document: combine(ShapeDocument.self)
        case .list: hashList(schema, address, into: &hasher)
        case .map: hashMap(schema, address, into: &hasher)
        case .structure:
            guard let structure = schema.structure?.checkedSchema else { return }
            hash(structure, address, into: &hasher)
        }
    }

    private static func hashList(_ schema: ShapeSchema, _ address: UnsafeRawPointer, into hasher: inout Hasher) {
        guard let list = schema.list, let element = schema.element else { return }
        hasher.combine(list.count(at: address))
        list.withElements(at: address) { first, count in
            for index in 0..<count { hashEntry(element, first + index * list.stride, isSparse: schema.isSparse, into: &hasher) }
        }
    }

    /// Entries have no order: each is hashed for itself, and what comes of it is added up.
    private static func hashMap(_ schema: ShapeSchema, _ address: UnsafeRawPointer, into hasher: inout Hasher) {
        guard let map = schema.map, let element = schema.element else { return }
        var sum = map.count(at: address)
        let start = hasher
        map.forEach(at: address, isSorted: false) { key, value in
            var entry = start
            entry.combine(key)
            hashEntry(element, value, isSparse: schema.isSparse, into: &entry)
            sum &+= entry.finalize()
        }
        hasher.combine(sum)
    }

    private static func hashEntry(_ schema: ShapeSchema, _ address: UnsafeRawPointer, isSparse: Bool, into hasher: inout Hasher) {
        let isNil = isSparse && schema.isNil(at: address)
        if isSparse { hasher.combine(isNil) }
        if !isNil { hash(schema, address, into: &hasher) }
    }
}
