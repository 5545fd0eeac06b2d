import ServiceModel

extension Comparer {
    /// What a specification says of an operation beside its shapes.
    mutating func compareTraits(
        _ before: OperationTraits, _ after: OperationTraits, at place: ChangePlace, _ at: ChangeLocations, reaching reached: [OperationReach]
    ) {
        guard before != after else { return }
        func becomes(_ old: Bool, _ new: Bool) -> ShapeDirections { !old && new ? .input : [] }
        let traits = TraitComparison(id: .operationTraitChanged, place: place, locations: at, reach: reached)
        traits.compare("idempotent", before.isIdempotent, after.isIdempotent, &self)
        traits.compare("readonly", before.isReadOnly, after.isReadOnly, &self)
        traits.compare("hostPrefix", before.hostPrefix, after.hostPrefix, wire: .both, &self)
        let discovery = (before.endpointDiscovery?.isRequired ?? false, after.endpointDiscovery?.isRequired ?? false)
        traits.compare("endpointdiscovery", before.endpointDiscovery.map { $0.isRequired ? "required" : "optional" },
                       after.endpointDiscovery.map { $0.isRequired ? "required" : "optional" }, wire: becomes(discovery.0, discovery.1), &self)
        traits.compare("endpointoperation", before.isEndpointOperation, after.isEndpointOperation, &self)
        traits.compare("authtype", before.authenticationType, after.authenticationType, wire: .input, &self)
        traits.compare("auth", before.authenticationSchemes, after.authenticationSchemes, wire: .input, &self)
        traits.compare("unsignedPayload", before.isPayloadUnsigned, after.isPayloadUnsigned, wire: becomes(after.isPayloadUnsigned, before.isPayloadUnsigned), &self)
        traits.compare("httpChecksumRequired", before.isChecksumRequired, after.isChecksumRequired,
                       wire: becomes(before.isChecksumRequired, after.isChecksumRequired), &self)
        let required = (before.checksum?.isRequestChecksumRequired ?? false, after.checksum?.isRequestChecksumRequired ?? false)
        traits.compare("httpChecksum", before.checksum.map(Self.text), after.checksum.map(Self.text), wire: becomes(required.0, required.1), &self)
        traits.compare("requestcompression", before.requestCompressionEncodings, after.requestCompressionEncodings, &self)
        traits.compare("staticContextParams", before.staticContextParameters.map { "\($0.name): \($0.value)" },
                       after.staticContextParameters.map { "\($0.name): \($0.value)" }, &self)
        traits.compare("operationContextParams", before.operationContextParameters.map { "\($0.name): \($0.path)" },
                       after.operationContextParameters.map { "\($0.name): \($0.path)" }, &self)
    }

    private static func text(_ checksum: ChecksumTrait) -> String {
        let parts = [
            checksum.requestAlgorithmMember.map { "algorithm of \($0)" }, checksum.isRequestChecksumRequired ? "required" : nil,
            checksum.requestValidationModeMember.map { "validation by \($0)" },
            checksum.responseAlgorithms.isEmpty ? nil : "responses \(checksum.responseAlgorithms.joined(separator: ", "))",
        ]
        return parts.compactMap(\.self).joined(separator: "; ")
    }
}
