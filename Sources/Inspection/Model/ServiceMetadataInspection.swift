import ServiceModel

extension ServiceMetadata: Inspectable {
    var inspection: DocumentValue {
        var object = InspectionObject()
        object.set("apiVersion", apiVersion)
        object.set("endpointPrefix", endpointPrefix)
        object.set("protocol", wireProtocol)
        object.list("protocols", wireProtocols)
        object.set("serviceFullName", serviceFullName)
        object.set("serviceAbbreviation", serviceAbbreviation)
        object.set("serviceId", serviceID)
        object.set("uid", uid)
        object.set("signatureVersion", signatureVersion)
        object.set("signingName", signingName)
        object.list("auth", authenticationSchemes)
        object.set("jsonVersion", jsonVersion)
        object.set("targetPrefix", targetPrefix)
        object.set("xmlNamespace", xmlNamespace)
        object.set("globalEndpoint", globalEndpoint)
        object.set("checksumFormat", checksumFormat)
        object.set("ripServiceName", ripServiceName)
        object.flag("awsQueryCompatible", isQueryCompatible)
        object.set("protocolSettings", protocolSettings)
        return object.value
    }
}

extension WireProtocol: Inspectable {}

extension XMLNamespace: Inspectable {
    var inspection: DocumentValue {
        var object = InspectionObject()
        object.set("uri", uri)
        object.set("prefix", prefix)
        return object.value
    }
}

extension ClientContextParameter: Inspectable {
    var inspection: DocumentValue {
        var object = InspectionObject()
        object.set("name", name)
        object.set("type", type)
        object.set("documentation", documentation)
        return object.value
    }
}
