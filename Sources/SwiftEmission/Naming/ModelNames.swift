import ServiceModel

/// The Swift names of everything in a model, decided once.
struct ModelNames {
    let namespace: String
    private(set) var types: [String: String] = [:]
    private(set) var members: [MemberReference: String] = [:]
    /// Where deprecated members keep their values, so that generated code need not use what it deprecates.
    private var storage: [MemberReference: String] = [:]
    private(set) var constants: [String: String] = [:]
    private(set) var operations: [String: String] = [:]

    init(model: ServiceModel, namespace: String) {
        self.namespace = namespace
        var typeScope = NameScope(.type)
        var constantScope = NameScope(.constant)
        for shape in model.shapes {
            if shape.isEmittedAsType { types[shape.name] = typeScope.claim(WordCase.upperCamel(shape.name)) }
            constants[shape.name] = constantScope.claim(WordCase.lowerCamel(shape.name))
            let isUnion = shape.structure?.variant.isEnum ?? false
            var memberScope = NameScope(isUnion ? .enumCase : shape.traits.isSensitive ? .redactedProperty : .property)
            for member in shape.members {
                let reference = MemberReference(shape: shape.name, member: member.name)
                members[reference] = memberScope.claim(WordCase.lowerCamel(member.name))
            }
            for member in shape.members where member.traits.deprecation != nil {
                let reference = MemberReference(shape: shape.name, member: member.name)
                storage[reference] = memberScope.claim("deprecated" + WordCase.upperCamel(members[reference] ?? ""))
            }
        }
        var operationScope = NameScope(.method)
        for operation in model.operations {
            operations[operation.name] = operationScope.claim(WordCase.lowerCamel(operation.name))
        }
    }

    /// The name under which a structure's own code finds a member's value.
    func storage(of member: String, in shape: String) -> String {
        storage[MemberReference(shape: shape, member: member)] ?? self.member(member, of: shape)
    }

    /// The name of a member; a plain conversion for names that the model does not hold.
    func member(_ member: String, of shape: String) -> String {
        members[MemberReference(shape: shape, member: member)] ?? SwiftIdentifier.make(WordCase.lowerCamel(member), in: .property)
    }
}

extension Shape {
    /// Whether the shape becomes a Swift type; all others are spelled by Swift's own types where they are used.
    var isEmittedAsType: Bool {
        switch type {
        case .structure(let structure): structure.variant != .document
        case .string(let values): !values.isEmpty
        default: false
        }
    }
}

extension StructureVariant {
    /// Whether the structure becomes an enum.
    var isEnum: Bool {
        switch self {
        case .union, .eventStream: true
        case .plain, .document, .exception: false
        }
    }
}
