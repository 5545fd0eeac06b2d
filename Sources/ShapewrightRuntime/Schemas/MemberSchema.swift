/// A member of a structure or union: its name on the wire and its shape.
public struct MemberSchema: Sendable {
    let name: StaticString
    let schema: ShapeSchema
    let storage: MemberStorage
    let location: MemberLocation

    private init(name: StaticString, schema: ShapeSchema, storage: MemberStorage, location: MemberLocation = .body) {
        self.name = name
        self.schema = schema
        self.storage = storage
        self.location = location
    }

    public static func required(_ name: StaticString, _ schema: ShapeSchema) -> MemberSchema {
        MemberSchema(name: name, schema: schema, storage: .required)
    }

    public static func optional(_ name: StaticString, _ schema: ShapeSchema) -> MemberSchema {
        MemberSchema(name: name, schema: schema, storage: .optional)
    }

    /// A member with constraints beside those of its shape.
    public static func required(_ name: StaticString, _ schema: ShapeSchema, _ constraints: ShapeConstraint...) -> MemberSchema {
        MemberSchema(name: name, schema: schema.adding(constraints), storage: .required)
    }

    /// A member with constraints beside those of its shape.
    public static func optional(_ name: StaticString, _ schema: ShapeSchema, _ constraints: ShapeConstraint...) -> MemberSchema {
        MemberSchema(name: name, schema: schema.adding(constraints), storage: .optional)
    }

    /// A member that goes elsewhere in an HTTP message than into its body.
    public static func required(
        _ name: StaticString, _ schema: ShapeSchema, _ constraints: ShapeConstraint..., in location: MemberLocation
    ) -> MemberSchema {
        MemberSchema(name: name, schema: schema.adding(constraints), storage: .required, location: location)
    }

    /// A member that goes elsewhere in an HTTP message than into its body.
    public static func optional(
        _ name: StaticString, _ schema: ShapeSchema, _ constraints: ShapeConstraint..., in location: MemberLocation
    ) -> MemberSchema {
        MemberSchema(name: name, schema: schema.adding(constraints), storage: .optional, location: location)
    }

    /// A required member that is stored out of line (``Indirect``).
    public static func requiredIndirect(_ name: StaticString, _ schema: ShapeSchema, in location: MemberLocation = .body) -> MemberSchema {
        MemberSchema(name: name, schema: schema, storage: .requiredIndirect, location: location)
    }

    /// An optional member that is stored out of line (``Indirect``).
    public static func optionalIndirect(_ name: StaticString, _ schema: ShapeSchema, in location: MemberLocation = .body) -> MemberSchema {
        MemberSchema(name: name, schema: schema, storage: .optionalIndirect, location: location)
    }
}

/// How a structure stores a member's value.
enum MemberStorage: UInt8, Sendable {
    case required
    /// As an `Optional`.
    case optional
    case requiredIndirect
    case optionalIndirect

    var isOptional: Bool { self == .optional || self == .optionalIndirect }
    /// Whether it takes memory of its own.
    var isIndirect: Bool { self == .requiredIndirect || self == .optionalIndirect }
}
