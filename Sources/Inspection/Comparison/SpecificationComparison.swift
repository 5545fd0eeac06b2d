import Generation
import ModelComparison
import ServiceModel
import SpecReading
import SwiftEmission

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What has changed between two specifications, ready to be reported.
public struct SpecificationComparison: Sendable {
    public var report: ComparisonReport
    /// What there is to say about the input.
    public var diagnostics: [Diagnostic]
    /// The day of the new specification's revision, where it is of one.
    private var date: String?

    /// Reads both specifications and compares them.
    ///
    /// - Throws: `DiagnosticsError` with everything that is wrong with the input.
    public init(_ request: ComparisonRequest) throws {
        let accepted = try request.accepted.map { try AcceptedChangesReader.read(Generator.readFile($0, "the list of accepted changes")) } ?? []
        let sides = try (Side(request.old, request), Side(request.new, request))
        let (old, new) = try Self.select(sides.0, sides.1, request)
        let comparison = ModelComparison(
            generatesClient: sides.1.configuration.client ?? sides.0.configuration.client ?? true,
            names: (DeclaredNames(DeclarationNames(old)), DeclaredNames(DeclarationNames(new))))
        report = ComparisonReport(comparison.difference(from: old, to: new), accepted: accepted)
        diagnostics = sides.0.diagnostics + sides.1.diagnostics + report.unused.map {
            Diagnostic(.warning, "“\($0.id.rawValue)” at “\($0.place)” is accepted, but is no change", at: $0.location)
        }
        date = try GitPath(request.new).flatMap { try GitRepository.date(of: $0.revision) }
    }

    /// The report as text.
    ///
    /// - Parameters:
    ///   - isColoured: Whether the terminal's colours may be used, where the form knows any.
    ///   - date: The day that the changelog names; otherwise that of the new revision, or today.
    public func text(_ format: ReportFormat, isColoured: Bool = false, date: String? = nil) -> String {
        switch format {
        case .text: report.text(isColoured: isColoured)
        case .markdown: report.markdown
        case .json: DocumentText.text(of: report.json)
        case .github: report.github
        case .changelog: report.changelog(date: date ?? self.date ?? Self.today)
        }
    }

    private static var today: String {
        Date().formatted(.iso8601.year().month().day())
    }

    /// Prunes both models to the operations asked for. One of them may lack an operation: it is new or gone then.
    private static func select(_ old: Side, _ new: Side, _ request: ComparisonRequest) throws -> (ServiceModel, ServiceModel) {
        let configured = new.configuration.operations ?? old.configuration.operations
        guard let names = request.operations ?? configured?.map(\.value) else { return (old.model, new.model) }
        var unknown: [Diagnostic] = []
        for (index, name) in names.enumerated() {
            guard let problem = new.model.unknownOperation(name), old.model.unknownOperation(name) != nil else { continue }
            unknown.append(Diagnostic(.error, problem.description, at: request.operations == nil ? configured?[index].location : nil))
        }
        guard unknown.isEmpty else { throw DiagnosticsError(unknown) }
        func selected(_ model: ServiceModel) throws -> ServiceModel {
            try model.selecting(operations: names.filter { model.unknownOperation($0) == nil })
        }
        return (try selected(old.model), try selected(new.model))
    }
}

/// One of the two specifications.
private struct Side {
    var model: ServiceModel
    var configuration: Configuration
    var diagnostics: [Diagnostic]

    init(_ path: String, _ request: ComparisonRequest) throws {
        let collector = DiagnosticCollector()
        let files: SpecificationFiles
        if path.hasPrefix(GitPath.scheme) {
            guard let place = GitPath(path) else {
                throw DiagnosticsError([Diagnostic(.error, "“\(path)” is no place in a revision; write git:REVISION:PATH")])
            }
            // Of a configuration named on the command line everything counts but where the specification lies.
            let located = try request.configuration.map {
                try Generator.locate(GenerationRequest(specification: ".", configuration: $0, refinements: request.refinements), collector)
            }
            configuration = located?.configuration ?? Configuration()
            files = try GitRepository.load(place, refinementsPath: located?.refinements ?? request.refinements)
        } else {
            let located = try Generator.locate(
                GenerationRequest(specification: path, configuration: request.configuration, refinements: request.refinements), collector)
            configuration = located.configuration
            files = try SpecificationLoader.load(located.specification, refinementsPath: located.refinements)
        }
        let reading = SpecificationReading(files)
        diagnostics = collector.sorted + reading.diagnostics
        guard let model = reading.model else { throw DiagnosticsError(diagnostics) }
        self.model = model
    }
}

extension DeclaredNames {
    init(_ names: DeclarationNames) {
        self.init()
        types = names.types
        methods = names.methods
        errorCases = names.errorCases
        members = names.members
        values = names.values
    }
}
