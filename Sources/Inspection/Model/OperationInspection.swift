import ServiceModel

extension Operation: Inspectable {
    var inspection: DocumentValue {
        var object = InspectionObject()
        object.set("name", name)
        object.set("wireName", wireName == name ? nil : wireName)
        object.set("http", http)
        object.set("documentation", documentation)
        object.merge(traits)
        object.set("input", input)
        object.set("output", output)
        object.list("errors", errors)
        return object.value
    }
}

extension HTTPBinding: Inspectable {
    var inspection: DocumentValue {
        var object = InspectionObject()
        object.set("method", method)
        object.set("requestUri", requestURI)
        object.set("responseCode", responseCode)
        return object.value
    }
}

extension OperationInput: Inspectable {
    var inspection: DocumentValue {
        var object = InspectionObject()
        object.set("shape", shape)
        object.set("documentation", documentation)
        object.set("locationName", locationName)
        object.set("xmlNamespace", xmlNamespace)
        return object.value
    }
}

extension OperationOutput: Inspectable {
    var inspection: DocumentValue {
        var object = InspectionObject()
        object.set("shape", shape)
        object.set("documentation", documentation)
        object.set("resultWrapper", resultWrapper)
        object.set("locationName", locationName)
        object.flag("wrapper", isWrapper)
        return object.value
    }
}

extension OperationError: Inspectable {
    var inspection: DocumentValue {
        var object = InspectionObject()
        object.set("shape", shape)
        object.set("documentation", documentation)
        object.flag("exception", isException)
        object.set("error", error)
        return object.value
    }
}
