import Foundation

/// Compares values by their schemas, as synthesised code would.
enum ShapeEquality {
    static func areEqual(_ schema: StructureSchema, _ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        if let union = schema.union { return areEqual(schema, union.member(at: left), union.member(at: right)) }
        for member in schema.members {
            guard areEqual(member, left + member.offset, right + member.offset) else { return false }
        }
        return true
    }

    @inline(__always)
    static func areEqual(_ member: LaidOutMember, _ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        if member.storage == .optional, member.kind == .string || member.kind == .enumeration {
            left.assumingMemoryBound(to: String?.self).pointee == right.assumingMemoryBound(to: String?.self).pointee
        } else if member.storage == .required {
            areEqual(member.schema, left, right)
        } else {
            areOptionalsEqual(member, left, right)
        }
    }

    private static func areOptionalsEqual(_ member: LaidOutMember, _ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        switch (member.value(at: left), member.value(at: right)) {
        case (let left?, let right?): return areEqual(member.schema, left, right)
        case (nil, nil): return true
        default: return false
        }
    }

    private static func areEqual(_ schema: StructureSchema, _ left: UnionMember, _ right: UnionMember) -> Bool {
        guard left.index == right.index else { return false }
        guard left.index >= 0 else { return left.name == right.name && left.document == right.document }
        let target = schema.members[left.index].schema
        var areEqual = false
        left.withValue { left in right.withValue { areEqual = Self.areEqual(target, left, $0) } }
        return areEqual
    }

    static func areEqual(_ schema: ShapeSchema, _ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        func compare<Value: Equatable>(_ type: Value.Type) -> Bool {
            left.assumingMemoryBound(to: type).pointee == right.assumingMemoryBound(to: type).pointee
        }
        switch schema.kind {
        case .string, .enumeration: return compare(String.self)
        case .boolean: return compare(Bool.self)
        case .integer: return compare(Int.self)
        case .long: return compare(Int64.self)
        case .float: return compare(Float.self)
        case .double: return compare(Double.self)
        case .timestamp: return compare(Date.self)
        case .blob: return compare(Data.self)
        case .document: return compare(ShapeDocument.self)
        case .list: return areListsEqual(schema, left, right)
        case .map: return areMapsEqual(schema, left, right)
        case .structure:
            guard let structure = schema.structure?.checkedSchema else { return true }
            return areEqual(structure, left, right)
        }
    }

    private static func areListsEqual(_ schema: ShapeSchema, _ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        guard let list = schema.list, let element = schema.element else { return true }
        guard list.count(at: left) == list.count(at: right) else { return false }
        var areEqual = true
        list.withElements(at: left) { left, count in
            list.withElements(at: right) { right, _ in
                // One array twice is equal to itself, whatever it holds, as Swift's arrays are.
                if left == right { return }
                for offset in stride(from: 0, to: count * list.stride, by: list.stride) where areEqual {
                    areEqual = areEntriesEqual(element, left + offset, right + offset, isSparse: schema.isSparse)
                }
            }
        }
        return areEqual
    }

    private static func areMapsEqual(_ schema: ShapeSchema, _ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        guard let map = schema.map, let element = schema.element else { return true }
        return map.areEqual(left, right) { areEntriesEqual(element, $0, $1, isSparse: schema.isSparse) }
    }

    private static func areEntriesEqual(_ schema: ShapeSchema, _ left: UnsafeRawPointer, _ right: UnsafeRawPointer, isSparse: Bool) -> Bool {
        guard isSparse else { return areEqual(schema, left, right) }
        let (isLeftNil, isRightNil) = (schema.isNil(at: left), schema.isNil(at: right))
        return isLeftNil || isRightNil ? isLeftNil == isRightNil : areEqual(schema, left, right)
    }
}
