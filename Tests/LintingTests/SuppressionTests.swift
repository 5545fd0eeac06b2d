import Inspection
import ServiceModel
import TestSupport
import Testing

/// Findings that a configuration accepts.
@Suite struct SuppressionTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("service-2.json", service(shapes: #""A": {"type": "string", "min": 5, "max": 4}, "B": {"type": "string", "pattern": "1dd"}"#))
    }

    private func lint(_ configuration: String) throws -> (report: LintReport, diagnostics: [String]) {
        try folder.write("shapewright.json", configuration)
        let lint = try SpecificationLint(.init(specification: folder.url.path(percentEncoded: false)))
        return (lint.report, lint.diagnostics.map { $0.description.replacing(folder.url.path(percentEncoded: false), with: "") })
    }

    private func problems(_ configuration: String) -> [String] {
        do {
            _ = try lint(configuration)
            return []
        } catch let error as DiagnosticsError {
            return error.diagnostics.map(\.message)
        } catch {
            return ["\(error)"]
        }
    }

    @Test func accepted() throws {
        let plain = try lint("{}")
        #expect(plain.report.hasErrors && plain.report.counts == [.boundsCrossed: 1, .lostBackslash: 1])
        let (report, diagnostics) = try lint(#"{"lint": [{"id": "bounds-crossed", "place": "A", "reason": "the service says so"}]}"#)
        #expect(!report.hasErrors && report.counts == [.lostBackslash: 1] && diagnostics.isEmpty)
        #expect(report.text(.text).hasSuffix("1 warning; 1 accepted\n"))
        #expect(report.text(.json).contains(#""acceptedBecause": "the service says so""#))
        #expect(!report.text(.github).contains("bounds-crossed"))
    }

    @Test func acceptedForNothing() throws {
        let diagnostics = try lint(#"{"lint": [{"id": "bounds-crossed", "place": "B", "reason": "no"}]}"#).diagnostics
        #expect(diagnostics == ["/shapewright.json:1:11: warning: “bounds-crossed” at “B” is accepted, but is not found"]
            || diagnostics == ["shapewright.json:1:11: warning: “bounds-crossed” at “B” is accepted, but is not found"])
    }

    @Test func mistakes() {
        #expect(problems(#"{"lint": [{"id": "bounds-crossed", "place": "A"}]}"#) == ["an entry of “lint” needs the key “reason”"])
        #expect(problems(#"{"lint": [{"id": "bounds-crossed", "place": "A", "reason": " "}]}"#) == ["an entry of “lint” needs a reason that says why the finding is accepted"])
        #expect(problems(#"{"lint": [{"id": "bound-crossed", "place": "A", "reason": "x"}]}"#) == ["there is no finding “bound-crossed”; did you mean “bounds-crossed”?"])
        #expect(problems(#"{"lint": [{"id": "bounds-crossed", "place": "A", "reason": "x", "until": 1}]}"#) == ["unknown key “until” in an entry of “lint”"])
        #expect(problems(#"{"lint": {}}"#) == ["“lint” in the configuration must be an array, found an object"])
    }

    @Test func selectedOperations() throws {
        let specification = service(
            shapes: #""In": {"type": "structure", "members": {"B": {"shape": "B"}}}, "A": {"type": "string", "min": 5, "max": 4}, "B": {"type": "string"}"#,
            operations: #""Get": {"name": "Get", "http": {"method": "POST", "requestUri": "/"}, "input": {"shape": "In"}}"#)
        try folder.write("service-2.json", specification)
        #expect(try lint("{}").report.counts == [.boundsCrossed: 1, .unreferencedShape: 1])
        // The reader warns of the whole file, pruned or not.
        #expect(try lint(#"{"operations": ["Get"]}"#).report.counts == [.readerWarning: 1])
    }

    @Test func github() throws {
        let lines = try lint("{}").report.text(.github).split(separator: "\n")
        #expect(lines.count == 2 && lines[0].hasPrefix("::error file=") && lines[0].contains("title=bounds-crossed::A: the minimum 5"))
    }
}
