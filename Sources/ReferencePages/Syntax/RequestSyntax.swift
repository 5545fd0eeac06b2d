import ServiceModel

extension OperationPage {
    /// The call as a user writes it, or where there is no method, the request.
    func requestSyntax() -> [String] {
        let input = operation.input.flatMap { site.context.shape($0.shape) }
        var values = ExampleValues(site)
        guard site.hasMethod(operation) else {
            guard let input else { return [] }
            return Self.assignment("let request = ", values.named(input)) + ["try request.validate()"]
        }
        let call = "try await client.\(site.methodName(operation))"
        let result = operation.output == nil ? "" : "let response = "
        guard let input else { return [result + call + "()"] }
        return Self.assignment(result + call, .group(open: "(", items: [.init(label: "", value: values.inferred(input))], close: ")").hugging)
    }

    /// What comes back, as a test would make it.
    func responseSyntax() -> [String] {
        guard let output = operation.output.flatMap({ site.context.shape($0.shape) }) else { return [] }
        var values = ExampleValues(site)
        return values.named(output).lines()
    }

    private static func assignment(_ start: String, _ value: SyntaxNode) -> [String] {
        let lines = value.lines(used: start.count)
        return [start + (lines.first ?? "")] + lines.dropFirst()
    }
}

extension SyntaxNode {
    /// A group of one group, whose brackets open and close together.
    fileprivate var hugging: SyntaxNode {
        guard case .group(let open, let items, let close) = self, items.count == 1, case .group(let innerOpen, let inner, let innerClose) = items[0].value
        else { return self }
        return .group(open: open + innerOpen, items: inner, close: innerClose + close)
    }
}
