/// What a specification says of the service as a whole: C2J's `metadata`.
public struct ServiceMetadata: Sendable, Hashable {
    /// The version of the API, a date (`2017-07-24`).
    public var apiVersion: String
    /// The first label of the service's host name (`api.sagemaker`).
    public var endpointPrefix: String
    /// The wire protocol that C2J names in `protocol`.
    public var wireProtocol: WireProtocol
    /// All protocols that the service speaks (`protocols`), in its order of preference. Empty where the specification names one alone.
    public var wireProtocols: [WireProtocol]
    public var serviceFullName: String?
    public var serviceAbbreviation: String?
    /// The service's stable identifier (`SageMaker`), from which client names are made.
    public var serviceID: String?
    public var uid: String?
    public var signatureVersion: String?
    /// The service name in a signature's scope; ``endpointPrefix`` where the specification has none.
    public var signingName: String?
    /// Authentication schemes as Smithy names them (`aws.auth#sigv4`).
    public var authenticationSchemes: [String]
    /// The version in AWS JSON's content type: `1.0` or `1.1`.
    public var jsonVersion: String?
    /// What stands before the operation's name in `X-Amz-Target`.
    public var targetPrefix: String?
    public var xmlNamespace: XMLNamespace?
    public var globalEndpoint: String?
    public var checksumFormat: String?
    public var ripServiceName: String?
    /// Whether errors carry the codes of the query protocol too (`awsQueryCompatible`).
    public var isQueryCompatible: Bool
    /// Settings of the protocol, kept as they stand (`protocolSettings`).
    public var protocolSettings: DocumentValue?

    public init(
        apiVersion: String,
        endpointPrefix: String,
        wireProtocol: WireProtocol,
        wireProtocols: [WireProtocol] = [],
        serviceFullName: String? = nil,
        serviceAbbreviation: String? = nil,
        serviceID: String? = nil,
        uid: String? = nil,
        signatureVersion: String? = nil,
        signingName: String? = nil,
        authenticationSchemes: [String] = [],
        jsonVersion: String? = nil,
        targetPrefix: String? = nil,
        xmlNamespace: XMLNamespace? = nil,
        globalEndpoint: String? = nil,
        checksumFormat: String? = nil,
        ripServiceName: String? = nil,
        isQueryCompatible: Bool = false,
        protocolSettings: DocumentValue? = nil
    ) {
        self.apiVersion = apiVersion
        self.endpointPrefix = endpointPrefix
        self.wireProtocol = wireProtocol
        self.wireProtocols = wireProtocols
        self.serviceFullName = serviceFullName
        self.serviceAbbreviation = serviceAbbreviation
        self.serviceID = serviceID
        self.uid = uid
        self.signatureVersion = signatureVersion
        self.signingName = signingName
        self.authenticationSchemes = authenticationSchemes
        self.jsonVersion = jsonVersion
        self.targetPrefix = targetPrefix
        self.xmlNamespace = xmlNamespace
        self.globalEndpoint = globalEndpoint
        self.checksumFormat = checksumFormat
        self.ripServiceName = ripServiceName
        self.isQueryCompatible = isQueryCompatible
        self.protocolSettings = protocolSettings
    }
}

/// The wire protocols of AWS's services, by the names that C2J gives them.
public enum WireProtocol: String, Sendable, Hashable, CaseIterable {
    case json
    case restJSON = "rest-json"
    case query
    case ec2
    case restXML = "rest-xml"
    case rpcV2CBOR = "smithy-rpc-v2-cbor"
}

/// An XML namespace and, where one is given, its prefix.
public struct XMLNamespace: Sendable, Hashable {
    public var uri: String
    public var prefix: String?

    public init(uri: String, prefix: String? = nil) {
        self.uri = uri
        self.prefix = prefix
    }
}

/// That something is deprecated, with what the specification says about it.
public struct Deprecation: Sendable, Hashable {
    public var message: String?
    /// The date or version since when (`deprecatedSince`).
    public var since: String?

    public init(message: String? = nil, since: String? = nil) {
        self.message = message
        self.since = since
    }
}
