/// What a specification says of an operation beside its shapes.
public struct OperationTraits: Sendable, Hashable {
    public var deprecation: Deprecation?
    public var isIdempotent = false
    public var isReadOnly = false
    /// A prefix of the host name, perhaps with labels: `{AccountId}.`.
    public var hostPrefix: String?
    public var endpointDiscovery: EndpointDiscovery?
    /// Whether this is the operation that discovers endpoints (`endpointoperation`).
    public var isEndpointOperation = false
    public var authenticationType: AuthenticationType?
    /// Authentication schemes of this operation alone, as Smithy names them.
    public var authenticationSchemes: [String] = []
    public var isPayloadUnsigned = false
    public var isChecksumRequired = false
    public var checksum: ChecksumTrait?
    /// The content codings in which a request may be compressed (`requestcompression`).
    public var requestCompressionEncodings: [String] = []
    /// Constant parameters of the endpoint rule set.
    public var staticContextParameters: [StaticContextParameter] = []
    /// Parameters of the endpoint rule set that are read out of the request.
    public var operationContextParameters: [OperationContextParameter] = []

    public init() {}
}

/// Whether a client must, or may, ask for the endpoint first (`endpointdiscovery`).
public struct EndpointDiscovery: Sendable, Hashable {
    public var isRequired: Bool

    public init(isRequired: Bool) {
        self.isRequired = isRequired
    }
}

/// The values of C2J's `authtype` that occur.
public enum AuthenticationType: String, Sendable, Hashable, CaseIterable {
    case none
    case signatureV4UnsignedBody = "v4-unsigned-body"
    case signatureV4 = "v4"
}

/// C2J's `httpChecksum`.
public struct ChecksumTrait: Sendable, Hashable {
    /// The member that names the request's algorithm.
    public var requestAlgorithmMember: String?
    public var isRequestChecksumRequired: Bool
    /// The member that asks for validation of the response.
    public var requestValidationModeMember: String?
    public var responseAlgorithms: [String]

    public init(
        requestAlgorithmMember: String? = nil,
        isRequestChecksumRequired: Bool = false,
        requestValidationModeMember: String? = nil,
        responseAlgorithms: [String] = []
    ) {
        self.requestAlgorithmMember = requestAlgorithmMember
        self.isRequestChecksumRequired = isRequestChecksumRequired
        self.requestValidationModeMember = requestValidationModeMember
        self.responseAlgorithms = responseAlgorithms
    }
}

/// A constant that an operation passes to the endpoint rule set.
public struct StaticContextParameter: Sendable, Hashable {
    public var name: String
    public var value: DocumentValue

    public init(name: String, value: DocumentValue) {
        self.name = name
        self.value = value
    }
}

/// A value that an operation passes to the endpoint rule set, found in its request by a JMESPath expression.
public struct OperationContextParameter: Sendable, Hashable {
    public var name: String
    public var path: String

    public init(name: String, path: String) {
        self.name = name
        self.path = path
    }
}
