import Templates

/// Renders the templates that are part of the tool.
struct TemplateRenderer: Sendable {
    private let templates: [String: Template]

    init(_ sources: [String: String] = TemplateSources.all) throws {
        templates = try Dictionary(uniqueKeysWithValues: sources.map { name, text in
            do {
                return (name, try Template(text))
            } catch {
                throw TemplateError.malformed(template: name, problem: "\(error)")
            }
        })
    }

    /// Renders a template of a file, in UTF-8.
    ///
    /// - Parameters:
    ///   - view: What the template sees at first.
    ///   - file: Names that it sees everywhere.
    /// - Throws: ``TemplateError`` where the template does not exist, or asks for a name that its view does not have.
    func render(_ name: String, _ view: View, in file: View) throws(TemplateError) -> [UInt8] {
        var output: [UInt8] = []
        try render(name, Context(view: view, file: file, template: name), into: &output, depth: 0)
        return output
    }

    /// What a part of a template sees.
    private struct Context {
        var view: View
        let file: View
        /// For messages.
        let template: String
        /// The code that the innermost section is about.
        var code: SwiftCode?
        var isLast = false

        func content(_ name: TemplateName) throws(TemplateError) -> View.Content {
            if let content = view.content(name) ?? file.content(name) { return content }
            throw .missingName(template: template, name: "“\(name.text)” in \(view.kind)")
        }
    }

    /// Templates that include each other in a circle end here.
    private static let deepest = 10

    private func render(_ name: String, _ context: Context, into output: inout [UInt8], depth: Int) throws(TemplateError) {
        guard let template = templates[name] else { throw .unknown(template: name) }
        guard depth < Self.deepest else { throw .circular(template: name) }
        try render(template.parts, context, into: &output, depth: depth)
    }

    private func render(_ parts: [Template.Part], _ context: Context, into output: inout [UInt8], depth: Int) throws(TemplateError) {
        for part in parts {
            switch part {
            case .text(let text): output += text.utf8
            case .code(let name):
                guard case .code(let code) = try context.content(name) else { throw .noCode(template: context.template, name: name.text) }
                output += code.text.utf8
            case .currentCode:
                guard let code = context.code else { throw .noCode(template: context.template, name: ".") }
                output += code.text.utf8
            case .section(let name, let parts):
                try render(parts, about: try context.content(name), context, into: &output, depth: depth)
            case .invertedSection(let name, let parts):
                if try context.content(name).isNothing { try render(parts, context, into: &output, depth: depth) }
            case .unlessLast(let parts):
                if !context.isLast { try render(parts, context, into: &output, depth: depth) }
            case .template(let name):
                try render(name, context, into: &output, depth: depth + 1)
            }
        }
    }

    private func render(
        _ parts: [Template.Part], about content: View.Content, _ context: Context, into output: inout [UInt8], depth: Int
    ) throws(TemplateError) {
        var inner = context
        switch content {
        case .flag(false): return
        case .flag(true): break
        case .code(let code): inner.code = code
        case .view(let view): inner.view = view
        case .views(let views):
            for (index, view) in views.enumerated() {
                inner.view = view
                inner.isLast = index == views.count - 1
                try render(parts, inner, into: &output, depth: depth)
            }
            return
        }
        try render(parts, inner, into: &output, depth: depth)
    }
}

extension View.Content {
    fileprivate var isNothing: Bool {
        switch self {
        case .flag(let flag): !flag
        case .views(let views): views.isEmpty
        case .code, .view: false
        }
    }
}

/// A template is at fault, not the input.
public enum TemplateError: Error, Sendable, Hashable, CustomStringConvertible {
    case unknown(template: String)
    case circular(template: String)
    case malformed(template: String, problem: String)
    case missingName(template: String, name: String)
    case noCode(template: String, name: String)

    public var description: String {
        switch self {
        case .unknown(let template): "there is no template “\(template)”"
        case .circular(let template): "Templates/\(template).mustache includes itself"
        case .malformed(let template, let problem): "Templates/\(template).mustache: \(problem)"
        case .missingName(let template, let name): "Templates/\(template).mustache asks for \(name), which does not exist"
        case .noCode(let template, let name): "Templates/\(template).mustache renders “\(name)”, which is no code"
        }
    }
}
