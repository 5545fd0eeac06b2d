import Generation
import Inspection
import ServiceModel
import SpecReading

extension FuzzTarget {
    /// The files that people write by hand: a configuration, and a list of accepted changes.
    static let configuration = FuzzTarget("configuration", longestInput: 2048, dictionary: "configuration") { input in
        let file = SourceFile(path: "fuzz.json", bytes: input)
        let collector = DiagnosticCollector()
        let configuration = Configuration(file, diagnostics: collector)
        try Places.check(collector.diagnostics, in: [file.path: input])
        let places = [configuration.spec, configuration.refinements].compactMap(\.self) + (configuration.operations ?? [])
        try Places.check(places.map { Diagnostic(.note, "", at: $0.location) }, in: [file.path: input])
        for suppression in configuration.suppressions {
            try require(suppression.reason.contains { !$0.isWhitespace }, "a finding is accepted without a reason")
        }
        do throws(DiagnosticsError) {
            _ = try AcceptedChangesReader.read(file)
        } catch {
            try require(!error.diagnostics.isEmpty, "refused without an error")
            try Places.check(error.diagnostics, in: [file.path: input])
        }
    }
}
