import PatternAutomata
import PatternLanguages
import ServiceModel
import SwiftEmission

/// What there is to say of one pattern: whether it matches some texts, what it accepts, and how it is matched.
public struct PatternReport: Sendable {
    /// Each text with its verdict, in the order given.
    public let verdicts: [(text: String, matches: Bool)]
    private let compiled: CompiledPattern

    /// - Throws: `DiagnosticsError` where the text is no pattern of Java's dialect, or uses what is not supported.
    public init(_ expression: String, mode: PatternMatching, texts: [String]) throws(DiagnosticsError) {
        do {
            compiled = CompiledPattern(try Pattern(parsing: expression), mode: mode.matchMode)
        } catch {
            throw DiagnosticsError([Diagnostic(.error, "“\(expression)” is no pattern: \(error)")])
        }
        verdicts = texts.map { [compiled] text in (text, compiled.matches(text)) }
    }

    /// What is allowed in the pattern and probably not meant.
    public var warnings: [Diagnostic] {
        compiled.pattern.remarks.map { Diagnostic(.warning, "\($0)") }
    }

    /// Whether the pattern matches every text.
    public var matchesAll: Bool { verdicts.allSatisfy(\.matches) }

    /// The report: verdicts, explanation, engine, examples.
    public var text: String {
        var lines = verdicts.map { "\($0.matches ? "matches" : "does not match") \(DocumentText.quoted($0.text))" }
        lines += PatternExplanation(compiled).lines
        lines.append("engine: \(engine)")
        let table = compiled.table
        lines.append("table: \(table.text.utf8.count) bytes, \(table.scalars.reduce(0) { $0 + $1.utf8.count }) more for scalars beyond ASCII")
        let examples = PatternExamples(compiled)
        lines += list("matches, for example,", examples.members)
        lines += list("does not match, for example,", examples.nearMisses)
        return lines.joined(separator: "\n") + "\n"
    }

    private var engine: String {
        switch compiled.form {
        case .automaton: "an automaton of \(compiled.states) states"
        case .boolean: "a combination of automata of \(compiled.states) states together"
        case .bitParallel: "\(compiled.states) positions at once"
        case .fallback: "backtracking within a bound of steps: \(compiled.fallbackReason ?? "no linear form")"
        }
    }

    private func list(_ title: String, _ texts: [String]) -> [String] {
        texts.isEmpty ? [] : ["\(title) \(texts.map(Self.shown).joined(separator: ", "))"]
    }

    /// Longer texts are cut.
    private static let mostShown = 100
    private static let shownOfLong = 40

    private static func shown(_ text: String) -> String {
        let length = text.unicodeScalars.count
        guard length > mostShown else { return DocumentText.quoted(text) }
        return "\(DocumentText.quoted(String(text.unicodeScalars.prefix(shownOfLong))))… (\(length) scalars)"
    }
}
