import ShapewrightRuntime
import TestSupport
import Testing

@testable import PatternAutomata

@Suite("Random patterns against a naive matcher")
struct RandomPatternTests {
    static let texts: [[UInt32]] = {
        var all: [[UInt32]] = [[]]
        var longest = all
        for _ in 1...5 {
            longest = longest.flatMap { text in [0x61, 0x62, 0x0A].map { text + [$0] } }
            all += longest
        }
        return all
    }()

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
        let backtracker = Backtracker(pattern.regex, mode)
        let table = try compiled.table.map { try ShapePattern($0) }
        let positionsTable = try positions.flatMap { PatternTable(.bitParallel($0)) }.map { try ShapePattern($0) }
        for scalars in Self.texts {
            let text = String(String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar($0) }))
            let expected = NaiveMatcher(scalars).matches(pattern.regex, mode)
            guard compiled.matches(text) == expected, positions?.matches(text) ?? expected == expected,
                backtracker.matches(text) == expected, table?.matches(text) ?? expected == expected,
                positionsTable?.matches(text) ?? expected == expected
            else {
                Issue.record(
                    """
                    seed \(seed): \(pattern.text.debugDescription) on \(text.debugDescription), \(mode): expected \(expected), \
                    compiled \(compiled.matches(text)), positions \(String(describing: positions?.matches(text))), \
                    backtracking \(String(describing: backtracker.matches(text))), table \(String(describing: table?.matches(text))), \
                    table of positions \(String(describing: positionsTable?.matches(text)))
                    """
                )
                return
            }
        }
    }
}
