import ServiceModel

extension Shape {
    /// The shape as the form writes it, with what the model as a whole says about it.
    func inspection(_ facts: DerivedFacts) -> DocumentValue {
        var object = InspectionObject()
        object.set("name", name)
        object.set("type", type.name)
        object.list("directions", facts.directions(of: name))
        object.set("documentation", documentation)
        object.merge(traits)
        object.list("constraints", constraints)
        switch type {
        case .structure(let structure):
            object.merge(structure) { facts.isIndirect($0.name, of: name) }
        case .list(let list):
            object.set("member", list.element)
        case .map(let map):
            object.set("key", map.key)
            object.set("value", map.value)
        case .string(let values):
            object.list("enum", values)
        case .boolean, .integer, .long, .float, .double, .timestamp, .blob:
            break
        }
        return object.value
    }
}

extension InspectionObject {
    /// Adds a shape's traits, each a key of the shape itself as in C2J.
    fileprivate mutating func merge(_ traits: ShapeTraits) {
        merge(traits.deprecation)
        flag("sensitive", traits.isSensitive)
        flag("box", traits.isBoxed)
        flag("flattened", traits.isFlattened)
        flag("sparse", traits.isSparse)
        flag("streaming", traits.isStreaming)
        flag("requiresLength", traits.requiresLength)
        flag("event", traits.isEvent)
        flag("wrapper", traits.isWrapper)
        set("timestampFormat", traits.timestampFormat)
        set("payload", traits.payloadMember)
        set("locationName", traits.locationName)
        set("xmlNamespace", traits.xmlNamespace)
        list("xmlOrder", traits.xmlOrder)
    }
}

extension EnumValue: Inspectable {
    var inspection: DocumentValue { .string(value) }
}

extension ShapeReference: Inspectable {
    var inspection: DocumentValue {
        var object = InspectionObject()
        object.set("shape", shape)
        object.set("documentation", documentation)
        object.set("locationName", locationName)
        object.flag("jsonValue", isJSONValue)
        object.set("timestampFormat", timestampFormat)
        object.set("xmlNamespace", xmlNamespace)
        return object.value
    }
}

extension TimestampFormat: Inspectable {}
