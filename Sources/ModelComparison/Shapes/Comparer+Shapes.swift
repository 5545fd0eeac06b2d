import ServiceModel

extension Comparer {
    mutating func compareShapes() {
        for after in new.shapes {
            if let before = old.shapes[after.name] { compare(before, after) }
        }
        // What comes or goes with an operation, a member, a reference, has been said of with it.
        for after in new.shapes where old.shapes[after.name] == nil && !accounted.contains(after.name) {
            let rename = renames.origins[after.name]
            add(.shapeAdded, at: .shape(after.name),
                ChangeLocations(old: rename.flatMap { old.shapes[$0]?.location }, new: after.location), reaching: reach.operations(reaching: after.name),
                source: sourceOfArriving([after.name]), "shape added, a \(after.type.name)", ChangeDetails(rename: rename))
        }
        for before in old.shapes where new.shapes[before.name] == nil && !accounted.contains(before.name) {
            let rename = renames.pairs[before.name]
            add(.shapeRemoved, at: .shape(before.name),
                ChangeLocations(old: before.location, new: rename.flatMap { new.shapes[$0]?.location }), reaching: reach.operations(reaching: before.name),
                source: sourceOfLeaving([before.name]), "shape removed, a \(before.type.name)", ChangeDetails(rename: rename))
        }
    }

    /// Compares two shapes, which need not have one name, in themselves: what they refer to is compared where it stands.
    mutating func compare(_ before: Shape, _ after: Shape) {
        let place = ChangePlace.shape(after.name)
        let at = ChangeLocations(old: before.location, new: after.location)
        let reached = detour?.reach ?? reach.operations(reaching: after.name)
        compareTexts(at: place, at, reaching: reached, (before.documentation, after.documentation), (before.traits.deprecation, after.traits.deprecation))
        compareTraits(before, after, at, reaching: reached)
        switch (before.type, after.type) {
        case (.structure(let structure), .structure(let other)): compare(structure, other, of: after.name, at, reaching: reached)
        case (.string(let values), .string(let others)): compare(values, others, of: after.name, at, reaching: reached)
        case (.list(let list), .list(let other)):
            compare(list.element, other.element, .elementTargetChanged, at: .element(shape: after.name), at, reaching: reached)
        case (.map(let map), .map(let other)):
            compare(map.key, other.key, .keyTargetChanged, at: .key(shape: after.name), at, reaching: reached)
            compare(map.value, other.value, .valueTargetChanged, at: .value(shape: after.name), at, reaching: reached)
        default:
            guard before.type.name != after.type.name else { break }
            compareKinds(before, after, at, reaching: reached)
            // Bounds and patterns of different kinds of values have nothing to do with each other.
            return
        }
        compareConstraints(before.constraints, after.constraints, at: place, at, reaching: reached, isString: after.type.name == "string")
    }

    private mutating func compareKinds(_ before: Shape, _ after: Shape, _ at: ChangeLocations, reaching reached: [OperationReach]) {
        let (one, other) = (before.type.name, after.type.name)
        let widening = NumberKind.change(from: one, to: other)
        let arrived = arriving(with: after.referencedShapes), left = leaving(with: before.referencedShapes)
        add(.shapeTypeChanged, at: .shape(after.name), at, reaching: reached, wire: widening?.wire ?? .both, validation: widening?.validation ?? .incomparable,
            source: .breaking(.typeChanged), "is a \(other), was a \(one)", ChangeDetails(before: one, after: other, shapes: arrived + left))
    }

    /// A list's element or a map's key or value.
    private mutating func compare(
        _ before: ShapeReference, _ after: ShapeReference, _ id: ChangeID, at place: ChangePlace, _ at: ChangeLocations, reaching reached: [OperationReach]
    ) {
        let own = ChangeLocations(old: before.location ?? at.old, new: after.location ?? at.new)
        compareTarget(id, at: place, own, reaching: reached, before.shape, after.shape)
        compareTexts(at: place, own, reaching: reached, (before.documentation, after.documentation), (nil, nil))
        let wire: ShapeDirections = old.metadata.wireProtocol.hasXML ? .both : []
        compare(.wireNameChanged, at: place, own, reaching: reached, "locationName", before.locationName, after.locationName, wire: wire, trait: "locationName")
        compare(.jsonValueChanged, at: place, own, reaching: reached, "jsonvalue", before.isJSONValue, after.isJSONValue, wire: .both, trait: "jsonvalue")
        compare(.timestampFormatChanged, at: place, own, reaching: reached, "timestampFormat", before.timestampFormat, after.timestampFormat, wire: .both)
        compare(.xmlNamespaceChanged, at: place, own, reaching: reached, "xmlNamespace", before.xmlNamespace.map(Self.text), after.xmlNamespace.map(Self.text), wire: wire)
    }
}
