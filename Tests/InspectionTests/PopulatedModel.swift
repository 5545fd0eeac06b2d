import ServiceModel

/// Values of the IR in which each stored property says something: no `nil`, no `false`, nothing empty.
///
/// Nothing here describes a sensible service; what matters is that no property hides behind a default.
enum Populated {
    static let location = SourceLocation(path: "service-2.json", line: 1, column: 1)
    static let deprecation = Deprecation(message: "deprecation message", since: "deprecated since")
    static let xmlNamespace = XMLNamespace(uri: "namespace uri", prefix: "namespace prefix")
    static let document = DocumentValue.object([.init("document key", .string("document value"))])
    static let justification = Justification(reason: "justification reason", reference: "justification reference")
    static let bounds = Bounds(minimum: 11, maximum: 12)
    static let pattern = PatternConstraint("pattern expression", matching: .search)
    static let constraint = Constraint(.length(bounds), origin: .documentation(justification))
    static let step = MemberPath.Step(member: "StepMember", entersElements: true)
    static let path = MemberPath(steps: [step])
    static let rule = StructureRule(.unique(path), origin: .documentation(justification))

    static let metadata = ServiceMetadata(
        apiVersion: "API version",
        endpointPrefix: "endpoint prefix",
        wireProtocol: .json,
        wireProtocols: [.json, .query],
        serviceFullName: "service full name",
        serviceAbbreviation: "service abbreviation",
        serviceID: "service ID",
        uid: "UID",
        signatureVersion: "signature version",
        signingName: "signing name",
        authenticationSchemes: ["service authentication scheme"],
        jsonVersion: "JSON version",
        targetPrefix: "target prefix",
        xmlNamespace: xmlNamespace,
        globalEndpoint: "global endpoint",
        checksumFormat: "checksum format",
        ripServiceName: "rip service name",
        isQueryCompatible: true,
        protocolSettings: document
    )

    static let clientContextParameter = ClientContextParameter(
        name: "client parameter",
        type: "string",
        documentation: "client documentation"
    )

    static let http = HTTPBinding(method: "method", requestURI: "request URI", responseCode: 299)
    static let errorTrait = ErrorTrait(
        code: "error code",
        httpStatusCode: 499,
        isSenderFault: true,
        isServerFault: true,
        retryable: retryable,
        isSynthetic: true
    )
    static let retryable = RetryableTrait(isThrottling: true)
    static let input = OperationInput(
        shape: "Structure",
        locationName: "input location name",
        xmlNamespace: xmlNamespace,
        documentation: "input documentation"
    )
    static let output = OperationOutput(
        shape: "Structure",
        resultWrapper: "result wrapper",
        locationName: "output location name",
        isWrapper: true,
        documentation: "output documentation"
    )
    static let error = OperationError(shape: "Exception", documentation: "error documentation", isException: true, error: errorTrait)

    static let endpointDiscovery = EndpointDiscovery(isRequired: true)
    static let checksum = ChecksumTrait(
        requestAlgorithmMember: "request algorithm member",
        isRequestChecksumRequired: true,
        requestValidationModeMember: "request validation mode member",
        responseAlgorithms: ["response algorithm"]
    )
    static let staticContextParameter = StaticContextParameter(name: "static parameter", value: document)
    static let operationContextParameter = OperationContextParameter(name: "operation parameter", path: "operation parameter path")
    static var operationTraits: OperationTraits {
        var traits = OperationTraits()
        traits.deprecation = deprecation
        traits.isIdempotent = true
        traits.isReadOnly = true
        traits.hostPrefix = "host prefix"
        traits.endpointDiscovery = endpointDiscovery
        traits.isEndpointOperation = true
        traits.authenticationType = .signatureV4
        traits.authenticationSchemes = ["operation authentication scheme"]
        traits.isPayloadUnsigned = true
        traits.isChecksumRequired = true
        traits.checksum = checksum
        traits.requestCompressionEncodings = ["encoding"]
        traits.staticContextParameters = [staticContextParameter]
        traits.operationContextParameters = [operationContextParameter]
        return traits
    }
    static let operation = Operation(
        name: "Operation",
        wireName: "OperationOnTheWire",
        http: http,
        documentation: "operation documentation",
        input: input,
        output: output,
        errors: [error],
        traits: operationTraits,
        location: location
    )

