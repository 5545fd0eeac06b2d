import PatternAutomata
import ServiceModel

/// What there is to say of one pattern: whether it matches some texts, how it is matched, and what it matches.
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

    /// The report, a fact a line.
    public var text: String {
        var lines = verdicts.map { "\($0.matches ? "matches" : "does not match") \(DocumentText.quoted($0.text))" }
        lines.append("engine: \(engine)")
        let table = compiled.table
        lines.append("table: \(table.text.utf8.count) bytes, \(table.scalars.reduce(0) { $0 + $1.utf8.count }) more for scalars beyond ASCII")
        lines += list("matches, for example,", members)
        lines += list("does not match, for example,", nearMisses)
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
        texts.isEmpty ? [] : ["\(title) \(texts.map(DocumentText.quoted).joined(separator: ", "))"]
    }

    private static let exampleCount = 3

    /// The shortest member and random ones; none where the form of the pattern does not let us ask.
    private var members: [String] {
        guard let language = Language(compiled) else { return [] }
        var generator = ExampleGenerator(state: 1)
        var members: [String] = []
        if case .found(let shortest) = language.shortestMember() { members.append(shortest) }
        for member in language.randomMembers(4 * Self.exampleCount, using: &generator) where !members.contains(member) && members.count < Self.exampleCount {
            members.append(member)
        }
        return members
    }

    /// Members with one scalar left out, added or changed, that are no members any more.
    private var nearMisses: [String] {
        var misses: [String] = []
        for member in members {
            let scalars = Array(member.unicodeScalars)
            let edits: [[Unicode.Scalar]] = [Array(scalars.dropLast()), scalars + ["!"], ["~"] + scalars.dropFirst(), Array(scalars.dropFirst())]
            for edit in edits where misses.count < Self.exampleCount {
                var text = ""
                text.unicodeScalars.append(contentsOf: edit)
                if !compiled.matches(text), !misses.contains(text) {
                    misses.append(text)
                    break
                }
            }
        }
        return misses
    }
}

/// Picks the same examples in every run: SplitMix64 (Steele, Lea and Flood, 2014).
private struct ExampleGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
