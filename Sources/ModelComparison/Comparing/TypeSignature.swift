import ServiceModel

/// The Swift type that is generated for a shape's values, as far as it takes to tell two types apart.
indirect enum TypeSignature: Hashable {
    /// A type of the service, by its shape.
    case named(String)
    /// A type of Swift, Foundation or the runtime, by C2J's word for it.
    case plain(String)
    case array(of: TypeSignature, isSparse: Bool)
    case dictionary(from: TypeSignature, to: TypeSignature, isSparse: Bool)
}

extension ServiceModel {
    /// The type of a shape's values.
    func signature(of name: String) -> TypeSignature {
        guard let shape = shapes[name] else { return .plain("document") }
        switch shape.type {
        case .structure(let structure): return structure.variant == .document ? .plain("document") : .named(name)
        case .list(let list): return .array(of: signature(of: list.element.shape), isSparse: shape.traits.isSparse)
        case .map(let map):
            return .dictionary(from: signature(of: map.key.shape), to: signature(of: map.value.shape), isSparse: shape.traits.isSparse)
        case .string(let values): return values.isEmpty ? .plain("string") : .named(name)
        case .boolean, .integer, .long, .float, .double, .timestamp, .blob: return .plain(shape.type.name)
        }
    }
}

extension Shape {
    /// Whether a Swift type is generated for it.
    var isDeclared: Bool {
        switch type {
        case .structure(let structure): structure.variant != .document
        case .string(let values): !values.isEmpty
        default: false
        }
    }

    var isException: Bool {
        if case .exception? = structure?.variant { true } else { false }
    }

    /// Whether the structure becomes an enum: of its members one at a time is set.
    var isUnion: Bool { structure?.variant.isUnion ?? false }
}

extension StructureVariant {
    var isUnion: Bool {
        switch self {
        case .union, .eventStream: true
        case .plain, .document, .exception: false
        }
    }
}

extension Member {
    /// A member that callers may leave out of an initialiser.
    func hasDefault(in model: ServiceModel) -> Bool {
        guard isRequired else { return true }
        guard traits.isIdempotencyToken, case .string(let values)? = model.shapes[shape]?.type else { return false }
        return values.isEmpty
    }
}
