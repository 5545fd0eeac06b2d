import Generation
import Linting
import ServiceModel
import SpecReading
import SwiftEmission

/// A specification looked through, with its side files and refinements.
public struct SpecificationLint: Sendable {
    public var report: LintReport
    /// What there is to say about the configuration.
    public var diagnostics: [Diagnostic]

    /// Reads a specification and looks for what is wrong or suspicious in it.
    ///
    /// - Throws: `DiagnosticsError` with everything that is wrong with the input, where that cannot be read.
    public init(_ request: GenerationRequest) throws {
        let collector = DiagnosticCollector()
        let located = try Generator.locate(request, collector)
        let suppressions = Self.known(located.configuration.suppressions, collector)
        guard !collector.hasErrors else { throw DiagnosticsError(collector.sorted) }
        let files = try SpecificationLoader.load(located.specification, refinementsPath: located.refinements)
        let reading = SpecificationReading(files, refusesImpossibleValues: false)
        guard let whole = reading.model else { throw DiagnosticsError(collector.sorted + reading.diagnostics) }
        let model = try Generator.select(whole, request, located.configuration, collector.sorted)

        let names = DeclarationNames(model)
        let linter = Linter(names: SwiftNames(members: names.members, values: names.values, types: names.types))
        var entries = Self.entries(linter.findings(in: model), files.service)
        // Of the whole file, for the reader knows no selection; what a rule says of the same place, it need not repeat.
        let taken = Set(entries.compactMap(\.location))
        entries += reading.diagnostics.filter { diagnostic in diagnostic.location.map { !taken.contains($0) } ?? true }.map { diagnostic in
            let finding = Finding(.readerWarning, .file(diagnostic.location?.path ?? files.service.path), .whole, diagnostic.message, at: diagnostic.location)
            return LintReport.Entry(finding: finding, location: diagnostic.location)
        }
        var unused: [Diagnostic] = []
        for (id, suppression) in suppressions {
            var isUsed = false
            for index in entries.indices where entries[index].finding.id == id && entries[index].finding.place.description == suppression.place {
                entries[index].acceptedBecause = suppression.reason
                isUsed = true
            }
            if isUsed { continue }
            unused.append(Diagnostic(.warning, "“\(id.rawValue)” at “\(suppression.place)” is accepted, but is not found", at: suppression.location))
        }
        report = LintReport(service: model.metadata.serviceFullName ?? model.metadata.endpointPrefix, entries: entries)
        diagnostics = collector.sorted + unused
    }

    /// Suppressions of kinds that there are; others are reported.
    private static func known(_ suppressions: [LintSuppression], _ collector: DiagnosticCollector) -> [(FindingID, LintSuppression)] {
        suppressions.compactMap { suppression in
            if let id = FindingID(rawValue: suppression.id.value) { return (id, suppression) }
            let nearest = nearestName(to: suppression.id.value, in: FindingID.allCases.map(\.rawValue)).map { "; did you mean “\($0)”?" } ?? ""
            collector.error("there is no finding “\(suppression.id.value)”\(nearest)", at: suppression.id.location)
            return nil
        }
    }

    private static func entries(_ findings: [Finding], _ file: SourceFile) -> [LintReport.Entry] {
        guard !findings.isEmpty else { return [] }
        let locator = FacetLocator(file)
        return findings.map { LintReport.Entry(finding: $0, location: locator.location(of: $0)) }
    }

    /// What a kind of finding means.
    ///
    /// - Throws: `DiagnosticsError` where there is no such kind.
    public static func explanation(of name: String) throws -> String {
        guard let id = FindingID(rawValue: name) else {
            let nearest = nearestName(to: name, in: FindingID.allCases.map(\.rawValue)).map { "; did you mean “\($0)”?" } ?? ""
            throw DiagnosticsError([Diagnostic(.error, "there is no finding “\(name)”\(nearest)")])
        }
        return "\(id.rawValue) (\(id.severity.rawValue))\n\n\(id.explanation)\n"
    }
}
