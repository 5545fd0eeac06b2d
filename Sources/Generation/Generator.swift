import ServiceModel
import SpecReading
import SwiftEmission

/// The way from a request to files, as one call. The command line, the plugins and the tests all go through it.
public enum Generator {
    /// Generates everything a request asks for. Reads the disk, writes nothing.
    ///
    /// - Throws: `DiagnosticsError` with everything that is wrong with the input.
    public static func generate(_ request: GenerationRequest) throws -> GenerationResult {
        let prepared = try prepare(request)
        var result = try generate(prepared.model, prepared.emission)
        result.inputs = prepared.inputs
        result.diagnostics = prepared.diagnostics + result.diagnostics
        return result
    }

    /// Generates from a model that has been read already. Touches no disk.
    public static func generate(_ model: ServiceModel, _ configuration: EmissionConfiguration) throws -> GenerationResult {
        let emission = try SwiftEmitter(configuration: configuration).emit(model)
        return GenerationResult(files: emission.files, shapeCount: model.shapes.count, diagnostics: emission.diagnostics)
    }

    /// The model that a request is about: read, refined, and pruned to the operations it selects.
    ///
    /// - Throws: `DiagnosticsError` with everything that is wrong with the input.
    public static func model(_ request: GenerationRequest) throws -> (model: ServiceModel, diagnostics: [Diagnostic]) {
        let prepared = try prepare(request)
        return (prepared.model, prepared.diagnostics)
    }

    package struct Prepared {
        package var model: ServiceModel
        package var emission: EmissionConfiguration
        package var inputs: [String]
        package var diagnostics: [Diagnostic]
    }

    /// Everything that a request says, read and checked.
    package static func prepare(_ request: GenerationRequest) throws -> Prepared {
        let collector = DiagnosticCollector()
        let located = try locate(request, collector)
        let files = try SpecificationLoader.load(located.specification, refinementsPath: located.refinements)
        let reading = SpecificationReading(files)
        let diagnostics = collector.sorted + reading.diagnostics
        guard let model = reading.model else { throw DiagnosticsError(diagnostics) }

        let configuration = located.configuration
        let selected = try select(model, request, configuration, diagnostics)
        let emission = EmissionConfiguration(
            namespace: request.namespace ?? configuration.namespace,
            access: request.access ?? configuration.access ?? .public,
            generatesClient: configuration.client ?? true,
            conformsToHashable: configuration.hashable ?? true
        )
        let sources = [files.service, files.paginators, files.waiters, files.refinements].compactMap(\.self)
        let inputs = (located.configurationPath.map { [$0] } ?? []) + sources.map(\.path)
        return Prepared(model: selected, emission: emission, inputs: inputs, diagnostics: diagnostics)
    }

    /// Prunes a model to the operations asked for.
    package static func select(
        _ model: ServiceModel, _ request: GenerationRequest, _ configuration: Configuration, _ diagnostics: [Diagnostic]
    ) throws -> ServiceModel {
        let names = request.operations ?? configuration.operations?.map(\.value)
        guard let names else { return model }
        // All unknown names at once, each where it stands.
        var unknown: [Diagnostic] = []
        for (index, name) in names.enumerated() {
            guard let problem = model.unknownOperation(name) else { continue }
            let location = request.operations == nil ? configuration.operations?[index].location : nil
            unknown.append(Diagnostic(.error, problem.description, at: location))
        }
        guard unknown.isEmpty else { throw DiagnosticsError(diagnostics + unknown) }
        return try model.selecting(operations: names)
    }

    package struct Located {
        package var specification: String
        package var refinements: String?
        package var configurationPath: String?
        package var configuration: Configuration
    }

    /// Finds the configuration and, with it, the specification.
    package static func locate(_ request: GenerationRequest, _ collector: DiagnosticCollector) throws -> Located {
        let path = request.configuration ?? request.specification.flatMap(configurationBeside)
        let configuration = try path.map { Configuration(try readFile($0, "the configuration"), diagnostics: collector) } ?? Configuration()
        let folder = path.map(PathText.folder) ?? ""
        func resolve(_ relative: String) -> String { RelativePath.resolve(relative, in: folder) }
        // A folder that holds no specification, but a configuration that names one, stands for the latter.
        let standsForConfiguration = request.configuration == nil && configuration.spec != nil
        let given = request.specification.flatMap { standsForConfiguration && SpecificationLoader.isFolderWithoutSpecification($0) ? nil : $0 }
        for named in [given == nil ? configuration.spec : nil, request.refinements == nil ? configuration.refinements : nil] {
            guard let named, Disk.kind(of: resolve(named.value)) == nil else { continue }
            collector.error("“\(resolve(named.value))” does not exist", at: named.location)
        }
        guard !collector.hasErrors else { throw DiagnosticsError(collector.sorted) }
        guard let specification = given ?? (configuration.spec?.value).map(resolve) ?? path.map({ _ in folder.isEmpty ? "." : folder }) else {
            throw DiagnosticsError([Diagnostic(.error, "name a specification, or a configuration that does")])
        }
        return Located(
            specification: specification,
            refinements: request.refinements ?? (configuration.refinements?.value).map(resolve),
            configurationPath: path,
            configuration: configuration
        )
    }

    private static func configurationBeside(_ specification: String) -> String? {
        guard let kind = Disk.kind(of: specification) else { return nil }
        let folder = kind == .folder ? specification : PathText.folder(of: specification)
        let path = PathText.joined(folder, Configuration.fileName)
        return Disk.kind(of: path) == nil ? nil : path
    }

    /// - Parameter role: What the file is, for messages.
    package static func readFile(_ path: String, _ role: String) throws -> SourceFile {
        switch Disk.kind(of: path) {
        case nil: throw DiagnosticsError([Diagnostic(.error, "\(role) “\(path)” does not exist")])
        case .folder: throw DiagnosticsError([Diagnostic(.error, "\(role) “\(path)” is a folder, not a file")])
        case .file: break
        }
        do throws(DiskError) {
            return SourceFile(path: path, bytes: try Disk.read(path))
        } catch {
            throw DiagnosticsError([Diagnostic(.error, "“\(path)” cannot be read: \(error.reason)")])
        }
    }
}

/// What came of a request: files, and what there is to say about the input.
public struct GenerationResult: Sendable {
    public var files: [GeneratedFile]
    /// How many shapes the model has.
    public var shapeCount: Int
    /// The files that were read for it.
    public var inputs: [String] = []
    public var diagnostics: [Diagnostic]
}
