import ServiceModel

/// Reads what a C2J operation has beside its shapes.
struct OperationTraitsReader {
    /// The members of the request, where they are known.
    let inputMembers: [Member]?

    func read(_ reader: inout ObjectReader) -> OperationTraits {
        var traits = OperationTraits()
        traits.isIdempotent = reader.flag("idempotent")
        traits.isReadOnly = reader.flag("readonly")
        traits.hostPrefix = hostPrefix(&reader)
        traits.deprecation = reader.deprecation()
        traits.staticContextParameters = staticContextParameters(&reader)
        if var discovery = reader.object("endpointdiscovery", "“endpointdiscovery”") {
            traits.endpointDiscovery = EndpointDiscovery(isRequired: discovery.flag("required"))
            discovery.finish()
        }
        traits.authenticationType = reader.choice("authtype")
        traits.authenticationSchemes = reader.strings("auth")?.map(\.value) ?? []
        traits.isChecksumRequired = reader.flag("httpChecksumRequired")
        traits.checksum = checksum(&reader)
        traits.isPayloadUnsigned = reader.flag("unsignedPayload")
        traits.operationContextParameters = operationContextParameters(&reader)
        traits.isEndpointOperation = reader.flag("endpointoperation")
        if var compression = reader.object("requestcompression", "“requestcompression”") {
            traits.requestCompressionEncodings = compression.strings("encodings", .mandatory)?.map(\.value) ?? []
            compression.finish()
        }
        return traits
    }

    private func hostPrefix(_ reader: inout ObjectReader) -> String? {
        guard var endpoint = reader.object("endpoint", "an operation’s endpoint") else { return nil }
        let prefix = endpoint.string("hostPrefix")
        endpoint.finish()
        return prefix
    }

    private func checksum(_ reader: inout ObjectReader) -> ChecksumTrait? {
        guard var trait = reader.object("httpChecksum", "“httpChecksum”") else { return nil }
        let checksum = ChecksumTrait(
            requestAlgorithmMember: inputMember("requestAlgorithmMember", &trait),
            isRequestChecksumRequired: trait.flag("requestChecksumRequired"),
            requestValidationModeMember: inputMember("requestValidationModeMember", &trait),
            responseAlgorithms: trait.strings("responseAlgorithms")?.map(\.value) ?? []
        )
        trait.finish()
        return checksum
    }

    private func inputMember(_ key: String, _ reader: inout ObjectReader) -> String? {
        guard let name = reader.locatedString(key) else { return nil }
        if let inputMembers, !inputMembers.contains(where: { $0.name == name.value }) {
            let hint = reader.diagnostics.suggestion(for: name.value, in: inputMembers.lazy.map(\.name))
            reader.diagnostics.error("“\(key)” names no member of the request: “\(name.value)”\(hint)", at: name.location)
        }
        return name.value
    }

    private func staticContextParameters(_ reader: inout ObjectReader) -> [StaticContextParameter] {
        (reader.fields("staticContextParams") ?? []).compactMap { field in
            guard var parameter = ObjectReader(field.value, "a context parameter", diagnostics: reader.diagnostics) else { return nil }
            let value = parameter.value("value", .mandatory)
            parameter.finish()
            return value.map { StaticContextParameter(name: field.key, value: $0.documentValue) }
        }
    }

    private func operationContextParameters(_ reader: inout ObjectReader) -> [OperationContextParameter] {
        (reader.fields("operationContextParams") ?? []).compactMap { field in
            guard var parameter = ObjectReader(field.value, "a context parameter", diagnostics: reader.diagnostics) else { return nil }
            let path = parameter.string("path", .mandatory)
            parameter.finish()
            return path.map { OperationContextParameter(name: field.key, path: $0) }
        }
    }
}
