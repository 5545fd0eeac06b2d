/// A service model: everything a specification says about one service, as plain values.
///
/// Operations and shapes keep the order of the specification, so that what is made from a model reads like the specification.
/// Names of shapes, members and operations are the specification's own; Swift names are ``SwiftEmission``'s business.
public struct ServiceModel: Sendable {
    public var metadata: ServiceMetadata
    /// The `version` of the specification's format (`2.0`), as written.
    public var formatVersion: String?
    public var documentation: String?
    public var deprecation: Deprecation?
    public var operations: [Operation]
    public var shapes: ShapeTable
    public var paginators: [Paginator]
    public var waiters: [Waiter]
    /// Parameters of the endpoint rule set that a client sets once (`clientContextParams`).
    public var clientContextParameters: [ClientContextParameter]
    /// Example calls, kept as they stand (`examples`).
    public var examples: DocumentValue?

    public init(
        metadata: ServiceMetadata,
        formatVersion: String? = nil,
        documentation: String? = nil,
        deprecation: Deprecation? = nil,
        operations: [Operation] = [],
        shapes: ShapeTable = ShapeTable(),
        paginators: [Paginator] = [],
        waiters: [Waiter] = [],
        clientContextParameters: [ClientContextParameter] = [],
        examples: DocumentValue? = nil
    ) {
        self.metadata = metadata
        self.formatVersion = formatVersion
        self.documentation = documentation
        self.deprecation = deprecation
        self.operations = operations
        self.shapes = shapes
        self.paginators = paginators
        self.waiters = waiters
        self.clientContextParameters = clientContextParameters
        self.examples = examples
    }

    /// The operation of that name, if the model has it.
    public func operation(named name: String) -> Operation? {
        operations.first { $0.name == name }
    }
}

/// A parameter that a client passes to the endpoint rule set with every call (`clientContextParams`).
public struct ClientContextParameter: Sendable, Hashable {
    public var name: String
    public var type: String
    public var documentation: String?

    public init(name: String, type: String, documentation: String? = nil) {
        self.name = name
        self.type = type
        self.documentation = documentation
    }
}
