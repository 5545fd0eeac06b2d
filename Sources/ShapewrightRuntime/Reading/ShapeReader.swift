import Foundation

/// Reads generated structures: out of JSON directly, or through any `Decoder`.
///
/// A concrete type rather than a protocol, so that generated code compiles to plain calls.
public struct ShapeReader {
    /// The text, where that is what is read.
    var json: JSONValues?
    /// Owns the memory that ``json`` points to.
    private var document: JSONDocument?
    /// The decoder, where one is asked. A reader with neither is at a structure that is missing.
    var coder: DecoderSource?
    /// Why a member of the structure being read could not be read.
    private(set) var failure: (any Error)?
    /// The index of the value under the cursor, in JSON.
    var position = 0
    /// In a JSON object, the index of the key to try first: members mostly come in the model's order.
    private var cursor = 0
    /// The indices after the object's brace and after the whole object.
    private var firstMember = 0
    private var endOfMembers = 0

    init(_ document: JSONDocument) {
        self.document = document
        json = JSONValues(document)
    }

    init(_ decoder: any Decoder) {
        coder = DecoderSource(decoder)
    }

    /// A reader of a value that is missing.
    private init() {}

    /// Reads a structure out of a JSON text, as clients read responses: leniently where a required member is missing.
    ///
    /// - Throws: ``JSONSyntaxError`` where the bytes are no JSON, ``ShapeReadingError`` where a value has another type than its member.
    public static func json<Structure: ShapeValue>(_ bytes: [UInt8], as type: Structure.Type = Structure.self) throws -> Structure {
        var reader = ShapeReader(try JSONDocument(bytes))
        return try reader.readValue()
    }

    // MARK: Members

    /// Reads a required member.
    ///
    /// Where it cannot be read, the reader remembers why and yields what a missing member would; the error is thrown where the structure
    /// ends. A call that throws would make generated code clean up after each member what was read before it.
    public mutating func required<Value: ShapeValue>(_ name: StaticString) -> Value { readRequired(name) }

    /// Reads an optional member: `nil` where it is missing or null.
    public mutating func optional<Value: ShapeValue>(_ name: StaticString) -> Value? { readOptional(name) }

    mutating func readRequired<Value: ShapeValue>(_ name: StaticString) -> Value {
        guard failure == nil else { return corrected() }
        // JSON apart from decoders: a generic function looks up the metadata of all that it may need, and containers have much of it.
        guard json != nil else { return decodeRequired(name) }
        let found = find(name)
        guard found != notFound, !isNull(at: found) || Value.form == .nullable else { return corrected() }
        do {
            return try readMember(name, at: found)
        } catch {
            failure = error
            return corrected()
        }
    }

    mutating func readOptional<Value: ShapeValue>(_ name: StaticString) -> Value? {
        guard failure == nil else { return nil }
        guard json != nil else { return decodeOptional(name) }
        let found = find(name)
        guard found != notFound, !isNull(at: found) || Value.form == .nullable else { return nil }
        do {
            return try readMember(name, at: found)
        } catch {
            failure = error
            return nil
        }
    }

    @inline(never)
    private mutating func decodeRequired<Value: ShapeValue>(_ name: StaticString) -> Value {
        do {
            guard let coder, let members = coder.members else { return corrected() }
            if Value.form == .text {
                coder.text = try members.decode(String.self, forKey: WireName(name))
                return try Value(reading: &self)
            }
            return try members.decode(DecodableShape<Value>.self, forKey: WireName(name)).value
        } catch {
            failure = error
            return corrected()
        }
    }

    @inline(never)
    private mutating func decodeOptional<Value: ShapeValue>(_ name: StaticString) -> Value? {
        do {
            guard let coder, let members = coder.members else { return nil }
            if Value.form == .text {
                guard let text = try members.decodeIfPresent(String.self, forKey: WireName(name)) else { return nil }
                coder.text = text
                return try Value(reading: &self)
            }
            return try members.decodeIfPresent(DecodableShape<Value>.self, forKey: WireName(name))?.value
        } catch {
            failure = error
            return nil
        }
    }

