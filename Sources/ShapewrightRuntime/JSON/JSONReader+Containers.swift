extension JSONReader {
    /// Reads a list. A null in a list that is not sparse is left out, as Smithy tells clients to do; `Codable` refuses it.
    mutating func readList(_ schema: ShapeSchema, into address: UnsafeMutableRawPointer) {
        guard let list = schema.list, let element = schema.element else { return }
        var elements = ListBuffer(list)
        readElements(element, isSparse: schema.isSparse, isSecret: schema.isSensitive || element.isSensitive, into: &elements)
        elements.finish(at: address)
    }

    private mutating func readElements(_ schema: ShapeSchema, isSparse: Bool, isSecret: Bool, into elements: inout ListBuffer) {
        guard !hasFailed else { return }
        guard peek() == UInt8(ascii: "[") else { return failMismatch("an array") }
        guard enter(), !isEmpty(until: UInt8(ascii: "]")) else { return }
        repeat {
            if schema.kind != .document, readNull() {
                guard isSparse else { continue }
                guard charge(elements.stride) else { return }
                schema.initializeNil(at: elements.next())
            } else {
                guard charge(elements.stride) else { return }
                readEntry(schema, isSparse: isSparse, into: elements.next())
                if hasFailed { return addToFailure(.index(elements.count - 1), isSecret: isSecret) }
            }
        } while continues(until: UInt8(ascii: "]"))
    }

    mutating func readMap(_ schema: ShapeSchema, into address: UnsafeMutableRawPointer) {
        guard let map = schema.map, let value = schema.element else { return }
        map.initialize(at: address) { insert in
            readEntries(value, of: schema, insert)
        }
    }

    private mutating func readEntries(
        _ schema: ShapeSchema, of map: ShapeSchema, _ insert: (String, (UnsafeMutableRawPointer) -> Void) -> Void
    ) {
        guard !hasFailed else { return }
        guard peek() == UInt8(ascii: "{") else { return failMismatch("an object") }
        guard enter(), !isEmpty(until: UInt8(ascii: "}")) else { return }
        repeat {
            guard let key = readMapKey() else { return }
            guard charge(MemoryAllowance.entry + schema.storage.optionalSize) else { return }
            if schema.kind != .document, readNull() {
                if map.isSparse { insert(key, schema.initializeNil) }
            } else {
                insert(key) { readEntry(schema, isSparse: map.isSparse, into: $0) }
                if hasFailed {
                    let isSecretKey = map.isSensitive || map.key?.isSensitive ?? false
                    // Behind a secret key all keys are hidden: what does not fit may have the levels mixed up.
                    return addToFailure(isSecretKey ? .redactedKey : .key(key), isSecret: isSecretKey || schema.isSensitive)
                }
            }
        } while continues(until: UInt8(ascii: "}"))
    }

    @inline(__always)
    private mutating func readEntry(_ schema: ShapeSchema, isSparse: Bool, into address: UnsafeMutableRawPointer) {
        if isSparse {
            schema.initializeSome(at: address) { readValue(schema, into: $0) }
        } else {
            readValue(schema, into: address)
        }
    }

    /// Reads a key that becomes one of a dictionary.
    private mutating func readMapKey() -> String? {
        guard let raw = readKey() else { return nil }
        let key = raw.string
        guard !CombiningRun.isCostly(key) else {
            fail(ShapeReadingError("expected a key, found one with more than \(CombiningRun.limit) combining characters in a row"))
            return nil
        }
        return key
    }

    // MARK: Unions and documents

    /// Reads a union: an object with one member. `__type`, which some servers add, is none; nor is a null.
    mutating func readUnion(_ schema: StructureSchema, _ union: UnionAccess, into address: UnsafeMutableRawPointer) {
        var member: UnionMember?
        readUnionMembers(schema, &member)
        union.initialize(at: address, member ?? UnionMember("", .null))
    }

    private mutating func readUnionMembers(_ schema: StructureSchema, _ member: inout UnionMember?) {
        guard !hasFailed else { return }
        guard peek() == UInt8(ascii: "{") else { return failMismatch("an object") }
        guard enter(), !isEmpty(until: UInt8(ascii: "}")) else { return }
        var count = 0
        repeat {
            guard let key = readKey()?.string else { return }
            if key.utf8.elementsEqual("__type".utf8) || peek() == UInt8(ascii: "n") {
                skipValue()
            } else {
                count += 1
                if count > 1 { skipValue() } else { member = readUnionMember(schema, key) }
                if hasFailed {
                    guard let known = schema.members.first(where: { $0.isNamed(key) }) else {
                        // A name that the server has made up: as a key, it is quoted and cut short.
                        return addToFailure(.key(key), isSecret: schema.isSensitive)
                    }
                    return addToFailure(.member(key), isSecret: schema.isSensitive || known.schema.isSensitive)
                }
            }
        } while continues(until: UInt8(ascii: "}"))
        // Smithy's rule for unions forbids more than one.
        if count > 1 { fail(ShapeReadingError("expected one member of a union, found \(count)")) }
    }

    private mutating func readUnionMember(_ schema: StructureSchema, _ key: String) -> UnionMember {
        guard let index = schema.members.firstIndex(where: { $0.isNamed(key) }) else { return UnionMember(key, readDocument()) }
        let target = schema.members[index].schema
        return withUnsafeTemporaryAllocation(byteCount: target.storage.size, alignment: target.storage.alignment) { memory in
            guard let value = memory.baseAddress else { return UnionMember(key, .null) }
            readValue(target, into: value)
            return UnionMember(index: index, contents: target.storage.take(value))
        }
    }

    mutating func readDocument() -> ShapeDocument {
        guard !hasFailed else { return .null }
        switch peek() {
        case UInt8(ascii: "\""): return .string(readRawString().string)
        case UInt8(ascii: "t"): return .boolean(readWord("true"))
        case UInt8(ascii: "f"):
            _ = readWord("false")
            return .boolean(false)
        case UInt8(ascii: "n"):
            _ = readWord("null")
            return .null
        case UInt8(ascii: "["):
            var values: [ShapeDocument] = []
            guard enter(), !isEmpty(until: UInt8(ascii: "]")) else { return .list([]) }
            repeat {
                guard charge(MemoryLayout<ShapeDocument>.stride) else { return .null }
                values.append(readDocument())
            } while continues(until: UInt8(ascii: "]"))
            return .list(values)
        case UInt8(ascii: "{"):
            var entries: [String: ShapeDocument] = [:]
            guard enter(), !isEmpty(until: UInt8(ascii: "}")) else { return .map([:]) }
            repeat {
                guard let key = readMapKey(), charge(MemoryAllowance.entry + MemoryLayout<ShapeDocument>.stride) else { return .null }
                let value = readDocument()
                if let first = entries.updateValue(value, forKey: key) { entries[key] = first }
            } while continues(until: UInt8(ascii: "}"))
            return .map(entries)
        default:
            let number = readNumber()
            if number.fractionCount == 0, !number.hasExponent, let value = number.integer { return .integer(value) }
            return .double(number.double)
        }
    }
}
