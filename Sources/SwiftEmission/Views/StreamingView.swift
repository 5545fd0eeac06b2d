import ServiceModel

extension EmissionContext {
    /// The operations with a payload that can be read as it comes or goes.
    var streamingOperations: [View] { clientOperations.compactMap(streamingView) }

    /// Whether the client has a method for the operation whose content does not lie in memory as a whole.
    package func hasStreamingMethod(_ operation: Operation) -> Bool {
        hasClient && !hasEventStream(operation) && streamingView(operation) != nil
    }

    /// A method beside the operation's own, for content that does not lie in memory as a whole; `nil` where the model has no such payload.
    func streamingView(_ operation: Operation) -> View? {
        let sent = operation.input.flatMap { streamedMember(of: $0.shape) }
        let received = operation.output.flatMap { streamedMember(of: $0.shape) }
        guard sent != nil || received != nil else { return nil }
        let method = methodView(operation)
        let output = operation.output.map { type(of: $0.shape, qualified: true) }
        var parameters: [SwiftCode] = method.input == nil ? [] : ["_ input: \(operation.input.map { type(of: $0.shape, qualified: true) } ?? "")"]
        if sent != nil { parameters.append("body: ShapewrightClient.HTTPBody") }
        var (generics, result): (SwiftCode, SwiftCode) = ("", output ?? "Swift.Void")
        if received != nil {
            parameters.append("reading: @escaping @Sendable (\(result), ShapewrightClient.HTTPBody) async throws -> Reading")
            (generics, result) = ("<Reading: Swift.Sendable>", "Reading")
        }
        let returning: SwiftCode = result.text == "Swift.Void" ? "" : " -> \(result)"
        // One a line: the types are long.
        func signature(_ margin: SwiftCode) -> SwiftCode {
            let lines = SwiftCode.joined(parameters.map { "\n\(margin)    \($0)" }, separator: ",")
            return "\(method.name)\(generics)(\(lines)\n\(margin)) async throws\(returning)"
        }
        let input: SwiftCode = method.input == nil ? "ShapewrightClient.EmptyStructure()" : "input"
        let arguments: SwiftCode = "\(sent == nil ? "" : ", body: body")\(received == nil ? "" : ", reading: reading")"
        let call: SwiftCode = "try await caller.call(Operations.\(method.name), \(input)\(arguments))"
        let ownCall: SwiftCode = "try await \(method.name)(\(method.input == nil ? "" : "input"))"
        return View("a streaming operation", [
            "documentation": documentation(streamingBlocks(method.name, sent, received), indentation: 8),
            "deprecation": deprecationView(operation.traits.deprecation),
            "signature": signature("        "),
            "extensionSignature": signature("    "),
            "statement": (output == nil ? "_ = \(call)" : call) as SwiftCode,
            "sent": sent.map { View("what is sent", ["member": $0.name]) as any ViewContent } ?? false,
            "received": received.map { View("what is received", ["call": ownCall, "bytes": $0.bytes]) as any ViewContent } ?? false,
            "call": ownCall,
        ])
    }

    private func streamingBlocks(_ name: SwiftCode, _ sent: StreamedMember?, _ received: StreamedMember?) -> [MarkdownBlock] {
        var sentences = ["``\(name.text)(_:)``, without the whole content in memory."]
        if let sent { sentences.append("`body` is sent in place of the input’s `\(sent.name.text)`.") }
        if let received { sentences.append("`reading` is given the output without its `\(received.name.text)`, and that as it comes.") }
        return [MarkdownBlock(text: sentences.joined(separator: " "))]
    }

    private struct StreamedMember {
        var name: SwiftCode
        var isRequired: Bool

        /// The bytes of it in an output.
        var bytes: SwiftCode { isRequired ? "output.\(name)" : "output.\(name) ?? Foundation.Data()" }
    }

    /// The payload of a structure, if it is a blob that the model has as a stream.
    private func streamedMember(of name: String) -> StreamedMember? {
        guard let shape = shape(name), let payload = shape.traits.payloadMember, let member = shape.members.first(where: { $0.name == payload }),
            let target = self.shape(member.shape), case .blob = target.type, member.traits.isStreaming || target.traits.isStreaming
        else { return nil }
        return StreamedMember(name: SwiftCode.identifier(names.member(member.name, of: shape.name)), isRequired: member.isRequired)
    }
}
