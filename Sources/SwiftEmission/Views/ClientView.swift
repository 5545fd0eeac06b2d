import ServiceModel

extension EmissionContext {
    func clientView() -> View {
        guard hasClient else { return View("the client", ["service": false]) }
        return View("the client", [
            "service": View("the service", [
                "operations": clientOperations.map(operationView),
                "codec": codec,
                "streamingOperations": streamingOperations.isEmpty ? false : View("operations", ["operations": streamingOperations]),
            ])
        ])
    }

    /// What speaks the service's protocol.
    private var codec: SwiftCode {
        switch model.metadata.wireProtocol {
        case .restJSON: return "ShapewrightClient.RESTJSONCodec()"
        default:
            let compatibility: SwiftCode = model.metadata.isQueryCompatible ? ", isQueryCompatible: true" : ""
            let version = SwiftCode.literal(model.metadata.jsonVersion ?? "1.0")
            return "ShapewrightClient.AWSJSONCodec(version: \(version), targetPrefix: \(SwiftCode.literal(model.metadata.targetPrefix ?? ""))\(compatibility))"
        }
    }

    /// The operations that the client has: all but those with event streams, which need more than one request and one response.
    var clientOperations: [Operation] {
        model.operations.filter { !hasEventStream($0) }
    }

    func eventStreamDiagnostics() -> [Diagnostic] {
        guard hasClient else { return [] }
        return model.operations.filter(hasEventStream).map { operation in
            Diagnostic(
                .eventStreamOperation, "“\(operation.name)” has an event stream, which is not supported yet: its types are generated, no method is",
                at: operation.location)
        }
    }

    package func hasEventStream(_ operation: Operation) -> Bool {
        [operation.input?.shape, operation.output?.shape].contains { $0.map(eventStreamHolders.contains) ?? false }
    }

    func operationView(_ operation: Operation) -> View {
        let method = methodView(operation)
        let (name, input, output) = (method.name, method.input, method.output)
        var blocks = HTMLDocumentation.blocks(operation.documentation ?? "") + deprecationBlocks(operation.traits.deprecation)
        blocks += throwsBlocks(operation)
        let call: SwiftCode = "caller.call(Operations.\(name), \(input == nil ? "ShapewrightClient.EmptyStructure()" : "input"))"
        return View("an operation", [
            "documentation": documentation(blocks, indentation: 8),
            "deprecation": deprecationView(operation.traits.deprecation),
            "name": name,
            "signature": method.signature,
            "statement": (output == nil ? "_ = try await \(call)" : "try await \(call)") as SwiftCode,
            "wireName": SwiftCode.literal(operation.wireName),
            "method": SwiftCode.literal(operation.http.method),
            "requestURI": SwiftCode.literal(operation.http.requestURI),
            "options": operation.traits.hostPrefix.map { ", hostPrefix: \(SwiftCode.literal($0))" as SwiftCode } ?? "",
            "input": input ?? "ShapewrightClient.EmptyStructure",
            "output": output ?? "ShapewrightClient.EmptyStructure",
            "repetition": repetitionArguments(operation),
            "streaming": streamingView(operation).map { $0 as any ViewContent } ?? false,
        ])
    }

    /// An operation as a method of the client.
    func methodView(_ operation: Operation) -> (name: SwiftCode, input: SwiftCode?, output: SwiftCode?, signature: SwiftCode) {
        let name = SwiftCode.identifier(names.operations[operation.name] ?? "")
        let input = operation.input.map { type(of: $0.shape) }
        let output = operation.output.map { type(of: $0.shape) }
        let parameter: SwiftCode = input.map { "_ input: \($0)" } ?? ""
        let result: SwiftCode = output.map { " -> \($0)" } ?? ""
        return (name, input, output, "\(name)(\(parameter)) async throws\(result)")
    }

    private func throwsBlocks(_ operation: Operation) -> [MarkdownBlock] {
        guard !operation.errors.isEmpty else { return [] }
        let errors = operation.errors.map { "``\(type(of: $0.shape).text)``" }.joined(separator: ", ")
        let sentence = "``ServiceError``, for this operation with \(errors) among others."
        return [MarkdownBlock(marker: "- Throws: ", text: sentence)]
    }
}
