/// A member of a structure as it is walked: plain values and pointers, so that a walk counts no references.
struct LaidOutMember {
    /// Bytes from the beginning of the structure.
    let offset: Int
    let kind: ShapeSchema.Kind
    let storage: MemberStorage
    /// Whether the value can be invalid.
    let isChecked: Bool
    unowned(unsafe) let schema: ShapeSchema
    /// `"Name":`, as JSON has it.
    let key: UnsafeBufferPointer<UInt8>
    /// Whether the member goes elsewhere in an HTTP message than into its body.
    let isBound: Bool
    let name: StaticString
    private unowned(unsafe) let coding: CodingName

    var codingKey: WireName { coding.key }

    /// - Parameter coding: The name as a coding key, which has to outlive this.
    init(_ member: MemberSchema, _ coding: CodingName, offset: Int) {
        self.offset = offset
        kind = member.schema.kind
        storage = member.storage
        schema = member.schema
        isChecked = member.schema.isChecked
        name = member.name
        if case .body = member.location { isBound = false } else { isBound = true }
        var text = JSONBuffer()
        text.appendQuoted(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        self.coding = coding
        text.append(UInt8(ascii: ":"))
        key = text.takeBytes()
    }

    var isOptional: Bool { storage.isOptional }

    /// Whether the name is the one at that address.
    @inline(__always)
    func isNamed(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        guard name.utf8CodeUnitCount == count else { return false }
        let own = name.utf8Start
        for index in 0..<count where own[index] != start[index] { return false }
        return true
    }

    func isNamed(_ text: String) -> Bool {
        text.withUTF8Text { text in text.bytes.baseAddress.map { isNamed($0, text.count) } ?? false }
    }
}

/// A member's name as `Codable` wants it, made once.
final class CodingName: Sendable {
    let key: WireName

    init(_ name: StaticString) { key = WireName(stringValue: name.description) }
}
