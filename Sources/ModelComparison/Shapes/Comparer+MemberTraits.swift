import ServiceModel

extension Comparer {
    mutating func compareTraits(
        _ before: Member, _ after: Member, _ form: StructureForm, at place: ChangePlace, _ at: ChangeLocations, reaching reached: [OperationReach]
    ) {
        let (one, other) = (before.traits, after.traits)
        guard one != other else { return }
        let service = old.metadata.wireProtocol
        let inXML: ShapeDirections = service.hasXML ? .both : []
        let traits = TraitComparison(id: .memberTraitChanged, place: place, locations: at, reach: reached)
        traits.compare("location", one.httpLocation, other.httpLocation, as: .httpLocationChanged, wire: service.hasHTTPBindings ? .both : [], &self)
        // A name that says what the member's own says anyway changes nothing.
        traits.compare("locationName", one.locationName, other.locationName, as: .wireNameChanged, wire: before.wireName == after.wireName ? [] : .both, &self)
        let hasQuery = service == .query || service == .ec2
        traits.compare("queryName", one.queryName, other.queryName, as: .wireNameChanged, wire: hasQuery ? .input : [], &self)
        compareTokens(before, after, form, at: place, at, reaching: reached)
        traits.compare("box", one.isBoxed, other.isBoxed, &self)
        traits.compare("jsonvalue", one.isJSONValue, other.isJSONValue, as: .jsonValueChanged, wire: .both, &self)
        traits.compare("hostLabel", one.isHostLabel, other.isHostLabel, wire: .input, &self)
        traits.compare("flattened", one.isFlattened, other.isFlattened, as: .flattenedChanged, wire: inXML, &self)
        traits.compare("streaming", one.isStreaming, other.isStreaming, &self)
        traits.compare("eventpayload", one.isEventPayload, other.isEventPayload, wire: .both, &self)
        traits.compare("xmlAttribute", one.isXMLAttribute, other.isXMLAttribute, wire: inXML, &self)
        let formats = (one.timestampFormat ?? old.shapes[before.shape]?.traits.timestampFormat, other.timestampFormat ?? new.shapes[after.shape]?.traits.timestampFormat)
        traits.compare("timestampFormat", one.timestampFormat, other.timestampFormat, as: .timestampFormatChanged, wire: formats.0 == formats.1 ? [] : .both, &self)
        traits.compare("xmlNamespace", one.xmlNamespace.map(Self.text), other.xmlNamespace.map(Self.text), as: .xmlNamespaceChanged, wire: inXML, &self)
        traits.compare("contextParam", one.contextParameter, other.contextParameter, &self)
        traits.compare("enum", one.enumValues, other.enumValues, &self)
    }

    /// An idempotency token is filled in where callers leave it out.
    private mutating func compareTokens(
        _ before: Member, _ after: Member, _ form: StructureForm, at place: ChangePlace, _ at: ChangeLocations, reaching reached: [OperationReach]
    ) {
        guard before.traits.isIdempotencyToken != after.traits.isIdempotencyToken else { return }
        if after.traits.isIdempotencyToken {
            add(.idempotencyTokenAdded, at: place, at, reaching: reached, "is an idempotency token now")
        } else {
            let isLost = form.isDeclared && !form.isUnion && before.hasDefault(in: old) && !after.hasDefault(in: new)
            add(.idempotencyTokenRemoved, at: place, at, reaching: reached, source: isLost ? .breaking(.argumentAdded) : .compatible,
                "is no idempotency token any more")
        }
    }
}
