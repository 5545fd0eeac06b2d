import ServiceModel

extension OperationPage {
    /// The call as a user writes it, or where there is no method, the request.
    func requestSyntax() -> SyntaxListing? {
        let input = operation.input.flatMap { site.context.shape($0.shape) }
        var values = ExampleValues(site)
        guard site.hasMethod(operation) else {
            guard let input else { return nil }
            let lines = Self.assignment("let request = ", values.named(input)) + ["try request.validate()"]
            return SyntaxListing(lines: lines, isAbbreviated: values.isAbbreviated)
        }
        let call = "try await client.\(site.methodName(operation))"
        let result = operation.output == nil ? "" : "let response = "
        guard let input else { return SyntaxListing(lines: [result + call + "()"]) }
        let argument = SyntaxNode.group(open: "(", items: [.init(label: "", value: values.inferred(input))], close: ")")
        return SyntaxListing(lines: Self.assignment(result + call, argument.hugging), isAbbreviated: values.isAbbreviated)
    }

    /// What comes back, as a test would make it.
    func responseSyntax() -> SyntaxListing? {
        guard let output = operation.output.flatMap({ site.context.shape($0.shape) }) else { return nil }
        var values = ExampleValues(site)
        let lines = values.named(output).lines()
        return SyntaxListing(lines: lines, isAbbreviated: values.isAbbreviated)
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
