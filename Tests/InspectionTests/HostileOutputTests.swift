import Foundation
import Generation
import Inspection
import ModelComparison
import ServiceModel
import TestSupport
import Testing

/// What commands print of a specification steers neither a terminal nor a continuous integration, whatever the specification says.
@Suite struct HostileOutputTests {
    static let texts = [
        "one\ntwo", "\n::error file=x::forged", "%0A::error::forged", "::set-output name=x::y", "\r::warning::x", "\u{1B}[31mred\u{1B}[0m", "\u{9B}1m", "\u{7}\u{8}",
        "\u{202E}live\u{202C}", "\u{2066}x\u{2069}", "\u{200B}\u{200D}\u{2060}\u{FEFF}", "\u{2028}\u{2029}\u{85}", "a|b", "|\u{301}| x |", "`a`", "``a`` b ```", "`\u{301}x",
        "*\u{301}x*", "<script>alert(1)</script>", "[x](javascript:y)", "![x](https://example.com/y)", "<!-- x", "@name", "#1", "$x$", "\u{E0041}\u{FE0F}\u{3164}", "\0",
        ",line=1", ",\u{301}line=1", "'\u{301}", "\"", "\\", "* /", "// x",
    ]

    /// A specification with the text wherever there is one, before and after a change.
    private func folder(_ text: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let json = DocumentValue.string(text).json
        let pattern = DocumentValue.string("\\Q\(text)\\E").json
        func service(_ member: String, _ maximum: Int, _ more: String) -> String {
            #"""
            {"metadata": {"apiVersion": \#(json), "endpointPrefix": "x", "protocol": "json", "serviceFullName": \#(json), "serviceId": "Example", "jsonVersion": "1.1", "targetPrefix": \#(json)},
            "documentation": \#(json), "operations": {
                \#(DocumentValue.string("Get" + text).json): {"http": {"method": "POST", "requestUri": \#(json)}, "input": {"shape": "In"}, "errors": [{"shape": "Failure"}], "documentation": \#(json)}\#(more)},
            "shapes": {
                "In": {"type": "structure", "required": ["Kind"], "members": {\#(member): {"shape": "Text", "documentation": \#(json)}, "Kind": {"shape": "Kind"}, "Deep": {"shape": \#(DocumentValue.string("S" + text).json)}}},
                \#(DocumentValue.string("S" + text).json): {"type": "structure", "members": {\#(json): {"shape": "Text", "locationName": \#(json)}}},
                "Failure": {"type": "structure", "exception": true, "error": {"code": \#(json), "httpStatusCode": 400}, "members": {}, "documentation": \#(json)},
                "Unused": {"type": "string"},
                "Text": {"type": "string", "min": 1, "max": \#(maximum), "pattern": \#(pattern), "documentation": \#(json)},
                "Kind": {"type": "string", "enum": [\#(json), "other"]}}}
            """#
        }
        try folder.write("old/service-2.json", service(DocumentValue.string("M" + text).json, 100, ""))
        try folder.write(
            "new/service-2.json", service(DocumentValue.string("N" + text).json, 9, #", "New\#(json.dropFirst().dropLast())": {"http": {"method": "POST", "requestUri": "/"}, "input": {"shape": "In"}}"#))
        return folder
    }

    private func hidden(_ text: String) -> [String] {
        text.unicodeScalars.filter { $0 != "\n" && VisibleText.isHidden($0) }.map { "U+" + String($0.value, radix: 16, uppercase: true) }
    }

    @Test("Reports of comparisons and of what is wrong", arguments: texts)
    func reports(text: String) throws {
        let folder = try folder(text)
        let comparison = try SpecificationComparison(ComparisonRequest(old: folder.path("old"), new: folder.path("new"))).report
        let harmless = try self.folder("x")
        let plain = try SpecificationComparison(ComparisonRequest(old: harmless.path("old"), new: harmless.path("new"))).report
        let lint = try SpecificationLint(GenerationRequest(specification: folder.path("old"))).report
        let outputs = [
            "text": comparison.text(), "markdown": comparison.markdown, "github": comparison.github, "changelog": comparison.changelog(date: "2024-06-11"),
            "lint": lint.text(.text), "lint github": lint.text(.github),
        ]
        for (name, output) in outputs { #expect(hidden(output) == [], "\(name)") }
        // A command a line: none is forged, and none has another file.
        for name in ["github", "lint github"] {
            let lines = try #require(outputs[name]).split(separator: "\n")
            #expect(!lines.isEmpty, "\(name)")
            for line in lines {
                #expect(line.hasPrefix("::error ") || line.hasPrefix("::warning ") || line.hasPrefix("::notice "), "\(line)")
                let properties = line.dropFirst(2).components(separatedBy: "::")[0]
                #expect(properties.components(separatedBy: ",line=").count <= 2, "\(line)")
                #expect(!line.contains("%0A") && !line.contains("%0D"), "\(line)")
            }
        }
        // As many rows as there are changes, and seven cells in each.
        let rows = comparison.markdown.split(separator: "\n").filter { $0.hasPrefix("|") }
        #expect(!rows.isEmpty && rows.count == plain.markdown.split(separator: "\n").filter { $0.hasPrefix("|") }.count)
        for row in rows { #expect(Self.bars(in: String(row)) == 8, "\(row)") }
    }

    /// The bars of a row that part cells: those without a backslash.
    private static func bars(in row: String) -> Int {
        var (count, previous) = (0, Unicode.Scalar(" "))
        for scalar in row.unicodeScalars {
            if scalar == "|", previous != "\\" { count += 1 }
            previous = previous == "\\" && scalar == "\\" ? " " : scalar
        }
        return count
    }

    @Test("Samples in Swift are a line each", arguments: texts)
    func samples(text: String) throws {
        let folder = try folder(text)
        let request = GenerationRequest(specification: folder.path("old"))
        for isInvalid in [false, true] {
            let lines = try SpecificationSamples(
                SampleRequest(specification: request, shape: "In", count: 6, seed: 5, isInvalid: isInvalid, format: .swift)).lines
            #expect(!lines.isEmpty)
            for line in lines {
                #expect(line.hasPrefix("let sample") || line.hasPrefix("// Breaks: "), "\(line)")
                #expect(hidden(line) == [] && !line.contains("\n"), "\(line)")
            }
        }
    }

    @Test("Diagnostics are a line each, on which all can be seen", arguments: texts)
    func diagnostics(text: String) throws {
        let folder = try TemporaryFolder()
        let json = DocumentValue.string(text).json
        try folder.write("service-2.json", #"""
            {"metadata": {"apiVersion": "1", "endpointPrefix": "x", "protocol": \#(json), "unknown": 1}, "operations": {"Get": {"http": {"method": "POST", "requestUri": "/"},
                "input": {"shape": \#(json)}}}, "shapes": {\#(json): {"type": \#(json)}, "E": {"type": "string", "enum": [\#(json), \#(json)]}}}
            """#)
        let error = #expect(throws: DiagnosticsError.self) { try Generator.generate(GenerationRequest(specification: folder.path(""))) }
        let diagnostics = try #require(error).diagnostics
        #expect(diagnostics.count >= 3)
        for diagnostic in diagnostics { #expect(hidden(diagnostic.description) == [] && !diagnostic.description.contains("\n")) }
        #expect(throws: DiagnosticsError.self) { try SpecificationLint(GenerationRequest(specification: folder.path(""), operations: [text])) }
    }
}
