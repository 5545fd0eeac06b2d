import ServiceModel

/// Reads the members of a C2J structure.
struct MemberReader {
    let names: ShapeNames
    let diagnostics: DiagnosticCollector

    /// - Returns: `nil` where the member has no shape; that has been reported.
    func read(_ field: JSONField) -> Member? {
        guard var reader = ObjectReader(field.value, "a member", diagnostics: diagnostics) else { return nil }
        let shape = reader.locatedString("shape", .mandatory)
        let documentation = reader.string("documentation")
        let traits = self.traits(&reader)
        reader.finish()
        guard let shape else { return nil }
        names.check(shape, diagnostics: diagnostics)
        return Member(name: field.key, shape: shape.value, documentation: documentation, traits: traits, location: field.keyLocation)
    }

    /// In the order in which AWS's models use them, so that most members are read through after a few.
    private func traits(_ reader: inout ObjectReader) -> MemberTraits {
        var traits = MemberTraits()
        traits.locationName = reader.string("locationName")
        traits.httpLocation = reader.choice("location")
        traits.isIdempotencyToken = reader.flag("idempotencyToken")
        traits.isBoxed = reader.flag("box")
        traits.contextParameter = contextParameter(&reader)
        traits.deprecation = reader.deprecation()
        traits.isHostLabel = reader.flag("hostLabel")
        traits.xmlNamespace = reader.xmlNamespace()
        traits.isJSONValue = reader.flag("jsonvalue")
        traits.isFlattened = reader.flag("flattened")
        traits.isEventPayload = reader.flag("eventpayload")
        traits.isStreaming = reader.flag("streaming")
        traits.enumValues = reader.strings("enum")?.map(\.value) ?? []
        traits.queryName = reader.string("queryName")
        traits.isXMLAttribute = reader.flag("xmlAttribute")
        traits.timestampFormat = reader.choice("timestampFormat")
        return traits
    }

    private func contextParameter(_ reader: inout ObjectReader) -> String? {
        guard var parameter = reader.object("contextParam", "a context parameter") else { return nil }
        let name = parameter.string("name", .mandatory)
        parameter.finish()
        return name
    }
}
