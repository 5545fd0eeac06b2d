import ServiceModel

/// Reads the shapes of a C2J model.
struct ShapeReader {
    let names: ShapeNames
    let diagnostics: DiagnosticCollector

    /// The types of C2J. AWS's models have no `character` any more; its protocol tests do, and it is written as a string.
    private enum TypeName: String, CaseIterable {
        case structure, list, map, string, character, boolean, integer, long, float, double, timestamp, blob
    }

    func read(_ field: JSONField) -> Shape? {
        guard var reader = ObjectReader(field.value, "a shape", diagnostics: diagnostics) else { return nil }
        let typeName = reader.choice("type", .mandatory, of: TypeName.self)
        // In the order in which AWS's models use them, so that most shapes are read through after a few.
        let documentation = reader.string("documentation")
        var type: ShapeType?
        var payload: LocatedString?
        var xmlOrder: [LocatedString] = []
        switch typeName {
        case .structure:
            payload = reader.locatedString("payload")
            xmlOrder = reader.strings("xmlOrder") ?? []
            let structure = StructureReader(names: names, diagnostics: diagnostics).read(&reader)
            checkMembers(payload: payload, xmlOrder: xmlOrder, of: structure)
            type = .structure(structure)
        case .list:
            let member = reference("member", "a list’s member", .mandatory, &reader)
            type = member.map { .list(ListShape(element: $0)) }
        case .map:
            let key = reference("key", "a map’s key", .mandatory, &reader)
            let value = reference("value", "a map’s value", .mandatory, &reader)
            if let key, let value { type = .map(MapShape(key: key, value: value)) }
        case .string: type = .string(values: enumValues(&reader))
        case .character: type = .string(values: [])
        case .boolean: type = .boolean
        case .integer: type = .integer
        case .long: type = .long
        case .float: type = .float
        case .double: type = .double
        case .timestamp: type = .timestamp
        case .blob: type = .blob
        case nil: break
        }
        let constraints = ConstraintReader.read(&reader, type: type)
        var traits = self.traits(&reader)
        traits.payloadMember = payload?.value
        traits.xmlOrder = xmlOrder.map(\.value)
        // Without a type nobody knows which keys belong.
        if let typeName {
            rejectForeignKeys(of: typeName.rawValue, &reader)
            reader.finish()
        }
        return type.map {
            Shape(
                name: field.key,
                type: $0,
                documentation: documentation,
                constraints: constraints,
                traits: traits,
                location: field.keyLocation
            )
        }
    }

    private func traits(_ reader: inout ObjectReader) -> ShapeTraits {
        var traits = ShapeTraits()
        traits.isBoxed = reader.flag("box")
        traits.isSensitive = reader.flag("sensitive")
        traits.timestampFormat = reader.choice("timestampFormat")
        traits.deprecation = reader.deprecation()
        traits.isFlattened = reader.flag("flattened")
        traits.isSparse = reader.flag("sparse")
        traits.isStreaming = reader.flag("streaming")
        traits.requiresLength = reader.flag("requiresLength")
        traits.isEvent = reader.flag("event")
        traits.isWrapper = reader.flag("wrapper")
        traits.locationName = reader.string("locationName")
        traits.xmlNamespace = reader.xmlNamespace()
        return traits
    }

    private func enumValues(_ reader: inout ObjectReader) -> [EnumValue] {
        var seen: Set<String> = []
        return (reader.strings("enum") ?? []).compactMap { text in
            guard seen.insert(text.value).inserted else {
                diagnostics.error("the enumeration has the value “\(text.value)” twice", at: text.location)
                return nil
            }
            return EnumValue(value: text.value, location: text.location)
        }
    }

    private func reference(
        _ key: String,
        _ subject: String,
        _ presence: ObjectReader.Presence,
        _ reader: inout ObjectReader
    ) -> ShapeReference? {
        guard var inner = reader.object(key, subject, presence) else { return nil }
        let shape = inner.locatedString("shape", .mandatory)
        let reference = ShapeReference(
            shape: shape?.value ?? "",
            locationName: inner.string("locationName"),
            documentation: inner.string("documentation"),
            isJSONValue: inner.flag("jsonvalue"),
            xmlNamespace: inner.xmlNamespace(),
            timestampFormat: inner.choice("timestampFormat"),
            location: shape?.location
        )
        inner.finish()
        guard let shape else { return nil }
        names.check(shape, diagnostics: diagnostics)
        return reference
    }

    private func checkMembers(payload: LocatedString?, xmlOrder: [LocatedString], of structure: Structure) {
        let members = Set(structure.members.map(\.name))
        if let payload, !members.contains(payload.value) {
            let hint = diagnostics.suggestion(for: payload.value, in: structure.members.lazy.map(\.name))
            diagnostics.error("“payload” names no member of the structure: “\(payload.value)”\(hint)", at: payload.location)
        }
        for name in xmlOrder where !members.contains(name.value) {
            let hint = diagnostics.suggestion(for: name.value, in: structure.members.lazy.map(\.name))
            diagnostics.warning("“xmlOrder” names no member of the structure: “\(name.value)”\(hint)", at: name.location)
        }
    }

    /// C2J's keys that only some types have, where this shape is of another type.
    private func rejectForeignKeys(of type: String, _ reader: inout ObjectReader) {
        for key in Self.keysOfSomeTypes {
            guard let field = reader.field(key) else { continue }
            diagnostics.warning("“\(key)” has no meaning on \(ShapeType.phrase(type)) and is ignored", at: field.keyLocation)
        }
    }

    private static let keysOfSomeTypes =
        ["members", "required", "payload", "xmlOrder", "member", "key", "value", "enum", "min", "max", "location"] + StructureReader.variantKeys
}
