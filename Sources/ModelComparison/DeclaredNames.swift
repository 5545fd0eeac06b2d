import ServiceModel

/// What the declarations generated from a model are called in Swift, by the specification's names for them.
public struct DeclaredNames: Sendable {
    public var types: [String: String] = [:]
    public var methods: [String: String] = [:]
    public var errorCases: [String: String] = [:]
    public var members: [MemberReference: String] = [:]
    /// The values of enumerations, by shape and value.
    public var values: [MemberReference: String] = [:]

    public init() {}
}
