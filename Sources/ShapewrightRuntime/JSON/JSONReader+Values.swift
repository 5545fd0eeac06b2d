import Foundation

extension JSONReader {
    // MARK: Structures

    /// Reads the object at the position; every member of it is initialised, come what may.
    mutating func readStructure(_ schema: StructureSchema, into base: UnsafeMutableRawPointer) {
        if let union = schema.union { return readUnion(schema, union, into: base) }
        var seen = MemberSet(schema.members.count)
        readStructure(schema, into: base, &seen)
    }

    /// - Parameter seen: The members that are initialised already.
    mutating func readStructure(_ schema: StructureSchema, into base: UnsafeMutableRawPointer, _ seen: inout MemberSet) {
        readMembers(schema, into: base, &seen)
        for index in schema.members.indices where !seen.contains(index) {
            MissingValue.initialize(schema.members[index], at: base + schema.members[index].offset)
        }
    }

    private mutating func readMembers(_ schema: StructureSchema, into base: UnsafeMutableRawPointer, _ seen: inout MemberSet) {
        guard !hasFailed else { return }
        guard peek() == UInt8(ascii: "{") else { return failMismatch("an object") }
        guard enter(), !isEmpty(until: UInt8(ascii: "}")) else { return }
        // Members mostly come in the model's order.
        var expected = 0
        repeat {
            guard let key = readKey() else { return }
            let index = find(key, in: schema.members, from: &expected)
            guard index >= 0, seen.insert(index) else {
                skipValue()
                continue
            }
            let member = schema.members[index]
            readMember(member, into: base + member.offset)
            if hasFailed { return addToFailure(.member(member.name.description), isSecret: schema.isSensitive || member.schema.isSensitive) }
        } while continues(until: UInt8(ascii: "}"))
    }

    /// The place of the member that a key names, or -1.
    @inline(__always)
    private func find(_ key: RawString, in members: UnsafeBufferPointer<LaidOutMember>, from expected: inout Int) -> Int {
        if key.hasEscapes { return findEscaped(key, in: members) }
        var index = expected
        for _ in 0..<members.count {
            if index == members.count { index = 0 }
            if members[index].isNamed(key.start, key.count) {
                expected = index + 1
                return index
            }
            index += 1
        }
        return -1
    }

    /// Compares bytes, as for keys without escapes: strings are equal where they are canonically equivalent.
    @inline(never)
    private func findEscaped(_ key: RawString, in members: UnsafeBufferPointer<LaidOutMember>) -> Int {
        var text = key.string
        return text.withUTF8 { text in
            guard let start = text.baseAddress else { return -1 }
            return members.firstIndex { $0.isNamed(start, text.count) } ?? -1
        }
    }

    @inline(__always)
    private mutating func readMember(_ member: LaidOutMember, into address: UnsafeMutableRawPointer) {
        if member.kind == .string || member.kind == .enumeration {
            readStringMember(member.storage == .optional, into: address)
        } else if member.kind != .document, readNull() {
            MissingValue.initialize(member, at: address)
        } else {
            if member.storage.isIndirect { charge(member.schema.storage.optionalSize) }
            member.initialize(at: address) { readValue(member.schema, into: $0) }
        }
    }

    /// Strings have a way of their own: two thirds of AWS's members are some.
    @inline(__always)
    private mutating func readStringMember(_ isOptional: Bool, into address: UnsafeMutableRawPointer) {
        if peek() == UInt8(ascii: "\"") {
            let text = readRawString().string
            if isOptional {
                address.initializeMemory(as: String?.self, to: text)
            } else {
                address.initializeMemory(as: String.self, to: text)
            }
        } else {
            if !readNull() { failMismatch("a string") }
            if isOptional {
                address.initializeMemory(as: String?.self, to: nil)
            } else {
                address.initializeMemory(as: String.self, to: "")
            }
        }
    }

    // MARK: Values

    /// Reads the value at the position; after an error, what a missing value would be.
    mutating func readValue(_ schema: ShapeSchema, into address: UnsafeMutableRawPointer) {
        switch schema.kind {
        case .string, .enumeration: address.initializeMemory(as: String.self, to: readString())
        case .boolean: address.initializeMemory(as: Bool.self, to: readBoolean())
        case .integer: address.initializeMemory(as: Int.self, to: readInteger(Int.self, "an integer of \(Int.bitWidth) bits"))
        case .long: address.initializeMemory(as: Int64.self, to: readInteger(Int64.self, "an integer of 64 bits"))
        case .float: address.initializeMemory(as: Float.self, to: Float(readDouble()))
        case .double: address.initializeMemory(as: Double.self, to: readDouble())
        case .timestamp: address.initializeMemory(as: Date.self, to: readTimestamp())
        case .blob: address.initializeMemory(as: Data.self, to: readBlob())
        case .document: address.initializeMemory(as: ShapeDocument.self, to: readDocument())
        case .list: readList(schema, into: address)
        case .map: readMap(schema, into: address)
        case .structure:
            guard let structure = schema.structure else { return }
            readStructure(structure.checkedSchema, into: address)
        }
    }

    mutating func readString() -> String {
        guard peek() == UInt8(ascii: "\"") else {
            failMismatch("a string")
            return ""
        }
        return readRawString().string
    }

    private mutating func readBoolean() -> Bool {
        switch peek() {
        case UInt8(ascii: "t"): return readWord("true")
        case UInt8(ascii: "f"):
            _ = readWord("false")
            return false
        default:
            failMismatch("a boolean")
            return false
        }
    }

    private var isAtNumber: Bool {
        peek() == UInt8(ascii: "-") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= peek()
    }

    private mutating func readInteger<Value: FixedWidthInteger>(_ type: Value.Type, _ expected: @autoclosure () -> String) -> Value {
        guard isAtNumber else {
            failMismatch("an integer")
            return 0
        }
        let number = readNumber()
        if hasFailed { return 0 }
        guard let value = number.integer.flatMap(Value.init(exactly:)) else {
            fail(ShapeReadingError("expected \(expected()), found a number"))
            return 0
        }
        return value
    }

    private mutating func readDouble() -> Double {
        if isAtNumber { return readNumber().double }
        guard peek() == UInt8(ascii: "\"") else {
            failMismatch("a number")
            return 0
        }
        // What JSON has no numbers for, AWS's protocols write as strings.
        switch readRawString().string {
        case "NaN": return .nan
        case "Infinity": return .infinity
        case "-Infinity": return -.infinity
        default:
            fail(ShapeReadingError("expected a number, found a string"))
            return 0
        }
    }

    private mutating func readTimestamp() -> Date {
        if isAtNumber {
            let seconds = readNumber().double
            if let date = TimestampRange.date(seconds) { return date }
            fail(ShapeReadingError("expected a timestamp of the years 1 to 9999, found a number"))
            return Date(timeIntervalSince1970: 0)
        }
        guard peek() == UInt8(ascii: "\"") else {
            failMismatch("a timestamp")
            return Date(timeIntervalSince1970: 0)
        }
        // A server may write another format than the model says; each can be told from the others.
        guard let date = TimestampFormat.parse(readRawString().string) else {
            fail(ShapeReadingError("expected a timestamp, found a string"))
            return Date(timeIntervalSince1970: 0)
        }
        return date
    }

    private mutating func readBlob() -> Data {
        guard peek() == UInt8(ascii: "\"") else {
            failMismatch("a string")
            return Data()
        }
        guard let bytes = Base64Text.decode(readRawString().string) else {
            fail(ShapeReadingError("expected base64, found a string"))
            return Data()
        }
        return bytes
    }
}
