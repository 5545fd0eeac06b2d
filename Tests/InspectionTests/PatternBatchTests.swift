import Foundation
import Inspection
import ServiceModel
import TestSupport
import Testing

/// Questions about patterns, a JSON object a line.
@Suite struct PatternBatchTests {
    @Test("Answers", arguments: [
        (#"{"pattern":"a|bc","strings":["a","abc","bc\n"]}"#, #"{"pattern": "a|bc", "engine": "automaton", "states": 3, "verdicts": [true, false, false]}"#),
        (#"{"pattern":"^b","mode":"search","strings":["bx","xb"]}"#, #"{"pattern": "^b", "engine": "automaton", "states": 2, "verdicts": [true, false]}"#),
        (#"{"pattern":"\\d\"","strings":["1\"","٣\""]}"#, #"{"pattern": "\\d\"", "engine": "automaton", "states": 3, "verdicts": [true, false]}"#),
        (#"{"pattern":"x"}"#, #"{"pattern": "x", "engine": "automaton", "states": 2, "verdicts": []}"#),
        (#"{"pattern":"(a","strings":["a"]}"#,
            #"{"pattern": "(a", "engine": "unsupported", "states": 0, "verdicts": [], "error": "the group is not closed at offset 0"}"#),
    ])
    func answers(question: String, answer: String) throws {
        #expect(try PatternBatch.answer(Array(question.utf8), number: 1) == answer)
    }

    @Test("What is no question", arguments: [
        ("{", "<stdin>:7:2: error:"), (#"{"strings":[]}"#, "<stdin>:7:1: error: a question needs the key “pattern”"),
        (#"{"pattern":"a","mode":"both"}"#, "<stdin>:7:23: error: unknown mode “both”"),
        (#"{"pattern":"a","string":[]}"#, "<stdin>:7:16: error: unknown key “string” in a question; did you mean “strings”?"),
    ])
    func errors(question: String, start: String) {
        let error = #expect(throws: DiagnosticsError.self) { try PatternBatch.answer(Array(question.utf8), number: 7) }
        #expect(error?.diagnostics.first?.description.hasPrefix(start) == true, "\(String(describing: error))")
    }

    /// Java 17's verdicts, both kinds, through the same door that the command line uses. Needs `SHAPEWRIGHT_CORPUS`.
    @Test(.enabled(if: TestMaterial.corpus != nil, "SHAPEWRIGHT_CORPUS is not set"))
    func agreesWithJava() async throws {
        let data = try await TestMaterial.javaVerdicts()
        var count = 0
        // Every eighth pattern: the library's own tests go through all of them.
        for (number, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() where number % 8 == 0 {
            let entry = try #require(try JSONSerialization.jsonObject(with: line) as? [String: Any])
            let cases = try #require(entry["cases"] as? [[String]])
            for (mode, column) in [("whole", 1), ("search", 2)] {
                let question: [String: Any] = ["pattern": entry["pattern"] as Any, "mode": mode, "strings": cases.map { $0[0] }]
                let answer = try PatternBatch.answer([UInt8](JSONSerialization.data(withJSONObject: question)), number: number + 1)
                let verdicts = try #require(
                    (JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any])?["verdicts"] as? [Bool])
                #expect(verdicts == cases.map { $0[column] == "1" }, "\(entry["pattern"] ?? "") \(mode)")
                count += verdicts.count
            }
        }
        #expect(count > 5000)
    }
}
