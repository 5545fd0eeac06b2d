import ServiceModel

extension ObjectReader {
    /// `deprecated`, `deprecatedMessage` and `deprecatedSince`, which C2J knows on services, operations, shapes and members.
    mutating func deprecation() -> Deprecation? {
        let isDeprecated = boolean("deprecated")
        let message = string("deprecatedMessage")
        let since = string("deprecatedSince")
        // Whoever gives a reason means it, unless the flag says otherwise.
        guard isDeprecated ?? (message != nil || since != nil) else { return nil }
        return Deprecation(message: message, since: since)
    }

    /// `xmlNamespace`: a URI, or an object with `uri` and perhaps `prefix`.
    mutating func xmlNamespace() -> XMLNamespace? {
        guard let node = value("xmlNamespace") else { return nil }
        switch node.kind {
        case .string:
            return node.string.map { XMLNamespace(uri: $0) }
        case .object:
            guard var reader = ObjectReader(node, "an XML namespace", diagnostics: diagnostics) else { return nil }
            let uri = reader.string("uri", .mandatory)
            let prefix = reader.string("prefix")
            reader.finish()
            return uri.map { XMLNamespace(uri: $0, prefix: prefix) }
        case let kind:
            diagnostics.error("“xmlNamespace” must be a string or an object, found \(kind.phrase)", at: node.location)
            return nil
        }
    }

    /// `error`: what an exception looks like on the wire.
    mutating func errorForm() -> ErrorTrait? {
        guard var reader = object("error", "an error’s form") else { return nil }
        let form = ErrorTrait(
            code: reader.string("code"),
            httpStatusCode: reader.integer("httpStatusCode"),
            isSenderFault: reader.boolean("senderFault"),
            isServerFault: reader.flag("fault")
        )
        reader.finish()
        return form
    }
}
