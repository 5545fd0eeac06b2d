import Foundation

/// What stands for a value that is missing: `nil`, and for what is required the value that Smithy's
/// [client error correction](https://smithy.io/2.0/spec/aggregate-types.html#client-error-correction) names: zero, empty, the epoch.
enum MissingValue {
    static func initialize(_ member: LaidOutMember, at address: UnsafeMutableRawPointer) {
        if member.isOptional {
            member.initializeNil(at: address)
        } else {
            let schema = member.schema
            member.initialize(at: address) { initialize(schema, at: $0) }
        }
    }

    static func initialize(_ schema: StructureSchema, at base: UnsafeMutableRawPointer) {
        if let union = schema.union { return union.initialize(at: base, UnionMember("", .null)) }
        for member in schema.members { initialize(member, at: base + member.offset) }
    }

    static func initialize(_ schema: ShapeSchema, at address: UnsafeMutableRawPointer) {
        switch schema.kind {
        case .string, .enumeration: address.initializeMemory(as: String.self, to: "")
        case .boolean: address.initializeMemory(as: Bool.self, to: false)
        case .integer: address.initializeMemory(as: Int.self, to: 0)
        case .long: address.initializeMemory(as: Int64.self, to: 0)
        case .float: address.initializeMemory(as: Float.self, to: 0)
        case .double: address.initializeMemory(as: Double.self, to: 0)
        case .timestamp: address.initializeMemory(as: Date.self, to: Date(timeIntervalSince1970: 0))
        case .blob: address.initializeMemory(as: Data.self, to: Data())
        case .document: address.initializeMemory(as: ShapeDocument.self, to: .null)
        case .list: schema.list?.initialize(at: address, taking: address, count: 0)
        case .map: schema.map?.initialize(at: address) { _ in }
        case .structure:
            if let structure = schema.structure { initialize(structure.checkedSchema, at: address) }
        }
    }
}
