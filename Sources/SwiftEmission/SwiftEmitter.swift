import ServiceModel

/// Makes Swift out of a service model: a fixed set of files, the same bytes for the same model and configuration.
public struct SwiftEmitter: Sendable {
    public var configuration: EmissionConfiguration

    public init(configuration: EmissionConfiguration = EmissionConfiguration()) {
        self.configuration = configuration
    }

    /// The files in which generated Swift is always laid out; which of them have content depends on the model.
    public static let fileNames = FileKind.allCases.map(\.fileName)

    /// Renders all files.
    ///
    /// - Throws: ``DiagnosticsError`` where the configuration cannot be met, ``TemplateError`` where a template is at fault.
    public func emit(_ model: ServiceModel) throws -> Emission {
        let context = try EmissionContext(model: model, configuration: configuration)
        let renderer = try TemplateRenderer()
        let files = concurrentMap(FileKind.allCases) { kind in
            Result {
                GeneratedFile(name: kind.fileName, contents: try renderer.render(kind.template, context.view(for: kind), in: context.fileView))
            }
        }
        return Emission(files: try files.map { try $0.get() }, diagnostics: context.diagnostics)
    }
}

/// What came of emitting a model.
public struct Emission: Sendable {
    public var files: [GeneratedFile]
    public var diagnostics: [Diagnostic]
}

/// A file to be written, by its name within the output folder.
public struct GeneratedFile: Sendable, Hashable {
    public var name: String
    public var contents: [UInt8]

    public init(name: String, contents: [UInt8]) {
        self.name = name
        self.contents = contents
    }
}

/// The files of generated Swift. The names are fixed, so that a build plugin can tell its outputs before anything is read, and begin
/// with a word of their own, because no two files of a module may bear one name.
enum FileKind: String, CaseIterable {
    case namespace = "Namespace"
    case structures = "Structures"
    case unions = "Unions"
    case enumerations = "Enumerations"
    case shapes = "Shapes"
    case patterns = "Patterns"
    case errors = "Errors"
    case client = "Client"
    case paginators = "Paginators"
    case waiters = "Waiters"
    case mock = "Mock"

    var template: String { rawValue }
    var fileName: String { "Service\(rawValue).swift" }
}
