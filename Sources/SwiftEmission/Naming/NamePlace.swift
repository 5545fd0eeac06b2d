/// Where a name is declared. Each place writes words in a case of its own and has names that are not free.
enum NamePlace: CaseIterable {
    /// The type that holds everything of a service.
    case namespace
    /// A type in the service's namespace.
    case type
    /// A stored property of a structure.
    case property
    /// A stored property of a structure that hides its description.
    case redactedProperty
    /// A case of a union.
    case unionCase
    /// A static property that stands for an enumeration's value.
    case enumerationValue
    /// A case of the service's error.
    case errorCase
    /// A method of the client.
    case method
    /// A method that waits for one of the service's conditions.
    case waiter
    /// A constant in a namespace of constants.
    case constant

    /// The identifier that a source name wants, before others are looked at.
    func identifier(for source: String) -> String {
        let identifier = SwiftIdentifier.make(inCase(source), in: self)
        return self == .type && !Self.beginsWithCapital(identifier) ? "Shape" + identifier : identifier
    }

    /// Whether the first letter is a capital, as no property's and no case's is: within its own type, either would stand in for a type of its name.
    private static func beginsWithCapital(_ identifier: String) -> Bool {
        identifier.utf8.first { $0 != UInt8(ascii: "_") }?.isASCIICapital ?? false
    }

    private func inCase(_ source: String) -> String {
        switch self {
        case .namespace: WordCase.upperCamel(words: source)
        case .waiter: "waitUntil" + WordCase.upperCamel(source)
        case .type: WordCase.upperCamel(source)
        case .enumerationValue: WordCase.lowerCamel(words: source)
        case .property, .redactedProperty, .unionCase, .errorCase, .method, .constant: WordCase.lowerCamel(source)
        }
    }

    /// Names that something else in the place has already.
    var reserved: Set<String> {
        switch self {
        case .namespace: Self.modules
        case .type: Self.types
        case .property: Self.properties
        case .redactedProperty: Self.redactedProperties
        case .unionCase: Self.unionCases
        case .enumerationValue: Self.enumerationValues
        case .errorCase: Self.errorCases
        case .method, .waiter, .constant: []
        }
    }

    /// The modules that generated code names.
    private static let modules: Set<String> = ["Swift", "Foundation", "ShapewrightRuntime", "ShapewrightClient"]
    /// What is generated beside the shapes.
    private static let types = modules.union(["Client", "ClientProtocol", "MockClient", "ServiceError", "Operations", "Shapes", "Patterns"])
    /// What every structure has.
    private static let properties: Set<String> = ["hashValue", "violations"]
    /// A required string of such a name would stand in for the three stars.
    private static let redactedProperties = properties.union(["description", "debugDescription", "customMirror"])
    /// Where an optional is expected, `.none` is `nil`, and `.some` anything else.
    private static let optionalCases: Set<String> = ["none", "some"]
    private static let unionCases = optionalCases.union(["unknown", "schema", "unionMember"])
    private static let enumerationValues = optionalCases.union(["knownValues"])
    private static let errorCases = optionalCases.union(["unmodeled"])
}
