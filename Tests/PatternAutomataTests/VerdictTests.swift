import Foundation
import PatternAutomata
import ShapewrightRuntime
import TestSupport
import Testing

/// Needs `SHAPEWRIGHT_CORPUS`.
@Suite("Java's verdicts", .enabled(if: TestMaterial.corpus != nil, "SHAPEWRIGHT_CORPUS is not set"))
struct VerdictTests {
    private struct Line: Decodable {
        var pattern: String
        /// A text, then whether it matches as a whole and somewhere: "1" or "0".
        var cases: [[String]]
    }

    /// Patterns on which Java's verdict is not the meaning, with the reason: none.
    private static let exceptions: [String: String] = [:]

    @Test("Both verdicts agree on every text of every pattern")
    func verdicts() async throws {
        let data = try await TestMaterial.javaVerdicts()
        var texts = 0
        for bytes in data.split(separator: UInt8(ascii: "\n")) {
            let line = try JSONDecoder().decode(Line.self, from: bytes)
            if Self.exceptions[line.pattern] != nil { continue }
            let pattern = try Pattern(parsing: line.pattern)
            let whole = CompiledPattern(pattern, mode: .whole)
            let search = CompiledPattern(pattern, mode: .search)
            // What generated code would do.
            let wholeTable = try ShapePattern(whole.table)
            let searchTable = try ShapePattern(search.table)
            for example in line.cases where example.count == 3 {
                texts += 1
                let verdicts = [whole.matches(example[0]), search.matches(example[0])]
                let tableVerdicts = [wholeTable.matches(example[0]), searchTable.matches(example[0])]
                let expected = [example[1] == "1", example[2] == "1"]
                if verdicts != expected || tableVerdicts != expected { Issue.record("\(line.pattern) on \(example[0].debugDescription): Java says \(example[1]), \(example[2]); table \(tableVerdicts)") }
            }
        }
        #expect(texts > 79_000)
    }
}
