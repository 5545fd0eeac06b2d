import ServiceModel
import SwiftEmission

/// The page that lists all operations.
struct IndexPage {
    let site: ReferenceSite

    func file() -> GeneratedFile {
        let (model, context) = (site.context.model, site.context)
        let metadata = model.metadata
        var page = PageText()
        page.title(metadata.serviceFullName ?? metadata.serviceID ?? metadata.endpointPrefix)
        page.documentation(model.documentation)
        if let deprecation = model.deprecation { page.paragraph(DeprecationText.sentence(deprecation)) }
        page.heading(2, "In Swift")
        let client = context.hasClient ? ", its client \(PageMarkup.code("\(context.names.namespace).Client"))" : "; no client is generated for it"
        page.paragraph(
            "The service is \(PageMarkup.code(context.names.namespace))\(client). API version \(PageMarkup.code(metadata.apiVersion)), "
                + "protocol \(PageMarkup.code(metadata.wireProtocol.rawValue)).")
        switch site.format {
        case .markdown: list(model.operations, &page)
        case .docc: topics(model.operations, &page)
        }
        return site.file(site.pageNames.index, page)
    }

    private func list(_ operations: [Operation], _ page: inout PageText) {
        page.heading(2, "Operations")
        if operations.isEmpty { page.paragraph("The service has no operation.") }
        for (index, operation) in operations.enumerated() {
            let sentence = FirstSentence.of(operation.documentation).map { ": \($0)" } ?? ""
            let mark = operation.traits.deprecation == nil ? "" : " (deprecated)"
            page.item(site.link(toOperation: operation.name) + mark + sentence, tight: index > 0)
        }
    }

    /// DocC shows the first paragraph of each page beside its name.
    private func topics(_ operations: [Operation], _ page: inout PageText) {
        guard !operations.isEmpty else { return page.paragraph("The service has no operation.") }
        page.heading(2, "Topics")
        page.heading(3, "Operations")
        for (index, operation) in operations.enumerated() {
            page.item(site.link(toOperation: operation.name), tight: index > 0)
        }
    }
}
