import Foundation

/// Writes values as JSON, by their schemas.
struct JSONWriter {
    var buffer = JSONBuffer(capacity: 1024)

    consuming func finish() -> [UInt8] { buffer.takeArray() }

    /// - Parameter isBody: Whether the structure is the body of an HTTP message, which leaves out what goes elsewhere in the message.
    mutating func writeStructure(_ schema: StructureSchema, _ base: UnsafeRawPointer, isBody: Bool = false) {
        if let union = schema.union { return writeUnion(schema, union.member(at: base)) }
        buffer.append(UInt8(ascii: "{"))
        let start = buffer.count
        for member in schema.members {
            if isBody, member.isBound { continue }
            let address = base + member.offset
            // Strings first: two thirds of AWS's members are some.
            if member.kind == .string || member.kind == .enumeration {
                if member.storage == .optional {
                    guard let text = address.assumingMemoryBound(to: String?.self).pointee else { continue }
                    writeKey(member, from: start)
                    buffer.appendQuoted(text)
                } else {
                    writeKey(member, from: start)
                    buffer.appendQuoted(address.assumingMemoryBound(to: String.self).pointee)
                }
            } else {
                guard let value = member.value(at: address) else { continue }
                writeKey(member, from: start)
                writeValue(member.schema, value)
            }
        }
        buffer.append(UInt8(ascii: "}"))
    }

    @inline(__always)
    private mutating func writeKey(_ member: LaidOutMember, from start: Int) {
        if buffer.count != start { buffer.append(UInt8(ascii: ",")) }
        buffer.append(member.key)
    }

    private mutating func writeUnion(_ schema: StructureSchema, _ union: UnionMember) {
        buffer.append(UInt8(ascii: "{"))
        if union.index >= 0 {
            let member = schema.members[union.index]
            buffer.append(member.key)
            union.withValue { writeValue(member.schema, $0) }
        } else if !union.name.isEmpty {
            buffer.appendQuoted(union.name)
            buffer.append(UInt8(ascii: ":"))
            writeDocument(union.document)
        }
        buffer.append(UInt8(ascii: "}"))
    }

    mutating func writeValue(_ schema: ShapeSchema, _ address: UnsafeRawPointer) {
        switch schema.kind {
        case .string, .enumeration: buffer.appendQuoted(address.assumingMemoryBound(to: String.self).pointee)
        case .boolean: buffer.append(address.assumingMemoryBound(to: Bool.self).pointee ? "true" : "false" as StaticString)
        case .integer: buffer.append(Int64(address.assumingMemoryBound(to: Int.self).pointee))
        case .long: buffer.append(address.assumingMemoryBound(to: Int64.self).pointee)
        case .float: writeNumber(address.assumingMemoryBound(to: Float.self).pointee)
        case .double: writeNumber(address.assumingMemoryBound(to: Double.self).pointee)
        case .timestamp: writeTimestamp(address.assumingMemoryBound(to: Date.self).pointee, schema.timestampFormat ?? .unixTimestamp)
        case .blob: buffer.appendQuoted(address.assumingMemoryBound(to: Data.self).pointee.base64EncodedString())
        case .document: writeDocument(address.assumingMemoryBound(to: ShapeDocument.self).pointee)
        case .list: writeList(schema, address)
        case .map: writeMap(schema, address)
        case .structure:
            guard let structure = schema.structure else { return }
            writeStructure(structure.checkedSchema, address)
        }
    }

    private mutating func writeList(_ schema: ShapeSchema, _ address: UnsafeRawPointer) {
        guard let list = schema.list, let element = schema.element else { return }
        buffer.append(UInt8(ascii: "["))
        list.withElements(at: address) { first, count in
            for index in 0..<count {
                if index > 0 { buffer.append(UInt8(ascii: ",")) }
                writeEntry(element, first + index * list.stride, isSparse: schema.isSparse)
            }
        }
        buffer.append(UInt8(ascii: "]"))
    }

    private mutating func writeMap(_ schema: ShapeSchema, _ address: UnsafeRawPointer) {
        guard let map = schema.map, let element = schema.element else { return }
        buffer.append(UInt8(ascii: "{"))
        let start = buffer.count
        map.forEach(at: address, isSorted: true) { key, value in
            if buffer.count != start { buffer.append(UInt8(ascii: ",")) }
            buffer.appendQuoted(key)
            buffer.append(UInt8(ascii: ":"))
            writeEntry(element, value, isSparse: schema.isSparse)
        }
        buffer.append(UInt8(ascii: "}"))
    }

    @inline(__always)
    private mutating func writeEntry(_ schema: ShapeSchema, _ address: UnsafeRawPointer, isSparse: Bool) {
        if isSparse, schema.isNil(at: address) { buffer.append("null") } else { writeValue(schema, address) }
    }

    // MARK: Leaves

    /// The shortest text that reads as the number in its own type.
    private mutating func writeNumber(_ value: some BinaryFloatingPoint & CustomStringConvertible) {
        // JSON has no word for these: AWS's protocols write them as strings.
        guard value.isFinite else { return buffer.append(value.isNaN ? "\"NaN\"" : value < 0 ? "\"-Infinity\"" : "\"Infinity\"" as StaticString) }
        buffer.append(value.description)
    }

    mutating func writeTimestamp(_ date: Date, _ format: TimestampFormat) {
        switch format {
        case .unixTimestamp: writeSeconds(date)
        case .iso8601: buffer.appendQuoted(TimestampFormat.iso8601(date))
        case .rfc822: buffer.appendQuoted(TimestampFormat.rfc822(date))
        }
    }

    /// Seconds since 1970, with up to three digits of a fraction.
    private mutating func writeSeconds(_ date: Date) {
        let time = date.timeIntervalSince1970
        // Beyond, milliseconds are no longer exact.
        guard time.magnitude < 0x1p53 / 1000, var milliseconds = Int64(exactly: (time * 1000).rounded()) else { return writeNumber(time) }
        // The end of year 9999 is not rounded into a year that nobody reads.
        if time < TimestampRange.end { milliseconds = min(milliseconds, Int64(TimestampRange.end) * 1000 - 1) }
        let (seconds, fraction) = milliseconds.magnitude.quotientAndRemainder(dividingBy: 1000)
        if milliseconds < 0 { buffer.append(UInt8(ascii: "-")) }
        buffer.append(Int64(seconds))
        guard fraction > 0 else { return }
        buffer.append(UInt8(ascii: "."))
        var rest = fraction
        var place: UInt64 = 100
        while rest > 0 {
            buffer.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / place))
            rest %= place
            place /= 10
        }
    }

    mutating func writeDocument(_ document: ShapeDocument) {
        switch document {
        case .null: buffer.append("null")
        case .boolean(let value): buffer.append(value ? "true" : "false" as StaticString)
        case .integer(let value): buffer.append(value)
        case .double(let value): writeNumber(value)
        case .string(let value): buffer.appendQuoted(value)
        case .list(let values):
            buffer.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { buffer.append(UInt8(ascii: ",")) }
                writeDocument(value)
            }
            buffer.append(UInt8(ascii: "]"))
        case .map(let entries):
            buffer.append(UInt8(ascii: "{"))
            for (index, entry) in entries.sorted(by: { $0.key < $1.key }).enumerated() {
                if index > 0 { buffer.append(UInt8(ascii: ",")) }
                buffer.appendQuoted(entry.key)
                buffer.append(UInt8(ascii: ":"))
                writeDocument(entry.value)
            }
            buffer.append(UInt8(ascii: "}"))
        }
    }
}