    static let enumValue = EnumValue(value: "enum value", location: location)
    static let reference = ShapeReference(
        shape: "String",
        locationName: "reference location name",
        documentation: "reference documentation",
        isJSONValue: true,
        xmlNamespace: xmlNamespace,
        timestampFormat: .rfc822,
        location: location
    )
    static let list = ListShape(element: reference)
    static let map = MapShape(key: reference, value: reference)
    static var memberTraits: MemberTraits {
        var traits = MemberTraits()
        traits.deprecation = deprecation
        traits.httpLocation = .queryString
        traits.locationName = "member location name"
        traits.queryName = "query name"
        traits.isIdempotencyToken = true
        traits.isBoxed = true
        traits.isJSONValue = true
        traits.isHostLabel = true
        traits.isFlattened = true
        traits.isStreaming = true
        traits.isEventPayload = true
        traits.isXMLAttribute = true
        traits.timestampFormat = .rfc822
        traits.xmlNamespace = xmlNamespace
        traits.contextParameter = "context parameter"
        traits.enumValues = ["member enum value"]
        return traits
    }
    static let member = Member(
        name: "Member",
        shape: "String",
        documentation: "member documentation",
        requirement: .documentation(justification),
        constraints: [constraint],
        traits: memberTraits,
        location: location
    )
    static let structure = Structure(members: [member], variant: .exception(errorTrait), rules: [rule])
    static var shapeTraits: ShapeTraits {
        var traits = ShapeTraits()
        traits.deprecation = deprecation
        traits.isSensitive = true
        traits.isBoxed = true
        traits.isFlattened = true
        traits.isSparse = true
        traits.isStreaming = true
        traits.requiresLength = true
        traits.isEvent = true
        traits.isWrapper = true
        traits.timestampFormat = .rfc822
        traits.payloadMember = "Member"
        traits.locationName = "shape location name"
        traits.xmlNamespace = xmlNamespace
        traits.xmlOrder = ["Member"]
        return traits
    }

    /// A shape in which all but the type is as populated as it gets.
    static func shape(_ name: String, _ type: ShapeType) -> Shape {
        Shape(
            name: name,
            type: type,
            documentation: "shape documentation",
            constraints: [constraint, Constraint(.pattern(pattern), origin: .documentation(justification))],
            traits: shapeTraits,
            location: location
        )
    }

    static let paginator = Paginator(
        operation: "Operation",
        inputTokens: ["input token"],
        outputTokens: ["output token"],
        limitKey: "limit key",
        resultKeys: ["result key"],
        moreResults: "more results",
        nonAggregateKeys: ["non-aggregate key"],
        pythonInputToken: "Python input token",
        location: location
    )
    static let acceptor = Waiter.Acceptor(
        state: .retry,
        matcher: .path,
        argument: "acceptor argument",
        expected: .string("acceptor expectation")
    )
    static let waiter = Waiter(
        name: "Waiter",
        operation: "Operation",
        delay: 21,
        maximumAttempts: 22,
        documentation: "waiter documentation",
        acceptors: [acceptor],
        location: location
    )

    static let model = ServiceModel(
        metadata: metadata,
        formatVersion: "format version",
        documentation: "service documentation",
        deprecation: deprecation,
        operations: [operation],
        shapes: ShapeTable([
            shape("Structure", .structure(structure)),
            shape("List", .list(list)),
            shape("Map", .map(map)),
            shape("String", .string(values: [enumValue])),
        ]),
        paginators: [paginator],
        waiters: [waiter],
        clientContextParameters: [clientContextParameter],
        examples: document
    )
}
