import ServiceModel

/// Reads `metadata` of a C2J model.
struct MetadataReader {
    /// - Returns: `nil` where something is missing without which no request can be made; it has been reported.
    static func read(_ reader: ObjectReader) -> ServiceMetadata? {
        var reader = reader
        let apiVersion = reader.string("apiVersion", .mandatory)
        let endpointPrefix = reader.string("endpointPrefix", .mandatory)
        let wireProtocol = reader.choice("protocol", .mandatory, of: WireProtocol.self)
        let metadata = ServiceMetadata(
            apiVersion: apiVersion ?? "",
            endpointPrefix: endpointPrefix ?? "",
            wireProtocol: wireProtocol ?? .json,
            wireProtocols: wireProtocols(&reader),
            serviceFullName: reader.string("serviceFullName"),
            serviceAbbreviation: reader.string("serviceAbbreviation"),
            serviceID: reader.string("serviceId"),
            uid: reader.string("uid"),
            signatureVersion: reader.string("signatureVersion"),
            signingName: reader.string("signingName"),
            authenticationSchemes: reader.strings("auth")?.map(\.value) ?? [],
            jsonVersion: reader.string("jsonVersion"),
            targetPrefix: reader.string("targetPrefix"),
            xmlNamespace: reader.xmlNamespace(),
            globalEndpoint: reader.string("globalEndpoint"),
            checksumFormat: reader.string("checksumFormat"),
            ripServiceName: reader.string("ripServiceName"),
            isQueryCompatible: isQueryCompatible(&reader),
            protocolSettings: reader.value("protocolSettings")?.documentValue
        )
        reader.finish()
        return apiVersion == nil || endpointPrefix == nil || wireProtocol == nil ? nil : metadata
    }

    /// One protocol that Shapewright knows is enough, so one that it does not know is worth a warning only.
    private static func wireProtocols(_ reader: inout ObjectReader) -> [WireProtocol] {
        (reader.strings("protocols") ?? []).compactMap { name in
            if let known = WireProtocol(rawValue: name.value) { return known }
            let hint = reader.diagnostics.suggestion(for: name.value, in: WireProtocol.allCases.lazy.map(\.rawValue))
            reader.diagnostics.warning("unknown protocol “\(name.value)” is left out\(hint)", at: name.location)
            return nil
        }
    }

    /// `awsQueryCompatible` is an object without keys.
    private static func isQueryCompatible(_ reader: inout ObjectReader) -> Bool {
        guard let trait = reader.object("awsQueryCompatible", "“awsQueryCompatible”") else { return false }
        trait.finish()
        return true
    }
}
