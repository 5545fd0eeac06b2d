import ServiceModel

/// What an expression's value is in Swift, so far as expressions care.
indirect enum ValueType: Sendable {
    case null
    case boolean
    case number(Number)
    case string
    /// An enumeration: a string in a type of its own.
    case enumeration(Shape)
    case list(of: ValueType)
    case map(key: Shape?, of: ValueType, isSparse: Bool)
    case structure(Shape)
    /// What expressions can only hand on, by its name in messages.
    case opaque(StaticString)

    enum Number: Sendable, Hashable {
        case int, int64, float, double
        /// A literal, which becomes what it is compared with.
        case literal(isWhole: Bool)
    }

    /// The type in words.
    var phrase: String {
        switch self {
        case .null: "null"
        case .boolean: "a boolean"
        case .number: "a number"
        case .string, .enumeration: "a string"
        case .list: "a list"
        case .map: "a map"
        case .structure(let shape): "“\(shape.name)”"
        case .opaque(let phrase): phrase.description
        }
    }

    var isString: Bool {
        switch self {
        case .string, .enumeration: true
        default: false
        }
    }

    var isNumber: Bool {
        if case .number = self { true } else { false }
    }

    var isBoolean: Bool {
        if case .boolean = self { true } else { false }
    }
}

extension ServiceModel {
    /// The type of a shape's values.
    func valueType(of name: String) -> ValueType {
        guard let shape = shapes[name] else { return .opaque("a document") }
        switch shape.type {
        case .structure(let structure):
            switch structure.variant {
            case .plain, .exception: return .structure(shape)
            case .union, .eventStream: return .opaque("a union")
            case .document: return .opaque("a document")
            }
        // Nulls in a list would be no nulls in its projections, but some in itself.
        case .list where shape.traits.isSparse: return .opaque("a sparse list")
        case .list(let list): return .list(of: valueType(of: list.element.shape))
        case .map(let map): return .map(key: shapes[map.key.shape], of: valueType(of: map.value.shape), isSparse: shape.traits.isSparse)
        case .string(let values): return values.isEmpty ? .string : .enumeration(shape)
        case .boolean: return .boolean
        case .integer: return .number(.int)
        case .long: return .number(.int64)
        case .float: return .number(.float)
        case .double: return .number(.double)
        case .timestamp: return .opaque("a timestamp")
        case .blob: return .opaque("a blob")
        }
    }
}
