/// A template, read: a strict part of Mustache.
///
/// | tag | what it renders |
/// |---|---|
/// | `{{name}}` | code |
/// | `{{#name}}…{{/name}}` | its content, if the name is a flag that is true, code, or a view, whose names it then sees; once for each of several views |
/// | `{{^name}}…{{/name}}` | its content, if the name is a flag that is false, or no view |
/// | `{{.}}` | the code that the innermost section is about |
/// | `{{^last}}…{{/last}}` | its content, but for the last of several views |
/// | `{{> Name}}` | another template |
///
/// A line that has nothing but one tag of a section or a template is no line of the output. Nothing is escaped: views hold code.
struct Template: Sendable {
    enum Part {
        case text(String)
        case code(TemplateName)
        case currentCode
        case section(TemplateName, [Part])
        case invertedSection(TemplateName, [Part])
        case unlessLast([Part])
        case template(String)
    }

    let parts: [Part]

    /// - Throws: ``TemplateSyntaxError``
    init(_ text: String) throws(TemplateSyntaxError) {
        var parser = TemplateParser(text)
        parts = try parser.parse()
    }
}

/// A text is no template.
struct TemplateSyntaxError: Error, Hashable, CustomStringConvertible {
    /// From 1.
    var line: Int
    var problem: String

    var description: String { "line \(line): \(problem)" }
}
