import ServiceModel

extension Comparer {
    /// What a specification says of the service as a whole.
    mutating func compareService() {
        let (before, after) = (old.metadata, new.metadata)
        let renamed: SourceVerdict = .breaking(.renamed)
        // The namespace is named by the first of these that there is.
        field(.serviceNameChanged, "serviceId", before.serviceID, after.serviceID, source: renamed)
        field(.serviceNameChanged, "serviceAbbreviation", before.serviceAbbreviation, after.serviceAbbreviation,
              source: before.serviceID == nil || after.serviceID == nil ? renamed : .compatible)
        field(.serviceNameChanged, "serviceFullName", before.serviceFullName, after.serviceFullName)
        field(.serviceNameChanged, "uid", before.uid, after.uid)
        field(.apiVersionChanged, "apiVersion", before.apiVersion, after.apiVersion)
        field(.protocolChanged, "protocol", before.wireProtocol, after.wireProtocol, wire: .both,
              source: hasClient.old && !hasClient.new ? .breaking(.declarationRemoved) : .compatible)
        field(.protocolChanged, "protocols", before.wireProtocols.map(\.rawValue), after.wireProtocols.map(\.rawValue))
        field(.endpointChanged, "endpointPrefix", before.endpointPrefix, after.endpointPrefix, wire: .both)
        field(.endpointChanged, "globalEndpoint", before.globalEndpoint, after.globalEndpoint, wire: .both)
        field(.signingChanged, "signatureVersion", before.signatureVersion, after.signatureVersion, wire: .both)
        field(.signingChanged, "signingName", before.signingName ?? before.endpointPrefix, after.signingName ?? after.endpointPrefix, wire: .both)
        let schemes = (before.offeredSchemes, after.offeredSchemes)
        field(.signingChanged, "auth", before.authenticationSchemes, after.authenticationSchemes, wire: schemes.0.first.map(schemes.1.contains) ?? true ? [] : .both)
        field(.targetPrefixChanged, "targetPrefix", before.targetPrefix, after.targetPrefix, wire: .both)
        field(.jsonVersionChanged, "jsonVersion", before.jsonVersion, after.jsonVersion, wire: .both)
        field(.xmlNamespaceChanged, "xmlNamespace", before.xmlNamespace.map(Self.text), after.xmlNamespace.map(Self.text), wire: .both)
        field(.queryCompatibilityChanged, "awsQueryCompatible", before.isQueryCompatible, after.isQueryCompatible, wire: .output)
        field(.serviceSettingChanged, "version", old.formatVersion, new.formatVersion)
        field(.serviceSettingChanged, "checksumFormat", before.checksumFormat, after.checksumFormat)
        field(.serviceSettingChanged, "ripServiceName", before.ripServiceName, after.ripServiceName)
        if before.protocolSettings != after.protocolSettings {
            serviceChange(.serviceSettingChanged, "protocolSettings is another", ChangeDetails(trait: "protocolSettings"))
        }
        if old.examples != new.examples { serviceChange(.serviceSettingChanged, "examples are others", ChangeDetails(trait: "examples")) }
        compareTexts(at: .service, ChangeLocations(old: nil, new: nil), reaching: reach.everything,
                     (old.documentation, new.documentation), (old.deprecation, new.deprecation))
        compareClientParameters()
    }

    private mutating func field<Value: Equatable>(
        _ id: ChangeID, _ trait: String, _ before: Value, _ after: Value, wire: ShapeDirections = [], source: SourceVerdict = .compatible
    ) {
        compare(id, at: .service, ChangeLocations(old: nil, new: nil), reaching: reach.everything, trait, before, after,
                wire: wire, source: source, trait: trait)
    }

    private mutating func serviceChange(_ id: ChangeID, _ summary: String, _ details: ChangeDetails) {
        add(id, at: .service, ChangeLocations(old: nil, new: nil), reaching: reach.everything, summary, details)
    }

    private mutating func compareClientParameters() {
        let pairs = Pairing(old.clientContextParameters, new.clientContextParameters, by: \.name)
        let nowhere = ChangeLocations(old: nil, new: nil)
        for parameter in pairs.added {
            add(.clientParameterAdded, at: .clientParameter(parameter.name), nowhere, reaching: reach.everything, "client parameter added")
        }
        for parameter in pairs.removed {
            add(.clientParameterRemoved, at: .clientParameter(parameter.name), nowhere, reaching: reach.everything, "client parameter removed")
        }
        for (before, after) in pairs.common {
            compare(.clientParameterChanged, at: .clientParameter(after.name), nowhere, reaching: reach.everything,
                    "type", before.type, after.type, trait: "type")
            compareTexts(at: .clientParameter(after.name), nowhere, reaching: reach.everything, (before.documentation, after.documentation), (nil, nil))
        }
    }

    static func text(_ namespace: XMLNamespace) -> String {
        namespace.uri + (namespace.prefix.map { " (\($0))" } ?? "")
    }
}

extension ServiceMetadata {
    /// The ways in which the service lets requests be signed, as Smithy names them, the best one first.
    fileprivate var offeredSchemes: [String] {
        if !authenticationSchemes.isEmpty { return authenticationSchemes }
        switch signatureVersion {
        case "v4", "s3", "s3v4": return ["aws.auth#sigv4"]
        case "bearer": return ["smithy.api#httpBearerAuth"]
        case let version: return version.map { [$0] } ?? []
        }
    }
}
