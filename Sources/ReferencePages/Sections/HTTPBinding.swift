import ServiceModel

extension OperationPage {
    /// What goes over the wire.
    mutating func httpBinding() {
        section("HTTP")
        let (http, traits) = (operation.http, operation.traits)
        var facts = ["Request: \(PageMarkup.code("\(http.method) \(http.requestURI)"))"]
        if let prefix = traits.hostPrefix { facts.append("Before the host's name: \(PageMarkup.code(prefix))") }
        facts += protocolFacts()
        facts += memberFacts(operation.input?.shape, of: "request")
        if let status = http.responseCode { facts.append("Status of a success: \(status)") }
        facts += memberFacts(operation.output?.shape, of: "response")
        switch traits.authenticationType {
        case nil, .signatureV4: break
        case .signatureV4UnsignedBody?: facts.append("The signature leaves out the body")
        case AuthenticationType.none?: facts.append("Requests are not signed")
        }
        if traits.isPayloadUnsigned { facts.append("The signature leaves out the body") }
        if traits.isIdempotent { facts.append("Idempotent: to send it twice does no more than to send it once") }
        if traits.isReadOnly { facts.append("Read-only") }
        if let message = deprecatedEndpoint { facts.append(message) }
        for (index, fact) in facts.enumerated() { page.item(fact, tight: index > 0) }
    }

    private var deprecatedEndpoint: String? {
        operation.traits.endpointDiscovery.map { $0.isRequired ? "The endpoint has to be asked for first" : "The endpoint may be asked for first" }
    }

    private func protocolFacts() -> [String] {
        let metadata = site.context.model.metadata
        switch metadata.wireProtocol {
        case .json:
            let target = [metadata.targetPrefix, operation.wireName].compactMap(\.self).joined(separator: ".")
            let type = "application/x-amz-json-\(metadata.jsonVersion ?? "1.0")"
            return ["Header field \(PageMarkup.code("X-Amz-Target: \(target)"))", "Header field \(PageMarkup.code("Content-Type: \(type)"))"]
        case .query, .ec2:
            return ["Body: \(PageMarkup.code("Action=\(operation.wireName)&Version=\(metadata.apiVersion)&…"))"]
        case .restJSON, .restXML: return []
        case .rpcV2CBOR: return ["Header field \(PageMarkup.code("smithy-protocol: rpc-v2-cbor"))"]
        }
    }

    /// Members that lie outside of the body, and the one that is all of it.
    private func memberFacts(_ name: String?, of message: String) -> [String] {
        guard let shape = name.flatMap({ site.context.shape($0) }) else { return [] }
        var facts: [String] = []
        for member in shape.members where member.traits.httpLocation != nil {
            facts.append("\(PageMarkup.code(site.name(of: member, in: shape))) of the \(message): \(Self.wirePlace(of: member))")
        }
        if let payload = shape.traits.payloadMember, let member = shape.members.first(where: { $0.name == payload }) {
            facts.append("\(PageMarkup.code(site.name(of: member, in: shape))) of the \(message): the whole body")
        }
        return facts
    }
}
