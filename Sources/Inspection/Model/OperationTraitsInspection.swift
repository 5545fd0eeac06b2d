import ServiceModel

extension InspectionObject {
    /// Adds an operation's traits, each a key of the operation itself as in C2J.
    mutating func merge(_ traits: OperationTraits) {
        merge(traits.deprecation)
        flag("idempotent", traits.isIdempotent)
        flag("readonly", traits.isReadOnly)
        set("hostPrefix", traits.hostPrefix)
        set("endpointDiscovery", traits.endpointDiscovery)
        flag("endpointOperation", traits.isEndpointOperation)
        set("authType", traits.authenticationType)
        list("auth", traits.authenticationSchemes)
        flag("unsignedPayload", traits.isPayloadUnsigned)
        flag("httpChecksumRequired", traits.isChecksumRequired)
        set("httpChecksum", traits.checksum)
        list("requestCompression", traits.requestCompressionEncodings)
        list("staticContextParams", traits.staticContextParameters)
        list("operationContextParams", traits.operationContextParameters)
    }
}

extension EndpointDiscovery: Inspectable {
    var inspection: DocumentValue {
        var object = InspectionObject()
        object.flag("required", isRequired)
        return object.value
    }
}

extension AuthenticationType: Inspectable {}

extension ChecksumTrait: Inspectable {
    var inspection: DocumentValue {
        var object = InspectionObject()
        object.set("requestAlgorithmMember", requestAlgorithmMember)
        object.flag("requestChecksumRequired", isRequestChecksumRequired)
        object.set("requestValidationModeMember", requestValidationModeMember)
        object.list("responseAlgorithms", responseAlgorithms)
        return object.value
    }
}

extension StaticContextParameter: Inspectable {
    var inspection: DocumentValue {
        var object = InspectionObject()
        object.set("name", name)
        object.set("value", value)
        return object.value
    }
}

extension OperationContextParameter: Inspectable {
    var inspection: DocumentValue {
        var object = InspectionObject()
        object.set("name", name)
        object.set("path", path)
        return object.value
    }
}
