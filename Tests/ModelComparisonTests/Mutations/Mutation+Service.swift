import ServiceModel

extension Mutation {
    static let service: [Mutation] = [
        Mutation(.serviceNameChanged, "service", .both, named: "full name") { $0.metadata.serviceFullName = "Another" },
        Mutation(.serviceNameChanged, "service", .both, source: .renamed, named: "identifier") { $0.metadata.serviceID = "Another" },
        Mutation(.apiVersionChanged, "service", .both) { $0.metadata.apiVersion = "2026-01-01" },
        Mutation(.protocolChanged, "service", .both, wire: .breaking, source: .declarationRemoved) { $0.metadata.wireProtocol = .rpcV2CBOR },
        Mutation(.protocolChanged, "service", .both, named: "one more") { $0.metadata.wireProtocols.append(.rpcV2CBOR) },
        Mutation(.endpointChanged, "service", .both, wire: .breaking) { $0.metadata.endpointPrefix = "another" },
        Mutation(.signingChanged, "service", .both, wire: .breaking) { $0.metadata.signingName = "another" },
        Mutation(.signingChanged, "service", .both, named: "one scheme more") { $0.metadata.authenticationSchemes.append("aws.auth#sigv4a") },
        Mutation(.targetPrefixChanged, "service", .both, wire: .breaking) { $0.metadata.targetPrefix = "Another" },
        Mutation(.jsonVersionChanged, "service", .both, wire: .breaking) { $0.metadata.jsonVersion = "1.0" },
        Mutation(.queryCompatibilityChanged, "service", .both, wire: .breaking) { $0.metadata.isQueryCompatible = true },
        Mutation(.xmlNamespaceChanged, "service", .both, wire: .breaking) { $0.metadata.xmlNamespace = XMLNamespace(uri: "urn:another") },
        Mutation(.serviceSettingChanged, "service", .both) { $0.metadata.checksumFormat = "md5" },
        Mutation(.documentationChanged, "service", .both) { $0.documentation = "<p>Another.</p>" },
        Mutation(.deprecationAdded, "service", .both) { $0.deprecation = Deprecation() },
        Mutation(.clientParameterAdded, "service.Mode", .both) { $0.clientContextParameters.append(ClientContextParameter(name: "Mode", type: "string")) },
        Mutation(.clientParameterRemoved, "service.Mode", .both, prepare: mode) { $0.clientContextParameters = [] },
        Mutation(.clientParameterChanged, "service.Mode", .both, prepare: mode) { $0.clientContextParameters[0].type = "boolean" },
    ]

    @Sendable private static func mode(_ model: inout ServiceModel) {
        model.clientContextParameters = [ClientContextParameter(name: "Mode", type: "string")]
    }
}
