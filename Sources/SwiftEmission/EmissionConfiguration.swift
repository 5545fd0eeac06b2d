/// What a user may decide about generated Swift.
public struct EmissionConfiguration: Sendable, Hashable {
    /// The type that holds everything generated. `nil` takes the service's identifier.
    public var namespace: String?
    public var access: AccessLevel
    /// Whether a client is generated beside types and validators.
    public var generatesClient: Bool
    /// Whether structures and unions are `Hashable`, which costs compile time and size.
    public var conformsToHashable: Bool

    public init(
        namespace: String? = nil, access: AccessLevel = .public, generatesClient: Bool = true, conformsToHashable: Bool = true
    ) {
        self.namespace = namespace
        self.access = access
        self.generatesClient = generatesClient
        self.conformsToHashable = conformsToHashable
    }
}

/// Who can see generated declarations.
public enum AccessLevel: String, Sendable, Hashable, CaseIterable {
    case `public`
    case package
    case `internal`
}
