import ServiceModel
import SwiftEmission

/// The page of an operation.
struct OperationPage {
    let site: ReferenceSite
    let operation: Operation
    var page = PageText()
    var headings = PageHeadings()
    /// Where on the page the members of a structure, or the many values of an enumeration, are described.
    var described: [String: Place] = [:]
    /// Structures that lie too deep to be described in their place, under their headings.
    var pending: [(shape: Shape, heading: PageHeadings.Heading)] = []
    /// The patterns that have been put into words.
    var explained: Set<PatternConstraint> = []

    /// A place on the page: the heading it is under, and the way to it.
    struct Place {
        var heading: PageHeadings.Heading
        var path: String
    }

    init(_ site: ReferenceSite, _ operation: Operation) {
        self.site = site
        self.operation = operation
    }

    mutating func file() -> GeneratedFile {
        page.title(operation.name)
        page.documentation(operation.documentation)
        if let deprecation = operation.traits.deprecation { page.paragraph("> Important: \(DeprecationText.sentence(deprecation))") }
        if site.context.hasEventStream(operation) { page.paragraph("The operation has an event stream. Its types are generated, a method of the client is not.") }
        request()
        response()
        errors()
        pagination()
        waiters()
        httpBinding()
        furtherTypes()
        return site.file(site.pageNames[operation.name] ?? operation.name, page)
    }

    /// A heading of a section.
    @discardableResult
    mutating func section(_ title: String) -> PageHeadings.Heading {
        let heading = headings.heading(title)
        page.heading(2, heading.text)
        return heading
    }

    private mutating func request() {
        if let syntax = requestSyntax() {
            section("Request Syntax")
            show(syntax)
            if site.context.hasStreamingMethod(operation) {
                page.paragraph("A second method of this name takes or gives the content as a stream.")
            }
        }
        section("Request Parameters")
        guard let input = operation.input.flatMap({ site.context.shape($0.shape) }), !input.members.isEmpty else {
            return page.paragraph("The request has no parameters.")
        }
        page.paragraph("The members of \(PageMarkup.code(site.type(of: input.name))):")
        message(input, prefix: "")
    }

    private mutating func response() {
        guard let syntax = responseSyntax(), let output = operation.output.flatMap({ site.context.shape($0.shape) }) else {
            section("Response Elements")
            return page.paragraph("A success has no result.")
        }
        section("Response Syntax")
        show(syntax)
        section("Response Elements")
        guard !output.members.isEmpty else { return page.paragraph("The response has no elements.") }
        page.paragraph("The members of \(PageMarkup.code(site.type(of: output.name))):")
        message(output, prefix: "response.")
    }

    private mutating func show(_ syntax: SyntaxListing) {
        page.code(syntax.lines, language: "swift")
        if syntax.isAbbreviated { page.paragraph("A structure that occurs again, or lies deep, is shown with what it requires.") }
    }

    /// The members of a message, under a heading each.
    private mutating func message(_ shape: Shape, prefix: String) {
        rules(of: shape, at: 0)
        for member in shape.members {
            let name = site.name(of: member, in: shape)
            let heading = headings.heading(prefix + name)
            page.heading(3, PageMarkup.escaped(heading.text))
            page.paragraph(headline(of: member) + ".")
            details(of: member, at: 0, Place(heading: heading, path: prefix + name), depth: 0)
        }
    }

    /// The structures that have been put off, and those put off meanwhile.
    private mutating func furtherTypes() {
        var next = 0
        while next < pending.count {
            if next == 0 { section("Further Types") }
            let (shape, heading) = pending[next]
            next += 1
            page.heading(3, PageMarkup.escaped(heading.text))
            page.documentation(shape.documentation)
            rules(of: shape, at: 0)
            list(shape, at: 0, Place(heading: heading, path: heading.text), depth: 0)
        }
    }
}
