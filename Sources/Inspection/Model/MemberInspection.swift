import ServiceModel

extension Member {
    /// The member as the form writes it.
    func inspection(isIndirect: Bool) -> DocumentValue {
        var object = InspectionObject()
        object.set("name", name)
        object.set("wireName", wireName == name ? nil : wireName)
        object.set("shape", shape)
        object.flag("required", isRequired)
        switch requirement {
        case .documentation(let justification): object.set("requiredBy", justification)
        case .model, nil: break
        }
        object.flag("indirect", isIndirect)
        object.set("documentation", documentation)
        object.merge(traits)
        object.list("constraints", constraints)
        return object.value
    }
}

extension InspectionObject {
    /// Adds a member's traits, each a key of the member itself as in C2J.
    fileprivate mutating func merge(_ traits: MemberTraits) {
        merge(traits.deprecation)
        set("location", traits.httpLocation)
        set("locationName", traits.locationName)
        set("queryName", traits.queryName)
        flag("idempotencyToken", traits.isIdempotencyToken)
        flag("box", traits.isBoxed)
        flag("jsonValue", traits.isJSONValue)
        flag("hostLabel", traits.isHostLabel)
        flag("flattened", traits.isFlattened)
        flag("streaming", traits.isStreaming)
        flag("eventPayload", traits.isEventPayload)
        flag("xmlAttribute", traits.isXMLAttribute)
        set("timestampFormat", traits.timestampFormat)
        set("xmlNamespace", traits.xmlNamespace)
        set("contextParam", traits.contextParameter)
        list("enum", traits.enumValues)
    }
}

extension HTTPLocation: Inspectable {}
