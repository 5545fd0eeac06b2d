@testable import PatternAutomata
import TestSupport
import Testing

@Suite("Random back-references against a naive matcher")
struct RandomBackReferenceTests {
    static let texts: [[UInt32]] = {
        var all: [[UInt32]] = [[]]
        var longest = all
        for _ in 1...5 {
            longest = longest.flatMap { text in [0x61, 0x62, 0x41].map { text + [$0] } }
            all += longest
        }
        return all
    }()

    @Test("The expansion and the program agree with it on all short texts", arguments: [UInt64(11), 12, 13, 14])
    func agreement(seed: UInt64) throws {
        var patterns = RandomBackReferences(seed: seed)
        var linear = 0
        for _ in 0..<150 {
            let pattern = try Pattern(parsing: patterns.next())
            for mode in [MatchMode.whole, .search] {
                let compiled = CompiledPattern(pattern, mode: mode)
                if compiled.form != .fallback { linear += 1 }
                try check(compiled, BacktrackingProgram(pattern.regex, mode), seed)
            }
        }
        // Neither all nor none: both ways are tried.
        #expect((60...240).contains(linear), "\(linear) of 300")
    }

    private func check(_ compiled: CompiledPattern, _ program: BacktrackingProgram, _ seed: UInt64) throws {
        for scalars in Self.texts {
            let text = String(String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar($0) }))
            let outcome = program.run(on: text)
            // What takes too long here would take longer there.
            if outcome.verdict == .undecided { continue }
            let expected = NaiveMatcher(scalars).matches(compiled.pattern.regex, compiled.mode)
            guard compiled.matches(text) == expected, outcome.verdict == (expected ? .matched : .unmatched) else {
                Issue.record(
                    """
                    seed \(seed): \(compiled.pattern.text.debugDescription) on \(text.debugDescription), \(compiled.mode): \
                    expected \(expected), \(compiled.form) \(compiled.matches(text)), program \(outcome)
                    """
                )
                return
            }
        }
    }
}
