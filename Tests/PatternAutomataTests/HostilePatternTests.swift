@testable import PatternAutomata
import Testing

/// What would take for ever elsewhere. That a test ends is part of what it shows; how long it takes is not asserted.
@Suite("Hostile patterns")
struct HostilePatternTests {
    @Test("Long texts are matched without backtracking", arguments: [
        ("^(a+)+$", "a", true), ("(.*a){20}", "a", true), ("^[0-9](.[0-9]*)*$", "1", true), ("(a|aa)+b", "a", false),
        ("(a?){500}a{500}", "a", false), ("(x+x+)+y", "x", false), ("([ab])\\1(a|b|ab)*\\2", "a", true),
    ])
    func linear(pattern: String, unit: String, matches: Bool) throws {
        let compiled = CompiledPattern(try Pattern(parsing: pattern), mode: .whole)
        #expect(compiled.form != .fallback)
        #expect(compiled.table.text.utf8.count < 1_000)
        let text = String(repeating: unit, count: 100_000)
        let verdicts = [compiled.matches(text), compiled.matches(text + "\n")]
        #expect(verdicts == [matches, false])
    }

    @Test("Patterns that would be huge are cut off", arguments: [
        ("((a{1,1000}b?){1,1000}c?){1,1000}", true), ("(.*a.{30}){3}", false), ("(((((a{99}){99}){99}){99}){99})*", true),
        ("(a{65536}){65536}", false), ("a{2147483647}", false), ("(a{1,400})b\\1b\\1", false), ("(?:([ab]{1,200})\\1){1,200}", true),
        ("(\\w)(\\w)(\\w)(\\w)\\4\\3\\2\\1", false),
    ])
    func bounded(pattern: String, matches: Bool) throws {
        let compiled = CompiledPattern(try Pattern(parsing: pattern), mode: .search)
        #expect(compiled.table.text.utf8.count < 1_000, "\(compiled.form)")
        let isAccepted = compiled.matches("aaa")
        #expect(isAccepted == matches)
    }

    @Test("Backtracking ends at the bound of steps", arguments: [
        "(a*)*(\\1b)*c\\1", "(.*)(.*)(.*)(.*)\\1\\2\\3\\4c", "(?:(a|aa)\\1?)*(?:a|\\1)*c", "(?!(a+)+\\1c).*", "(?:(?=(a+)+c)|a)*\\1c",
    ], [MatchMode.whole, .search])
    func exhausted(pattern: String, mode: MatchMode) throws {
        let compiled = CompiledPattern(try Pattern(parsing: pattern), mode: mode)
        guard case .fallback(let program, _) = compiled.engine else {
            Issue.record("the form is \(compiled.form)")
            return
        }
        let text = String(repeating: "a", count: 3_000) + "d"
        let outcome = program.run(on: text)
        #expect(outcome.verdict == .undecided)
        #expect((BacktrackingProgram.stepLimit...(BacktrackingProgram.stepLimit + text.utf8.count)).contains(outcome.steps))
        let isAccepted = compiled.matches(text)
        #expect(isAccepted)
    }
}
