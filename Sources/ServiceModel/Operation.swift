/// One operation of a service.
public struct Operation: Sendable {
    /// The key under which the specification lists the operation; what users call it.
    public var name: String
    /// The name on the wire (`name` inside the operation), which differs from the key in 167 operations of AWS.
    public var wireName: String
    public var http: HTTPBinding
    public var documentation: String?
    public var input: OperationInput?
    public var output: OperationOutput?
    public var errors: [OperationError]
    public var traits: OperationTraits
    public var location: SourceLocation?

    public init(
        name: String,
        wireName: String? = nil,
        http: HTTPBinding,
        documentation: String? = nil,
        input: OperationInput? = nil,
        output: OperationOutput? = nil,
        errors: [OperationError] = [],
        traits: OperationTraits = OperationTraits(),
        location: SourceLocation? = nil
    ) {
        self.name = name
        self.wireName = wireName ?? name
        self.http = http
        self.documentation = documentation
        self.input = input
        self.output = output
        self.errors = errors
        self.traits = traits
        self.location = location
    }
}

/// Method, request target and success status of an operation (C2J's `http`).
public struct HTTPBinding: Sendable, Hashable {
    public var method: String
    /// The path with its labels and constant query, as written: `/2015-03-31/functions/{FunctionName}?x=y`.
    public var requestURI: String
    /// The status of a success, where the specification names one.
    public var responseCode: Int?

    public init(method: String, requestURI: String, responseCode: Int? = nil) {
        self.method = method
        self.requestURI = requestURI
        self.responseCode = responseCode
    }
}

/// An operation's request.
public struct OperationInput: Sendable, Hashable {
    public var shape: String
    /// The name of the root element in XML protocols.
    public var locationName: String?
    public var xmlNamespace: XMLNamespace?
    public var documentation: String?

    public init(shape: String, locationName: String? = nil, xmlNamespace: XMLNamespace? = nil, documentation: String? = nil) {
        self.shape = shape
        self.locationName = locationName
        self.xmlNamespace = xmlNamespace
        self.documentation = documentation
    }
}

/// An operation's response.
public struct OperationOutput: Sendable, Hashable {
    public var shape: String
    /// The element that wraps the response in the query protocol.
    public var resultWrapper: String?
    /// The name of the root element; older models have it.
    public var locationName: String?
    /// `wrapper` repeated at the operation; older models do so.
    public var isWrapper: Bool
    public var documentation: String?

    public init(
        shape: String,
        resultWrapper: String? = nil,
        locationName: String? = nil,
        isWrapper: Bool = false,
        documentation: String? = nil
    ) {
        self.shape = shape
        self.resultWrapper = resultWrapper
        self.locationName = locationName
        self.isWrapper = isWrapper
        self.documentation = documentation
    }
}

/// An error that an operation may answer with.
public struct OperationError: Sendable, Hashable {
    public var shape: String
    public var documentation: String?
    /// `exception` repeated at the operation; older models do so.
    public var isException: Bool
    /// `error` repeated at the operation.
    public var error: ErrorTrait?

    public init(shape: String, documentation: String? = nil, isException: Bool = false, error: ErrorTrait? = nil) {
        self.shape = shape
        self.documentation = documentation
        self.isException = isException
        self.error = error
    }
}
