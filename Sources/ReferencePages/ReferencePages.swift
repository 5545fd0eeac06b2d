import ServiceModel
import SwiftEmission

/// Reference pages of a model: one an operation, and one that lists them.
///
/// What the service's own reference tells a reader, these tell a reader who writes Swift: names and types are those of the generated code.
/// The same model, configuration and form make the same bytes.
public struct ReferencePages: Sendable {
    private let site: ReferenceSite

    /// - Throws: ``DiagnosticsError`` where the configuration cannot be met.
    public init(_ model: ServiceModel, _ configuration: EmissionConfiguration = EmissionConfiguration(), format: ReferenceFormat = .markdown) throws {
        site = ReferenceSite(context: try EmissionContext(model: model, configuration: configuration), format: format)
    }

    /// The folder within the output folder that the pages go to; `nil` where they go to that itself.
    public var folder: String? {
        switch site.format {
        case .markdown: nil
        case .docc: site.pageNames.index + ".docc"
        }
    }

    /// The last line of every page. By it a page is known as one of this service's.
    public var signature: String { site.signature }

    /// All pages; the one that lists the others comes first.
    public func pages() -> [GeneratedFile] {
        let operations = concurrentMap(site.context.model.operations) { [site] operation in
            var page = OperationPage(site, operation)
            return page.file()
        }
        return [IndexPage(site: site).file()] + operations
    }
}
