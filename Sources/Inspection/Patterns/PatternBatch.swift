import PatternAutomata
import ServiceModel
import SpecReading
import SwiftEmission

/// Answers questions about patterns, one JSON object a line in and one a line out.
///
/// A question is `{"pattern": …, "mode": "whole" or "search", "strings": […]}`; `mode` may be left out and is `whole` then. The answer is
/// `{"pattern": …, "engine": …, "states": …, "verdicts": […]}`. The engine is `automaton` for every form that takes linear time, `fallback`
/// for bounded backtracking, and `unsupported` for a text that is no pattern; its answer has no verdicts, but an `error`.
public enum PatternBatch {
    /// The answer to a question, without the line break behind it.
    ///
    /// - Parameter number: The line's number, for messages.
    /// - Throws: `DiagnosticsError` where the line is no question.
    public static func answer(_ line: [UInt8], number: Int) throws(DiagnosticsError) -> String {
        let question = try Question(line, path: "<stdin>", number: number)
        var fields = ["\"pattern\": \(DocumentText.quoted(question.pattern))"]
        do {
            let compiled = CompiledPattern(try Pattern(parsing: question.pattern), mode: question.mode.matchMode)
            let verdicts = question.strings.map { compiled.matches($0) ? "true" : "false" }
            fields.append("\"engine\": \"\(compiled.form == .fallback ? "fallback" : "automaton")\"")
            fields.append("\"states\": \(compiled.states)")
            fields.append("\"verdicts\": [\(verdicts.joined(separator: ", "))]")
        } catch {
            fields.append("\"engine\": \"unsupported\"")
            fields.append("\"states\": 0")
            fields.append("\"verdicts\": []")
            fields.append("\"error\": \(DocumentText.quoted("\(error)"))")
        }
        return "{\(fields.joined(separator: ", "))}"
    }

    private struct Question {
        var pattern: String
        var mode: PatternMatching
        var strings: [String]

        init(_ line: [UInt8], path: String, number: Int) throws(DiagnosticsError) {
            let collector = DiagnosticCollector()
            guard let node = JSONParser.parse(line, path: path, diagnostics: collector),
                var object = ObjectReader(node, "a question", diagnostics: collector)
            else { throw DiagnosticsError(Self.placed(collector.sorted, number)) }
            let pattern = object.string("pattern", .mandatory)
            let mode: PatternMatching? = object.choice("mode")
            let strings = object.strings("strings")
            object.finish(unknownKeys: .error)
            guard let pattern, !collector.hasErrors else { throw DiagnosticsError(Self.placed(collector.sorted, number)) }
            self.pattern = pattern
            self.mode = mode ?? .whole
            self.strings = strings?.map(\.value) ?? []
        }

        /// The parser saw one line; the user sees all of standard input.
        private static func placed(_ diagnostics: [Diagnostic], _ number: Int) -> [Diagnostic] {
            diagnostics.map { diagnostic in
                var placed = diagnostic
                placed.location?.line = number
                return placed
            }
        }
    }
}
