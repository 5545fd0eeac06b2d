import ShapewrightRuntime
import TestSupport
import Testing

@testable import PatternAutomata

@Suite("Random patterns against a naive matcher")
struct RandomPatternTests {
    @Test("Every form agrees on all short texts", arguments: [UInt64(1), 2, 3, 4])
    func agreement(seed: UInt64) throws {
        var patterns = RandomPatterns(seed: seed)
        for _ in 0..<150 {
            let text = patterns.next()
            let pattern = try Pattern(parsing: text)
            for mode in [MatchMode.whole, .search] {
                try check(pattern, mode, seed)
            }
        }
    }

    private func check(_ pattern: Pattern, _ mode: MatchMode, _ seed: UInt64) throws {
        let compiled = CompiledPattern(pattern, mode: mode)
        let positions = try? PositionMatcher(pattern.regex, mode)
        let program = BacktrackingProgram(pattern.regex, mode)
        let table = try ShapePattern(compiled.table)
        let positionsTable = try positions.map { try ShapePattern(PatternTable(.bitParallel($0))) }
        let programTable = try ShapePattern(PatternTable(.fallback(program, reason: "")))
        for scalars in RandomPatterns.texts {
            let text = String(String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar($0) }))
            let expected = NaiveMatcher(scalars).matches(pattern.regex, mode)
            guard compiled.matches(text) == expected, positions?.matches(text) ?? expected == expected,
                program.run(on: text).verdict == (expected ? .matched : .unmatched), table.matches(text) == expected,
                positionsTable?.matches(text) ?? expected == expected, programTable.matches(text) == expected
            else {
                Issue.record(
                    """
                    seed \(seed): \(pattern.text.debugDescription) on \(text.debugDescription), \(mode): expected \(expected), \
                    compiled \(compiled.matches(text)), positions \(String(describing: positions?.matches(text))), \
                    program \(program.run(on: text)), table \(table.matches(text)), \
                    table of positions \(String(describing: positionsTable?.matches(text))), of the program \(programTable.matches(text))
                    """
                )
                return
            }
        }
    }
}
