import ServiceModel

extension OperationPage {
    mutating func pagination() {
        guard let paginator = site.paginators[operation.name] else { return }
        section("Pagination")
        if let methods = site.context.pageMethods(paginator) {
            var lines = ["for try await page in client.\(methods.pages)(request) { … }"]
            if let items = methods.items { lines.append("for try await item in client.\(items)(request) { … }") }
            page.code(lines, language: "swift")
        } else {
            page.paragraph("The client has no method that goes through the pages.")
        }
        var facts: [String] = []
        let sent = operation.input.flatMap { site.context.shape($0.shape) }
        let received = operation.output.flatMap { site.context.shape($0.shape) }
        func add(_ title: String, _ expressions: [String], of shape: Shape?) {
            guard !expressions.isEmpty else { return }
            facts.append("\(title): \(expressions.map { PageMarkup.code(site.inSwift($0, of: shape)) }.joined(separator: ", "))")
        }
        add("Token of the request", paginator.inputTokens, of: sent)
        add("Token of the response", paginator.outputTokens, of: received)
        add("Size of a page", paginator.limitKey.map { [$0] } ?? [], of: sent)
        add("Results", paginator.resultKeys, of: received)
        add("Whether there is more", paginator.moreResults.map { [$0] } ?? [], of: received)
        add("The same on each page", paginator.nonAggregateKeys, of: received)
        for (index, fact) in facts.enumerated() { page.item(fact, tight: index > 0) }
    }
}
