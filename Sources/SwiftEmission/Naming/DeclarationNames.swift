import ServiceModel

/// What the public declarations generated from a model are called, by the specification's names for them.
public struct DeclarationNames: Sendable {
    public private(set) var types: [String: String]
    public private(set) var methods: [String: String]
    public private(set) var errorCases: [String: String]
    public private(set) var members: [MemberReference: String] = [:]
    /// The values of enumerations, by shape and value.
    public private(set) var values: [MemberReference: String] = [:]

    public init(_ model: ServiceModel) {
        let names = ModelNames(model: model, namespace: "")
        types = names.types
        methods = names.operations
        errorCases = names.errors
        for shape in model.shapes {
            for member in shape.members {
                members[MemberReference(shape: shape.name, member: member.name)] = names.member(member.name, of: shape.name)
            }
            guard case .string(let enumeration) = shape.type, !enumeration.isEmpty else { continue }
            let scope = NameScope(.enumerationValue, enumeration.map(\.value))
            for value in enumeration { values[MemberReference(shape: shape.name, member: value.value)] = scope[value.value] }
        }
    }
}
