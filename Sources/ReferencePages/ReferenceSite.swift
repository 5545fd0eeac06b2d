import ServiceModel
import SwiftEmission

/// What all pages of a model share.
struct ReferenceSite: Sendable {
    let context: EmissionContext
    let format: ReferenceFormat
    let pageNames: PageNames
    let explanations: PatternExplanations
    /// By operation.
    let waiters: [String: [Waiter]]
    let paginators: [String: Paginator]

    init(context: EmissionContext, format: ReferenceFormat) {
        self.context = context
        self.format = format
        // A module may well have a type of the namespace's name, and DocC keeps a module's pages and symbols side by side.
        let index = format == .docc ? context.names.namespace + "Reference" : "index"
        pageNames = PageNames(operations: context.model.operations.map(\.name), index: index)
        explanations = PatternExplanations(context.model)
        waiters = Dictionary(grouping: context.model.waiters, by: \.operation)
        paginators = Dictionary(context.model.paginators.map { ($0.operation, $0) }) { first, _ in first }
    }

    /// An HTML comment, which no reader shows. It names the service, so that the pages of two may share a folder.
    var signature: String {
        let metadata = context.model.metadata
        let service = SourceSpelling.spelled(metadata.serviceID ?? metadata.endpointPrefix)
        return "<!-- Written by `shapewright docs` of \(service). Changes are lost when it writes anew. -->"
    }

    /// A file of a finished page.
    func file(_ stem: String, _ page: PageText) -> GeneratedFile {
        GeneratedFile(name: stem + ".md", contents: Array((page.text + "\n" + signature + "\n").utf8))
    }

    /// A link to a heading of the same page.
    func link(_ text: String, to heading: PageHeadings.Heading) -> String {
        switch format {
        case .markdown: "[\(text)](#\(heading.slug))"
        case .docc: "[\(text)](doc:#\(heading.fragment))"
        }
    }

    /// A link to an operation's page; its plain name where the model lacks it.
    func link(toOperation name: String) -> String {
        // A link without words could not be seen.
        let shown = name.allSatisfy(\.isWhitespace) ? "(no name)" : PageMarkup.escaped(name)
        guard let stem = pageNames[name] else { return shown }
        return switch format {
        case .markdown: "[\(shown)](\(stem).md)"
        case .docc: "<doc:\(stem)>"
        }
    }

    /// The type of a shape's values as a user of the generated code writes it.
    func type(of shape: String) -> String {
        var plain = ""
        // Modules stand at the beginning of a type's name; nothing the service defines has such a name.
        for part in context.qualifiedType(of: shape).split(separator: " ", omittingEmptySubsequences: false) {
            if !plain.isEmpty { plain += " " }
            let brackets = part.prefix { $0 == "[" }
            var name = part.dropFirst(brackets.count)
            for module in ["Swift.", "Foundation.", "ShapewrightRuntime."] where name.hasPrefix(module) { name = name.dropFirst(module.count) }
            plain += brackets + name
        }
        return plain
    }

    func memberType(_ member: Member) -> String { type(of: member.shape) + (member.isRequired ? "" : "?") }

    func name(of member: Member, in shape: Shape) -> String { context.names.member(member.name, of: shape.name) }

    /// Whether the client has a method for the operation.
    func hasMethod(_ operation: Operation) -> Bool { context.hasClient && !context.hasEventStream(operation) }

    func methodName(_ operation: Operation) -> String { context.names.operations[operation.name] ?? operation.name }
}
