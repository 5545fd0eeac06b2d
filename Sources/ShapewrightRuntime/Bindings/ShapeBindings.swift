import Foundation

/// Structures as HTTP messages of which the body is one part: what protocols of the REST kind need beside ``ShapeJSON``.
package enum ShapeBindings {
    /// Calls a function with each member that goes elsewhere than into the body and has a value.
    package static func forEach<Structure: ShapeStructure>(
        of value: Structure, _ body: (BoundMember, BoundValue) throws -> Void
    ) rethrows {
        let schema = Structure.checkedSchema
        try withUnsafePointer(to: value) { pointer in
            for bound in schema.boundMembers {
                let member = schema.members[bound.index]
                guard let address = member.value(at: UnsafeRawPointer(pointer) + member.offset) else { continue }
                try body(bound, BoundValue(schema: member.schema, address: address))
            }
        }
    }

    /// The text of a member, by its name; `nil` where it has none.
    package static func text<Structure: ShapeStructure>(of name: String, in value: Structure) -> String? {
        let schema = Structure.checkedSchema
        guard let member = schema.members.first(where: { $0.codingKey.stringValue == name }) else { return nil }
        return withUnsafePointer(to: value) { pointer in
            member.value(at: UnsafeRawPointer(pointer) + member.offset).flatMap {
                BoundValue(schema: member.schema, address: $0).text(timestamps: .iso8601)
            }
        }
    }

    /// Gives a string member that has no value one, by its name.
    package static func set<Structure: ShapeStructure>(_ name: String, to text: String, in value: inout Structure) {
        let schema = Structure.checkedSchema
        guard let member = schema.members.first(where: { $0.codingKey.stringValue == name }), member.isOptional, member.schema.kind == .string else { return }
        withUnsafeMutablePointer(to: &value) { pointer in
            let address = UnsafeMutableRawPointer(pointer) + member.offset
            guard member.value(at: address) == nil else { return }
            member.schema.storage.deinitialize(address, member.storage)
            member.initialize(at: address) { $0.initializeMemory(as: String.self, to: text) }
        }
    }

    /// The names of the members whose values are not equal, of structures that are no unions.
    package static func difference<Structure: ShapeStructure>(_ left: Structure, _ right: Structure) -> [String] {
        let schema = Structure.checkedSchema
        guard schema.union == nil else { return [] }
        return withUnsafePointer(to: left) { left in
            withUnsafePointer(to: right) { right in
                schema.members.filter { member in
                    !ShapeEquality.areEqual(member, UnsafeRawPointer(left) + member.offset, UnsafeRawPointer(right) + member.offset)
                }.map(\.name.description)
            }
        }
    }

    /// The members that are bound to no other place, as the JSON object of a body.
    package static func body<Structure: ShapeStructure>(of value: Structure) -> [UInt8] {
        var writer = JSONWriter()
        withUnsafePointer(to: value) { writer.writeStructure(Structure.checkedSchema, UnsafeRawPointer($0), isBody: true) }
        return writer.finish()
    }

    /// Reads a structure out of the parts of a message.
    ///
    /// - Parameters:
    ///   - body: The JSON object of the body; `nil` or empty where there is none.
    ///   - source: What the message has for a member that is bound to another place; `nil` where it has nothing.
    /// - Throws: ``JSONSyntaxError`` or ``ShapeReadingError``.
    package static func read<Structure: ShapeStructure>(
        _ type: Structure.Type, body: [UInt8]?, _ source: (BoundMember) -> BoundSource?
    ) throws -> Structure {
        let schema = Structure.checkedSchema
        let bytes = body ?? []
        return try bytes.withUnsafeBufferPointer { bytes in
            try withUnsafeTemporaryAllocation(of: Structure.self, capacity: 1) { memory in
                guard let value = memory.baseAddress else { throw JSONSyntaxError(problem: "no memory", offset: 0) }
                let base = UnsafeMutableRawPointer(value)
                var seen = MemberSet(schema.members.count)
                var failure: (any Error)?
                for bound in schema.boundMembers {
                    let member = schema.members[bound.index]
                    _ = seen.insert(bound.index)
                    do {
                        try source(bound).initialize(member, at: base + member.offset)
                    } catch {
                        MissingValue.initialize(member, at: base + member.offset)
                        if failure == nil { failure = error }
                    }
                }
                var reader = JSONReader(bytes)
                if bytes.isEmpty || !schema.hasBodyMembers {
                    for index in schema.members.indices where !seen.contains(index) {
                        MissingValue.initialize(schema.members[index], at: base + schema.members[index].offset)
                    }
                } else {
                    reader.readStructure(schema, into: base, &seen)
                    do { try reader.finish() } catch { failure = failure ?? error }
                }
                if let failure {
                    value.deinitialize(count: 1)
                    throw failure
                }
                return value.move()
            }
        }
    }
}

/// What a message has for a member that is bound to a place of it.
package enum BoundSource {
    case text(String)
    /// The elements of a list.
    case texts([String])
    case entries([String: String])
    /// A body that is the member itself.
    case payload([UInt8])
}

extension BoundSource? {
    /// - Throws: ``ShapeReadingError`` where the text is no value of the member's type; the member then is not initialised.
    fileprivate func initialize(_ member: LaidOutMember, at address: UnsafeMutableRawPointer) throws {
        guard let self else { return MissingValue.initialize(member, at: address) }
        let schema = member.schema
        var failure: (any Error)?
        func attempt(_ into: UnsafeMutableRawPointer, _ read: (UnsafeMutableRawPointer) throws -> Void) {
            do {
                try read(into)
            } catch {
                failure = error
                MissingValue.initialize(schema, at: into)
            }
        }
        switch self {
        case .text(let text): member.initialize(at: address) { attempt($0) { try BoundText.initialize(schema, text, at: $0) } }
        case .texts(let texts): member.initialize(at: address) { attempt($0) { try BoundText.initialize(schema, texts, at: $0) } }
        case .entries(let entries): member.initialize(at: address) { attempt($0) { try BoundText.initialize(schema, entries, at: $0) } }
        case .payload(let bytes): member.initialize(at: address) { attempt($0) { try BoundText.initialize(schema, payload: bytes, at: $0) } }
        }
        guard let error = failure as? ShapeReadingError else {
            if let failure { throw Self.undo(failure, member, address) }
            return
        }
        throw Self.undo(error.inside(.member(member.name.description)), member, address)
    }

    /// Gives back what a failed member holds, so that the caller can initialise it anew.
    private static func undo(_ error: any Error, _ member: LaidOutMember, _ address: UnsafeMutableRawPointer) -> any Error {
        member.schema.storage.deinitialize(address, member.storage)
        return error
    }
}
