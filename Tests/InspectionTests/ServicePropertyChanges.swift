import ServiceModel

extension PropertyChanges {
    static let service: [PropertyChanges] = [
        PropertyChanges(
            of: Populated.model, in: { $0 },
            [
                "metadata": { $0.metadata.uid = "other" },
                "formatVersion": { $0.formatVersion = "other" },
                "documentation": { $0.documentation = "other" },
                "deprecation": { $0.deprecation = nil },
                "operations": { $0.operations = [] },
                "shapes": { $0.shapes = ShapeTable() },
                "paginators": { $0.paginators = [] },
                "waiters": { $0.waiters = [] },
                "clientContextParameters": { $0.clientContextParameters = [] },
                "examples": { $0.examples = nil },
            ]
        ),
        PropertyChanges(
            of: Populated.metadata, in: { metadata in model { $0.metadata = metadata } },
            [
                "apiVersion": { $0.apiVersion = "other" },
                "endpointPrefix": { $0.endpointPrefix = "other" },
                "wireProtocol": { $0.wireProtocol = .restXML },
                "wireProtocols": { $0.wireProtocols = [.ec2] },
                "serviceFullName": { $0.serviceFullName = "other" },
                "serviceAbbreviation": { $0.serviceAbbreviation = "other" },
                "serviceID": { $0.serviceID = "other" },
                "uid": { $0.uid = "other" },
                "signatureVersion": { $0.signatureVersion = "other" },
                "signingName": { $0.signingName = "other" },
                "authenticationSchemes": { $0.authenticationSchemes = ["other"] },
                "jsonVersion": { $0.jsonVersion = "other" },
                "targetPrefix": { $0.targetPrefix = "other" },
                "xmlNamespace": { $0.xmlNamespace = nil },
                "globalEndpoint": { $0.globalEndpoint = "other" },
                "checksumFormat": { $0.checksumFormat = "other" },
                "ripServiceName": { $0.ripServiceName = "other" },
                "isQueryCompatible": { $0.isQueryCompatible = false },
                "protocolSettings": { $0.protocolSettings = nil },
            ]
        ),
        PropertyChanges(
            of: Populated.xmlNamespace, in: { namespace in model { $0.metadata.xmlNamespace = namespace } },
            ["uri": { $0.uri = "other" }, "prefix": { $0.prefix = "other" }]
        ),
        PropertyChanges(
            of: Populated.deprecation, in: { deprecation in model { $0.deprecation = deprecation } },
            ["message": { $0.message = "other" }, "since": { $0.since = "other" }]
        ),
        PropertyChanges(
            of: Populated.clientContextParameter, in: { parameter in model { $0.clientContextParameters = [parameter] } },
            ["name": { $0.name = "other" }, "type": { $0.type = "other" }, "documentation": { $0.documentation = "other" }]
        ),
    ]

    static let operations: [PropertyChanges] = [
        PropertyChanges(
            of: Populated.operation, in: { operation in model { $0.operations = [operation] } },
            [
                "name": { $0.name = "Other" },
                "wireName": { $0.wireName = "Other" },
                "http": { $0.http.method = "other" },
                "documentation": { $0.documentation = "other" },
                "input": { $0.input = nil },
                "output": { $0.output = nil },
                "errors": { $0.errors = [] },
                "traits": { $0.traits = OperationTraits() },
            ]
        ),
        PropertyChanges(
            of: Populated.http, in: { http in model { $0.operations[0].http = http } },
            ["method": { $0.method = "other" }, "requestURI": { $0.requestURI = "other" }, "responseCode": { $0.responseCode = 201 }]
        ),
        PropertyChanges(
            of: Populated.input, in: { input in model { $0.operations[0].input = input } },
            [
                "shape": { $0.shape = "Other" },
                "locationName": { $0.locationName = "other" },
                "xmlNamespace": { $0.xmlNamespace = nil },
                "documentation": { $0.documentation = "other" },
            ]
        ),
        PropertyChanges(
            of: Populated.output, in: { output in model { $0.operations[0].output = output } },
            [
                "shape": { $0.shape = "Other" },
                "resultWrapper": { $0.resultWrapper = "other" },
                "locationName": { $0.locationName = "other" },
                "isWrapper": { $0.isWrapper = false },
                "documentation": { $0.documentation = "other" },
            ]
        ),
        PropertyChanges(
            of: Populated.error, in: { error in model { $0.operations[0].errors = [error] } },
            [
                "shape": { $0.shape = "Other" },
                "documentation": { $0.documentation = "other" },
                "isException": { $0.isException = false },
                "error": { $0.error = nil },
            ]
        ),
        PropertyChanges(
            of: Populated.errorTrait, in: model,
            [
                "code": { $0.code = "other" },
                "httpStatusCode": { $0.httpStatusCode = 400 },
                "isSenderFault": { $0.isSenderFault = false },
                "isServerFault": { $0.isServerFault = false },
                "retryable": { $0.retryable = nil },
                "isSynthetic": { $0.isSynthetic = false },
            ]
        ),
        PropertyChanges(
            of: Populated.retryable, in: { model(ErrorTrait(retryable: $0)) },
            ["isThrottling": { $0.isThrottling = false }]
        ),
        PropertyChanges(
            of: Populated.operationTraits, in: { traits in model { $0.operations[0].traits = traits } },
            [
                "deprecation": { $0.deprecation = nil },
                "isIdempotent": { $0.isIdempotent = false },
                "isReadOnly": { $0.isReadOnly = false },
                "hostPrefix": { $0.hostPrefix = "other" },
                "endpointDiscovery": { $0.endpointDiscovery = nil },
                "isEndpointOperation": { $0.isEndpointOperation = false },
                "authenticationType": { $0.authenticationType = AuthenticationType.none },
                "authenticationSchemes": { $0.authenticationSchemes = [] },
                "isPayloadUnsigned": { $0.isPayloadUnsigned = false },
                "isChecksumRequired": { $0.isChecksumRequired = false },
                "checksum": { $0.checksum = nil },
                "requestCompressionEncodings": { $0.requestCompressionEncodings = [] },
                "staticContextParameters": { $0.staticContextParameters = [] },
                "operationContextParameters": { $0.operationContextParameters = [] },
            ]
        ),
        PropertyChanges(
            of: Populated.endpointDiscovery, in: { discovery in model { $0.operations[0].traits.endpointDiscovery = discovery } },
            ["isRequired": { $0.isRequired = false }]
        ),
        PropertyChanges(
            of: Populated.checksum, in: { checksum in model { $0.operations[0].traits.checksum = checksum } },
            [
                "requestAlgorithmMember": { $0.requestAlgorithmMember = "other" },
                "isRequestChecksumRequired": { $0.isRequestChecksumRequired = false },
                "requestValidationModeMember": { $0.requestValidationModeMember = "other" },
                "responseAlgorithms": { $0.responseAlgorithms = [] },
            ]
        ),
        PropertyChanges(
            of: Populated.staticContextParameter,
            in: { parameter in model { $0.operations[0].traits.staticContextParameters = [parameter] } },
            ["name": { $0.name = "other" }, "value": { $0.value = .null }]
        ),
        PropertyChanges(
            of: Populated.operationContextParameter,
            in: { parameter in model { $0.operations[0].traits.operationContextParameters = [parameter] } },
            ["name": { $0.name = "other" }, "path": { $0.path = "other" }]
        ),
    ]
}
