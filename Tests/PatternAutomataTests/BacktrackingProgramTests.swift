@testable import PatternAutomata
import TestSupport
import Testing

@Suite("Backtracking programs")
struct BacktrackingProgramTests {
    private func program(_ text: String, _ mode: MatchMode = .whole) throws -> BacktrackingProgram {
        BacktrackingProgram(try Pattern(parsing: text).regex, mode)
    }

    @Test("The bound of steps ends a run, and the text gets the benefit of the doubt")
    func bound() throws {
        let compiled = CompiledPattern(try Pattern(parsing: "(a*)*(\\1b)*c\\1"), mode: .whole)
        let text = String(repeating: "a", count: 10_000)
        guard case .fallback(let program, _) = compiled.engine else {
            Issue.record("the form is \(compiled.form)")
            return
        }
        let outcome = program.run(on: text)
        #expect(outcome.verdict == .undecided)
        // One instruction reads no more than the text.
        #expect((BacktrackingProgram.stepLimit...(BacktrackingProgram.stepLimit + text.utf8.count)).contains(outcome.steps))
        #expect(compiled.matches(text))
        #expect(program.run(on: "aac", stepLimit: 5).verdict == .undecided)
    }

    @Test("Steps are counted alike in every run")
    func steps() throws {
        let program = try program("(?:(a|b)|c)*\\1")
        let outcome = program.run(on: "abcbb")
        #expect(outcome.verdict == .matched)
        #expect(program.run(on: "abcbb", stepLimit: outcome.steps) == outcome)
        #expect(program.run(on: "abcbb", stepLimit: outcome.steps - 1).verdict == .undecided)
    }

    @Test("Long texts need no deep stack", arguments: [64 << 10, 512 << 10])
    func smallStack(size: Int) async throws {
        let long = String(repeating: "ab", count: 50_000)
        let cases: [(program: BacktrackingProgram, text: String, expected: BacktrackingProgram.Verdict)] = [
            (try program("(?:(a)|b)*c\\1"), long + "ca", .matched),
            (try program("(?:(a)|b)*c\\1"), long + "cb", .unmatched),
            (try program("(?:(a|b)(?=(a|b|c)))+c\\2"), long + "cc", .matched),
            (try program("(?:(a)|b){100000}\\1", .search), long + long, .matched),
            (try program("(.*)-\\1"), long + "-" + long, .matched),
            (try program("(?:(?>a(b)))*+\\1"), long, .unmatched),
        ]
        let verdicts = await SmallStack.run(size) { cases.map { $0.program.run(on: $0.text, stepLimit: 100_000_000).verdict } }
        #expect(verdicts == cases.map(\.expected))
    }

    @Test("Counts are counters: code does not grow with them")
    func counters() throws {
        let large = try program("((a|b){1,60000}\\2){60000}")
        #expect(large.code.count == (try program("((a|b){2,6}\\2){6}")).code.count)
        #expect(large.code.count < 60)
        #expect(try program("(?:(a)\\1){3,5}").run(on: "aaaaaa").verdict == .matched)
        #expect(try program("(?:(a)\\1){4,5}").run(on: "aaaaaa").verdict == .unmatched)
    }

    @Test("Sets that no partition holds leave every text undecided")
    func undivided() throws {
        // Each set of letters has some six hundred ranges, and each lacks another letter.
        let text = (0..<200).map { "([\\p{L}&&[^\\x{\(String(0x4E00 + $0, radix: 16))}]])" }.joined() + "\\1"
        let compiled = CompiledPattern(try Pattern(parsing: text), mode: .whole)
        #expect(compiled.form == .fallback)
        guard case .fallback(let program, _) = compiled.engine else { return }
        #expect(program.run(on: "a").verdict == .undecided)
        #expect(compiled.matches("a"))
        #expect(!compiled.table.text.isEmpty)
    }
}
