import ServiceModel

extension EmissionContext {
    /// What a file's template sees.
    func view(for file: FileKind) -> View {
        switch file {
        case .namespace: namespaceView()
        case .structures: View("the structures", ["structures": concurrentMap(shapes(where: { !$0.isEnum }), structureView)])
        case .unions: View("the unions", ["unions": shapes(where: \.isEnum).map(unionView)])
        case .enumerations: View("the enumerations", ["enumerations": model.shapes.compactMap(enumerationView)])
        case .shapes: View("the shapes", ["shapes": shapeViews()])
        case .patterns: patternsView()
        case .errors: errorsView()
        case .client: clientView()
        case .paginators: paginatorsView()
        case .waiters: waitersView()
        case .mock: mockView()
        }
    }

    /// What every template may use anywhere.
    var fileView: View {
        View("the file", [
            "access": access,
            "namespace": SwiftCode.identifier(names.namespace),
            "source": sourceLine,
            "hashable": configuration.conformsToHashable,
        ])
    }

    /// The access modifier with the space behind it.
    private var access: SwiftCode {
        switch configuration.access {
        case .public: "public "
        case .package: "package "
        case .internal: ""
        }
    }

    /// Which model the file was made of.
    private var sourceLine: SwiftCode {
        let name = model.metadata.serviceID ?? model.metadata.serviceFullName ?? model.metadata.endpointPrefix
        return .commentLine(DocumentationLine("\(name) \(model.metadata.apiVersion)"))
    }

    private func shapes(where isWanted: (StructureVariant) -> Bool) -> [Shape] {
        model.shapes.filter { shape in
            guard let variant = shape.structure?.variant else { return false }
            return shape.isEmittedAsType && isWanted(variant)
        }
    }

    private func namespaceView() -> View {
        let blocks = HTMLDocumentation.blocks(model.documentation ?? "")
        return View("the namespace", [
            "documentation": documentation(blocks, indentation: 0),
            "apiVersion": SwiftCode.literal(model.metadata.apiVersion),
        ])
    }

    /// A documentation comment, indented, without the line break behind it; `false` where there is nothing to say.
    ///
    /// One piece of code rather than a view a line: comments are two thirds of the output.
    func documentation(_ blocks: [MarkdownBlock], indentation: Int) -> any ViewContent {
        let lines = DocumentationText.lines(blocks, indentation: indentation)
        return lines.isEmpty ? false : SwiftCode.comment(lines, indentation: indentation)
    }

    /// The `@available` attribute of something deprecated, or `false`.
    func deprecationView(_ deprecation: Deprecation?) -> any ViewContent {
        guard let deprecation else { return false }
        let words = [deprecation.message, deprecation.since.map { "Deprecated since \($0)." }].compactMap { $0 }.filter { !$0.isEmpty }
        guard !words.isEmpty else { return View("a deprecation", ["arguments": SwiftCode("")]) }
        let message: SwiftCode = ", message: \(SwiftCode.attributeLiteral(words.joined(separator: " ")))"
        return View("a deprecation", ["arguments": message])
    }
}
