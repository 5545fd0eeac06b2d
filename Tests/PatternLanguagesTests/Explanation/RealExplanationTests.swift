import TestSupport
import Testing

@testable import PatternAutomata
@testable import PatternLanguages

/// Explanations of patterns that people wrote.
@Suite("Explanations of real patterns")
struct RealExplanationTests {
    @Test("The workforce specification's are harmless and right about lengths", arguments: [MatchMode.whole, .search])
    func workforce(mode: MatchMode) throws {
        let patterns = try PatternMaterial.workforce()
        #expect(patterns.count == 22)
        for text in patterns {
            let compiled = CompiledPattern(try Pattern(parsing: text), mode: mode)
            let explanation = PatternExplanation(compiled)
            expectHarmless(explanation, text)
            try expectLengths(explanation, compiled, text)
        }
    }

    @Test("The CIDR pattern's fits a page, and shows its mistakes")
    func cidr() throws {
        let text = try #require(try PatternMaterial.workforce().first { $0.hasPrefix("(^(([0-9]|[1-9][0-9]|1[0-9]{2}") })
        let lines = PatternExplanation(try Pattern(parsing: text), mode: .whole).lines
        #expect(lines.prefix(4) == [
            "The whole text is one of", "  • 4 times a number from 0 to 255 without leading zeros, with “.” between each two", "    then “/”",
            "    then a number from 0 to 32 without leading zeros",
        ])
        #expect(lines.contains("  • any number of “s”"))
        #expect(lines.contains("Part A is 4 times, with a character other than a line break between each two, one of"))
        #expect(lines.contains("  • “1dd”"))
        // “:” and part A occurs often too, but is too short for a part of its own.
        #expect(lines.filter { $0.hasPrefix("Part ") }.count == 1)
        #expect(lines.count < 70 && lines.allSatisfy { $0.count <= 110 })
    }

    @Test("The same pattern is explained alike")
    func deterministic() throws {
        for text in try PatternMaterial.workforce() {
            let pattern = try Pattern(parsing: text)
            #expect(PatternExplanation(pattern, mode: .whole) == PatternExplanation(pattern, mode: .whole))
        }
    }

    /// Needs `SHAPEWRIGHT_CORPUS`.
    @Test("What Java matches has a length as stated", .enabled(if: TestMaterial.corpus != nil, "SHAPEWRIGHT_CORPUS is not set"))
    func corpus() async throws {
        var matches = 0
        for example in try await PatternMaterial.verdicts() {
            let pattern = try Pattern(parsing: example.pattern)
            for (mode, column) in [(MatchMode.whole, 1), (.search, 2)] {
                let explanation = PatternExplanation(pattern, mode: mode)
                expectHarmless(explanation, example.pattern)
                for text in example.cases where text[column] == "1" {
                    matches += 1
                    #expect(explanation.lengths?.contains(text[0].unicodeScalars.count) == true, "\(example.pattern) on \(text[0].debugDescription)")
                }
            }
        }
        #expect(matches > 30_000)
    }

    private func expectHarmless(_ explanation: PatternExplanation, _ text: String) {
        #expect(!explanation.lines.isEmpty && explanation.lines.allSatisfy { !$0.isEmpty }, "\(text)")
        let isHarmless = explanation.lines.allSatisfy { $0.unicodeScalars.allSatisfy { !Self.harmful.contains($0.properties.generalCategory) } }
        #expect(isHarmless, "\(text)")
    }

    private static let harmful: Set<Unicode.GeneralCategory> = [
        .control, .format, .lineSeparator, .paragraphSeparator, .nonspacingMark, .spacingMark, .enclosingMark, .privateUse, .unassigned,
    ]

    /// Walks the automaton by sets of states, length by length, which knows nothing of how the bounds were found.
    private func expectLengths(_ explanation: PatternExplanation, _ compiled: CompiledPattern, _ text: String) throws {
        let automaton = try ScalarAutomaton(compiled.pattern.regex, compiled.mode, Budget()).automaton
        let rows = (0..<automaton.stateCount).map { state in
            Set((0..<automaton.classCount).map { automaton.target(Int32(state), $0) }.filter { $0 >= 0 }.map(Int.init))
        }
        var isUseful = automaton.accepting
        var grows = true
        while grows {
            grows = false
            for state in rows.indices where !isUseful[state] && rows[state].contains(where: { isUseful[$0] }) {
                isUseful[state] = true
                grows = true
            }
        }
        var states = Set(automaton.starts.prefix(1).map(Int.init).filter { $0 >= 0 && isUseful[$0] })
        var shortest: Int?
        var longest: Int?
        // More steps than there are states go round in a circle, and can do so again.
        for length in 0...automaton.stateCount where !states.isEmpty {
            if states.contains(where: { automaton.accepting[$0] }) {
                shortest = shortest ?? length
                longest = length
            }
            states = Set(states.flatMap { rows[$0] }).filter { isUseful[$0] }
        }
        let lengths = explanation.lengths
        #expect(lengths?.minimum == shortest, "\(text)")
        #expect(lengths?.maximum == (states.isEmpty ? longest : nil), "\(text)")
        #expect(explanation.lines.contains(lengths.map { "Length in Unicode scalars: \($0)." } ?? "No text can match."), "\(text)")
    }
}
