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

    /// Bytes of all pages together (EC2, 7 MB). Each page tells of all that its operation's request holds, so that pages of many operations
    /// with one large request would fill the memory.
    private static let mostBytes = 256 << 20
    /// Pages that are made before their sizes are looked at.
    private static let batch = 64

    /// All pages; the one that lists the others comes first.
    ///
    /// - Throws: `DiagnosticsError` where they would be larger than anybody reads.
    public func pages() throws -> [GeneratedFile] {
        var files = [IndexPage(site: site).file()]
        var size = 0
        var rest = site.context.model.operations[...]
        while !rest.isEmpty {
            let pages = concurrentMap(Array(rest.prefix(Self.batch))) { [site] operation in
                var page = OperationPage(site, operation)
                return page.file()
            }
            rest = rest.dropFirst(Self.batch)
            size += pages.reduce(0) { $0 + $1.contents.count }
            guard size <= Self.mostBytes else {
                throw DiagnosticsError([Diagnostic(.error, "the reference pages would be larger than \(Self.mostBytes >> 20) MiB; select operations")])
            }
            files += pages
        }
        return files
    }
}
