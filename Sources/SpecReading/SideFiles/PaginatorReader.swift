import ServiceModel

/// Reads `paginators-1.json`.
struct PaginatorReader {
    /// The names of the service's operations.
    let operations: NameList
    let diagnostics: DiagnosticCollector

    func read(_ node: JSONNode) -> [Paginator] {
        guard var reader = ObjectReader(node, "the paginators file", diagnostics: diagnostics) else { return [] }
        let paginators = (reader.fields("pagination", .mandatory, limit: SpecificationLimits.operations) ?? []).compactMap(paginator)
        _ = reader.string("version")
        reader.finish()
        return paginators
    }

    private func paginator(_ field: JSONField) -> Paginator? {
        if !operations.contains(field.key) {
            let hint = diagnostics.suggestion(for: field.key, in: operations.ordered)
            diagnostics.error("the service has no operation “\(field.key)”\(hint)", at: field.keyLocation)
        }
        guard var reader = ObjectReader(field.value, "a paginator", diagnostics: diagnostics) else { return nil }
        let paginator = Paginator(
            operation: field.key,
            inputTokens: oneOrMore("input_token", .mandatory, &reader),
            outputTokens: oneOrMore("output_token", .mandatory, &reader),
            limitKey: reader.string("limit_key"),
            resultKeys: oneOrMore("result_key", .optional, &reader),
            moreResults: reader.string("more_results"),
            nonAggregateKeys: oneOrMore("non_aggregate_keys", .optional, &reader),
            pythonInputToken: reader.string("py_input_token"),
            location: field.keyLocation
        )
        reader.finish()
        if paginator.inputTokens.count != paginator.outputTokens.count {
            let (inputs, outputs) = (paginator.inputTokens.count, paginator.outputTokens.count)
            diagnostics.error("the paginator has \(inputs) input and \(outputs) output tokens; they belong together in pairs", at: field.keyLocation)
        }
        return paginator
    }

    /// A string, or an array of strings.
    private func oneOrMore(_ key: String, _ presence: ObjectReader.Presence, _ reader: inout ObjectReader) -> [String] {
        guard let node = reader.value(key, presence) else { return [] }
        if let text = node.string { return [text] }
        guard let elements = node.elements else {
            diagnostics.error("“\(key)” in a paginator must be a string or an array of strings, found \(node.kind.phrase)", at: node.location)
            return []
        }
        return elements.compactMap { element in
            if element.string == nil {
                diagnostics.error("“\(key)” in a paginator must hold strings, found \(element.kind.phrase)", at: element.location)
            }
            return element.string
        }
    }
}
