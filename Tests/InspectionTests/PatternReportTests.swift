import Foundation
import Inspection
import ServiceModel
import TestSupport
import Testing

/// What `shapewright pattern` says.
@Suite struct PatternReportTests {
    @Test("Verdicts, explanation, engine, table and examples, in this order")
    func everything() throws {
        let report = try PatternReport("[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}", mode: .whole, texts: ["a-b", "-"])
        #expect(!report.matchesAll)
        #expect(report.text.split(separator: "\n").map(String.init) == [
            "matches \"a-b\"", "does not match \"-\"",
            "The whole text is 1 to 63 letters or digits (A–Z, a–z, 0–9), with any number of “-” between each two.",
            "Length in Unicode scalars: 1 or more.", "engine: an automaton of 126 states", report.text.line(beginning: "table: "),
            report.text.line(beginning: "matches, for example, \"a\", "), report.text.line(beginning: "does not match, for example, \"\", "),
        ])
        #expect(report.text.hasSuffix("\n"))
    }

    @Test func searching() throws {
        let report = try PatternReport("^b", mode: .search, texts: ["bx"])
        #expect(report.text.hasPrefix("matches \"bx\"\nThe text begins with “b”.\nLength in Unicode scalars: 1 or more.\nengine: "))
    }

    @Test("Long examples are cut, and nothing hidden is written raw")
    func examples() throws {
        let long = try PatternReport("(?s).{0,20000}", mode: .whole, texts: []).text
        #expect(long.contains("… (20001 scalars)"))
        #expect(long.split(separator: "\n").allSatisfy { $0.count < 500 })
        for pattern in [".*", "\\P{C}*", "[\\x00-\\x1F]+", "\\u202E?"] {
            let text = try PatternReport(pattern, mode: .whole, texts: []).text
            #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || ![.control, .format].contains($0.properties.generalCategory) }, "\(pattern)")
        }
    }

    @Test("Every pattern of the workforce specification has a report with three examples of each kind")
    func workforce() throws {
        for pattern in try PatternMaterial.workforce() {
            let text = try PatternReport(pattern, mode: .whole, texts: []).text
            #expect(text.components(separatedBy: "\nmatches, for example, ").count == 2, "\(pattern)")
            #expect(text.components(separatedBy: "\ndoes not match, for example, ").count == 2, "\(pattern)")
        }
    }

    @Test func warnings() throws {
        #expect(try PatternReport("/a/", mode: .whole, texts: []).warnings.map(\.message) == ["the slashes around the pattern are part of it at offset 0"])
    }

    @Test func refusal() {
        let error = #expect(throws: DiagnosticsError.self) { try PatternReport("(a", mode: .whole, texts: []) }
        #expect(error?.diagnostics.first?.message == "“(a” is no pattern: the group is not closed at offset 0")
    }
}

extension String {
    /// The line with this beginning; where there is none, the beginning.
    fileprivate func line(beginning: String) -> String {
        split(separator: "\n").map(String.init).first { $0.hasPrefix(beginning) } ?? "no line “\(beginning)”"
    }
}
