/// What the values of a shape are: their kind, what the model demands of them, and how Swift keeps them in memory.
///
/// Generated code describes each shape once, as data, and this module does everything by that description: reading and writing JSON,
/// `Codable`, validation, equality and hashing. So a generated type is little more than its stored properties. Smithy calls such a
/// description a [schema](https://smithy.io/2.0/spec/model.html#shapes).
public final class ShapeSchema: Sendable {
    /// The kinds of C2J's shapes, as far as they differ in memory.
    enum Kind: UInt8, Sendable {
        case string
        /// A string in a type of its own.
        case enumeration
        case boolean
        /// `Int`.
        case integer
        /// `Int64`.
        case long
        case float
        case double
        case timestamp
        case blob
        case document
        case list
        case map
        /// A structure or a union.
        case structure
    }

    let kind: Kind
    let storage: ValueStorage
    let constraints: [ShapeConstraint]
    /// Whether values are secrets, of which no message may tell.
    let isSensitive: Bool
    /// How timestamps are written, where the model says so.
    let timestampFormat: TimestampFormat?
    /// The elements of a list or the values of a map.
    let element: ShapeSchema?
    /// Whether entries may be null.
    let isSparse: Bool
    let key: ShapeSchema?
    let list: ListOperations?
    let map: MapOperations?
    let structure: (any ShapeStructure.Type)?
    let enumeration: (any OpenEnum.Type)?

    init(
        _ kind: Kind, _ storage: ValueStorage, constraints: [ShapeConstraint] = [], isSensitive: Bool = false,
        timestampFormat: TimestampFormat? = nil, key: ShapeSchema? = nil, element: ShapeSchema? = nil, isSparse: Bool = false,
        list: ListOperations? = nil, map: MapOperations? = nil,
        structure: (any ShapeStructure.Type)? = nil, enumeration: (any OpenEnum.Type)? = nil
    ) {
        self.kind = kind
        self.storage = storage
        self.constraints = constraints
        self.isSensitive = isSensitive
        self.timestampFormat = timestampFormat
        self.key = key
        self.element = element
        self.isSparse = isSparse
        self.list = list
        self.map = map
        self.structure = structure
        self.enumeration = enumeration
        isChecked = !constraints.isEmpty || kind == .enumeration || kind == .structure
            || element?.isChecked ?? false || key?.isChecked ?? false
    }

    /// Whether a value can be invalid, as far as can be told without following structures, which may hold each other.
    let isChecked: Bool

    /// The same with constraints added, as a member may have beside those of its shape.
    func adding(_ constraints: [ShapeConstraint]) -> ShapeSchema {
        constraints.isEmpty
            ? self
            : ShapeSchema(
                kind, storage, constraints: self.constraints + constraints, isSensitive: isSensitive, timestampFormat: timestampFormat,
                key: key, element: element, isSparse: isSparse, list: list, map: map, structure: structure, enumeration: enumeration)
    }
}
