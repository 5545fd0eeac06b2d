import ServiceModel

extension EmissionContext {
    func constraintViews() -> [View] {
        model.shapes.compactMap { shape in
            guard let definition = constraintDefinition(of: shape) else { return nil }
            return View("a constraint", ["name": constant(shape), "definition": definition, "justifications": justifications(of: shape)])
        }
    }

    /// The patterns of the shapes, each with a constant named after its shape.
    func patternViews() -> [View] {
        model.shapes.compactMap { shape in
            let patterns = shape.constraints.compactMap { constraint in
                if case .pattern(let pattern) = constraint.rule { pattern } else { nil }
            }
            guard let pattern = patterns.first, case .string = shape.type else { return nil }
            return View("a pattern", [
                "name": constant(shape),
                "expression": SwiftCode.literal(pattern.expression),
                "matching": matching(pattern),
            ])
        }
    }

    private func constant(_ shape: Shape) -> SwiftCode {
        .identifier(names.constants[shape.name] ?? "")
    }

    /// Why the service's documentation, not its model, demands something.
    private func justifications(of shape: Shape) -> any ViewContent {
        let blocks = shape.constraints.compactMap { constraint -> MarkdownBlock? in
            guard case .documentation(let justification) = constraint.origin else { return nil }
            let text = HTMLDocumentation.escaped(justification.reason) + (justification.reference.map { " \($0)" } ?? "")
            return MarkdownBlock(words: text.split(whereSeparator: \.isWhitespace).map(String.init))
        }
        return documentation(blocks, indentation: 8)
    }
}
