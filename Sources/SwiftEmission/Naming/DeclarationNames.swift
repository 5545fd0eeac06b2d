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

extension DeclarationNames {
    /// The type that holds everything generated from a model.
    ///
    /// - Parameter namespace: What the configuration calls it; `nil` leaves it to the service's identifier.
    /// - Throws: `DiagnosticsError` where that is no name for a type.
    package static func namespace(of model: ServiceModel, named namespace: String?) throws -> String {
        if let namespace {
            guard SwiftIdentifier.make(namespace, in: .namespace) == namespace, !SwiftIdentifier.keywords.contains(namespace) else {
                throw DiagnosticsError([Diagnostic(.error, "“\(namespace)” cannot be a namespace: it is no Swift identifier, or a reserved one")])
            }
            return namespace
        }
        let name = model.metadata.serviceID ?? model.metadata.serviceAbbreviation ?? model.metadata.endpointPrefix
        return NamePlace.namespace.identifier(for: name)
    }
}
