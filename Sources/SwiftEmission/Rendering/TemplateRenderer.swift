import Mustache
import Templates

/// Renders the templates that are part of the tool.
struct TemplateRenderer {
    private let library: MustacheLibrary

    init() throws {
        var templates: [String: MustacheTemplate] = [:]
        for (name, text) in TemplateSources.all {
            do {
                templates[name] = try MustacheTemplate(string: text)
            } catch {
                throw TemplateError.malformed(template: name, problem: "\(error)")
            }
        }
        library = MustacheLibrary(templates: templates)
    }

    /// - Throws: ``TemplateError`` where the template does not exist, or asks for a name that its view does not have.
    func render(_ template: String, _ view: FileView) throws -> String {
        let missing = MissingNames()
        let text = MissingNames.$current.withValue(missing) { library.render(view, withTemplate: template) }
        guard let text else { throw TemplateError.unknown(template: template) }
        if let name = missing.names.first { throw TemplateError.missingName(template: template, name: name) }
        return text
    }
}

/// A template is at fault, not the input.
public enum TemplateError: Error, Sendable, Hashable, CustomStringConvertible {
    case unknown(template: String)
    case malformed(template: String, problem: String)
    case missingName(template: String, name: String)

    public var description: String {
        switch self {
        case .unknown(let template): "there is no template “\(template)”"
        case .malformed(let template, let problem): "Templates/\(template).mustache: \(problem)"
        case .missingName(let template, let name): "Templates/\(template).mustache asks for \(name), which does not exist"
        }
    }
}
