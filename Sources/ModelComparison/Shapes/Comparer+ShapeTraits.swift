import ServiceModel

extension Comparer {
    mutating func compareTraits(_ before: Shape, _ after: Shape, _ at: ChangeLocations, reaching reached: [OperationReach]) {
        let (one, other) = (before.traits, after.traits)
        guard one != other else { return }
        let place = ChangePlace.shape(after.name)
        let service = old.metadata.wireProtocol
        let inXML: ShapeDirections = service.hasXML ? .both : []
        if one.isSensitive != other.isSensitive {
            add(other.isSensitive ? .sensitiveAdded : .sensitiveRemoved, at: place, at, reaching: reached,
                other.isSensitive ? "is a secret now" : "is no secret any more")
        }
        if one.isSparse != other.isSparse {
            // Whoever counts on values meets a null.
            add(other.isSparse ? .sparseAdded : .sparseRemoved, at: place, at, reaching: reached, wire: other.isSparse ? .output : .input,
                validation: other.isSparse ? .wider : .narrower, source: .breaking(.typeChanged),
                other.isSparse ? "may hold nulls now" : "may hold no nulls any more")
        }
        let traits = TraitComparison(id: .shapeTraitChanged, place: place, locations: at, reach: reached)
        traits.compare("payload", one.payloadMember, other.payloadMember, as: .payloadChanged, wire: service.hasHTTPBindings ? .both : [], &self)
        traits.compare("timestampFormat", one.timestampFormat, other.timestampFormat, as: .timestampFormatChanged, wire: .both, &self)
        traits.compare("flattened", one.isFlattened, other.isFlattened, as: .flattenedChanged, wire: inXML, &self)
        traits.compare("locationName", one.locationName, other.locationName, as: .wireNameChanged, wire: inXML, &self)
        traits.compare("xmlNamespace", one.xmlNamespace.map(Self.text), other.xmlNamespace.map(Self.text), as: .xmlNamespaceChanged, wire: inXML, &self)
        traits.compare("box", one.isBoxed, other.isBoxed, &self)
        traits.compare("streaming", one.isStreaming, other.isStreaming, &self)
        traits.compare("requiresLength", one.requiresLength, other.requiresLength, &self)
        traits.compare("event", one.isEvent, other.isEvent, &self)
        traits.compare("wrapper", one.isWrapper, other.isWrapper, wire: inXML, &self)
        traits.compare("xmlOrder", one.xmlOrder, other.xmlOrder, &self)
    }
}