    @inline(__always)
    private mutating func readMember<Value: ShapeValue>(_ name: StaticString, at index: Int) throws -> Value {
        position = index
        do {
            return try readValue()
        } catch let error as ShapeReadingError {
            throw error.inside(.member(name.description))
        }
    }

    /// Reads the value at the position.
    mutating func readValue<Value: ShapeValue>() throws -> Value {
        guard Value.form == .structure else { return try Value(reading: &self) }
        let outer = try enterStructure()
        let value = try Value(reading: &self)
        leaveStructure(outer)
        if let failure {
            self.failure = nil
            throw failure
        }
        return value
    }

    /// Remembers what is wrong with the structure being read.
    mutating func fail(_ problem: String) {
        if failure == nil { failure = ShapeReadingError(problem) }
    }

    var notFound: Int { -1 }

    /// The index of a member's value, or ``notFound``.
    mutating func find(_ name: StaticString) -> Int {
        guard let json else { return notFound }
        var key = cursor
        while key < endOfMembers {
            let next = json.next(key + 1)
            if json.string(key, equals: name) {
                cursor = next
                return key + 1
            }
            key = next
        }
        key = firstMember
        while key < cursor {
            if json.string(key, equals: name) { return key + 1 }
            key = json.next(key + 1)
        }
        return notFound
    }

    @inline(never)
    private func corrected<Value: ShapeValue>() -> Value {
        var reader = ShapeReader()
        do {
            return try Value(reading: &reader)
        } catch {
            preconditionFailure("\(Value.self) has no value to stand for a missing one: \(error)")
        }
    }

    // MARK: Structures

    /// Where the structure around this one was left.
    struct Outer {
        fileprivate var cursor: Int
        fileprivate var firstMember: Int
        fileprivate var endOfMembers: Int
    }

    mutating func enterStructure() throws -> Outer {
        let outer = Outer(cursor: cursor, firstMember: firstMember, endOfMembers: endOfMembers)
        if let json {
            guard json.kind(position) == .object else { throw mismatch("an object") }
            firstMember = position + 1
            endOfMembers = json.next(position)
            cursor = firstMember
        } else if let coder {
            try coder.enterMembers()
        }
        return outer
    }

    mutating func leaveStructure(_ outer: Outer) {
        cursor = outer.cursor
        firstMember = outer.firstMember
        endOfMembers = outer.endOfMembers
    }

    /// The names of the members that are present and not null, for unions.
    func presentMembers() -> [String] {
        var names: [String] = []
        if let json {
            var key = firstMember
            while key < endOfMembers {
                if json.kind(key + 1) != .null { names.append(json.string(key)) }
                key = json.next(key + 1)
            }
        } else if let members = coder?.members {
            names = members.allKeys.filter { (try? members.decodeNil(forKey: $0)) == false }.map(\.stringValue)
        }
        return names
    }

    /// Reads the member of that name, whatever it is: what a union holds that the model does not know.
    public mutating func document(named name: String) -> ShapeDocument {
        do {
            return try readDocument(named: name)
        } catch {
            if failure == nil { failure = error }
            return .null
        }
    }

    private mutating func readDocument(named name: String) throws -> ShapeDocument {
        if let json {
            var key = firstMember
            while key < endOfMembers {
                if json.string(key) == name {
                    position = key + 1
                    return try readDocument()
                }
                key = json.next(key + 1)
            }
        } else if let members = coder?.members {
            return try members.decodeIfPresent(DecodableShape<ShapeDocument>.self, forKey: WireName(stringValue: name))?.value ?? .null
        }
        return .null
    }

    private func isNull(at index: Int) -> Bool { json?.kind(index) == .null }

    func mismatch(_ expected: String) -> ShapeReadingError {
        guard let json else { return ShapeReadingError("expected \(expected)") }
        let found =
            switch json.kind(position) {
            case .null: "null"
            case .yes, .no: "a boolean"
            case .integer, .number: "a number"
            case .string, .escapedString: "a string"
            case .array: "an array"
            case .object: "an object"
            }
        return ShapeReadingError("expected \(expected), found \(found)")
    }
}
