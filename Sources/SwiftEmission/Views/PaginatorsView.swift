import ServiceModel

extension EmissionContext {
    func paginatorsView() -> View {
        guard hasClient else { return View("the paginators", ["service": false]) }
        return View("the paginators", ["service": View("the service", ["paginators": model.paginators.compactMap(paginatorView)])])
    }

    /// Paginators that need more than plain member names.
    func paginatorDiagnostics() -> [Diagnostic] {
        guard hasClient else { return [] }
        return model.paginators.filter { paginatorView($0) == nil }.map { paginator in
            Diagnostic(
                .paginatorLeftOut, "the pages of “\(paginator.operation)” are left out: its paginator is no plain path of members", at: paginator.location)
        }
    }

    /// A paginator; `nil` where its tokens are more than members of request and response.
    private func paginatorView(_ paginator: Paginator) -> View? {
        guard let operation = operation(named: paginator.operation), !hasEventStream(operation),
            let input = operation.input.flatMap({ shape($0.shape) }), let output = operation.output.flatMap({ shape($0.shape) }),
            !paginator.inputTokens.isEmpty, paginator.inputTokens.count == paginator.outputTokens.count
        else { return nil }
        var tokens: [View] = []
        for (inputToken, outputToken) in zip(paginator.inputTokens, paginator.outputTokens) {
            guard let sent = path(inputToken, in: input), sent.isPlainMember, !sent.isRequired,
                let received = path(outputToken, in: output)
            else { return nil }
            tokens.append(View("a token", [
                "member": SwiftCode.literal(inputToken), "sent": sent.code, "received": received.code,
            ]))
        }
        var more: SwiftCode?
        if let moreResults = paginator.moreResults {
            guard let path = path(moreResults, in: output) else { return nil }
            more = path.isRequired ? path.code : "\(path.code) == true"
        }
        let name = names.operations[operation.name] ?? ""
        let shared: View.Values = [
            "operation": SwiftCode.identifier(name),
            "pages": SwiftCode.identifier(name + "Pages"),
            "input": type(of: input.name, qualified: true),
            "output": type(of: output.name, qualified: true),
            "deprecation": deprecationView(operation.traits.deprecation),
        ]
        let own: View.Values = [
            "tokens": tokens,
            "several": tokens.count > 1,
            "more": more.map { View("a condition", ["condition": $0]) } ?? false,
            "items": itemsView(paginator.resultKeys.first, name, output, operation.traits.deprecation, shared) ?? false,
        ]
        return View("a paginator", shared, own)
    }

    /// The methods that the client has for the pages of an operation; `nil` where it has none.
    package func pageMethods(_ paginator: Paginator) -> PageMethods? {
        guard hasClient, paginatorView(paginator) != nil, let name = names.operations[paginator.operation],
            let output = operation(named: paginator.operation)?.output.flatMap({ shape($0.shape) })
        else { return nil }
        let hasItems = itemsView(paginator.resultKeys.first, name, output, nil, [:]) != nil
        return PageMethods(pages: name + "Pages", items: hasItems ? name + "Items" : nil)
    }

    private func itemsView(_ resultKey: String?, _ operation: String, _ output: Shape, _ deprecation: Deprecation?, _ shared: View.Values) -> View? {
        guard let resultKey, let path = path(resultKey, in: output), let shape = path.shape, case .list(let list) = shape.type,
            !shape.traits.isSparse
        else { return nil }
        let own: View.Values = [
            "items": SwiftCode.identifier(operation + "Items"),
            "resultKey": SwiftCode.commentLine(DocumentationLine(HTMLDocumentation.codeSpan(resultKey))),
            "element": type(of: list.element.shape, qualified: true),
            // Code may use what is deprecated without a warning where it is deprecated itself.
            "itemsDeprecation": deprecationView(deprecation ?? path.deprecation),
            "list": (path.isRequired ? "$0.\(path.code)" : "$0.\(path.code) ?? []") as SwiftCode,
        ]
        return View("items", shared, own)
    }

    private struct MemberChain {
        var code: SwiftCode
        var isRequired: Bool
        var isPlainMember: Bool
        var shape: Shape?
        /// That of the first member on the way that is deprecated.
        var deprecation: Deprecation?
    }

    /// A JMESPath expression that is a chain of member names; `nil` for all others.
    private func path(_ expression: String, in shape: Shape) -> MemberChain? {
        var chain: MemberChain?
        var holder: Shape? = shape
        for step in expression.split(separator: ".", omittingEmptySubsequences: false) {
            guard let current = holder, let member = current.members.first(where: { $0.name == step }) else { return nil }
            let name = SwiftCode.identifier(names.member(member.name, of: current.name))
            holder = self.shape(member.shape)
            if let outer = chain {
                let separator: SwiftCode = outer.isRequired ? "." : "?."
                chain = MemberChain(
                    code: "\(outer.code)\(separator)\(name)", isRequired: outer.isRequired && member.isRequired, isPlainMember: false, shape: holder,
                    deprecation: outer.deprecation ?? member.traits.deprecation)
            } else {
                chain = MemberChain(code: name, isRequired: member.isRequired, isPlainMember: true, shape: holder, deprecation: member.traits.deprecation)
            }
        }
        return chain
    }
}
