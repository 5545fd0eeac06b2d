import ServiceModel

extension EmissionContext {
    func shapeViews() -> [View] {
        model.shapes.compactMap { shape in
            guard let definition = schemaDefinition(of: shape) else { return nil }
            return View("a shape", ["name": constant(shape), "definition": definition, "justifications": justifications(of: shape)])
        }
    }

    /// The patterns, each under a constant, and the divisions of scalars that they share.
    func patternsView() -> View {
        View("the patterns", [
            "patterns": patterns.entries.map { entry in
                let name = SwiftCode.identifier(entry.name)
                switch entry.definition {
                case .table(let text, let divisions):
                    return View("a pattern", ["alias": false, "table": View("a table", [
                        "name": name,
                        "isSearch": entry.constraint.matching == .search,
                        "expression": SwiftCode.literal(entry.constraint.expression),
                        "hasScalars": divisions != [.uniform],
                        "scalars": SwiftCode.joined(divisions.map(scalars)),
                        "text": SwiftCode.literal(text),
                    ])])
                case .alias(let other):
                    return View("a pattern", ["table": false, "alias": View("an alias", ["name": name, "other": SwiftCode.identifier(other)])])
                }
            },
            "divisions": patterns.divisions.map { division in
                View("a division of scalars", ["name": SwiftCode.identifier(division.name), "text": SwiftCode.literal(division.text)])
            },
        ])
    }

    private func scalars(_ division: PatternTables.Division) -> SwiftCode {
        switch division {
        case .uniform: ".uniform"
        case .named(let name): .identifier(name)
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
