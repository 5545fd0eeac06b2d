import ServiceModel

extension EmissionContext {
    func errorsView() -> View {
        guard hasClient else { return View("the errors", ["service": false]) }
        let cases = model.shapes.compactMap { shape -> View? in
            guard case .exception(let error)? = shape.structure?.variant else { return nil }
            let blocks = HTMLDocumentation.blocks(shape.documentation ?? "")
            return View("an error", [
                "documentation": documentation(Array(blocks.prefix(1)), indentation: 8),
                "name": SwiftCode.identifier(names.errors[shape.name] ?? ""),
                "type": type(of: shape.name),
                "hasSecretMessage": hasSecretMessage(shape),
                "redaction": (hasSecretMessage(shape) ? ".redactingMessage()" : "") as SwiftCode,
                "codes": SwiftCode.joined(codes(of: shape, error).map { SwiftCode.literal($0) }),
            ])
        }
        return View("the errors", ["service": View("the service's errors", ["cases": cases, "hasCases": !cases.isEmpty])])
    }

    /// Whether the message that all errors have is a secret here.
    private func hasSecretMessage(_ shape: Shape) -> Bool {
        shape.traits.isSensitive || shape.members.contains { $0.wireName.lowercased() == "message" && sensitiveShapes.contains($0.shape) }
    }

    /// The codes by which an exception is known on the wire: its own, where it has one, and its shape's name.
    func codes(of shape: Shape, _ error: ErrorTrait) -> [String] {
        guard let code = error.code, code != shape.name else { return [shape.name] }
        return [code, shape.name]
    }
}
