import ShapewrightRuntime
import TestSupport
import Testing

@testable import PatternAutomata

/// Whatever a specification holds for a pattern is compiled, tried within a bound, or refused; in a bounded number of steps, on a small stack.
@Suite("Bounds of patterns")
struct BoundedPatternTests {
    /// What is looked at between two looks at the limit.
    private static let slack = 100_000

    @Test("Every hostile pattern ends within its steps, in half a megabyte of stack", arguments: HostilePatterns.all.indices, [MatchMode.whole, .search])
    func steps(index: Int, mode: MatchMode) async throws {
        let (name, text) = HostilePatterns.all[index]
        let (compiled, table, duration) = await SmallStack.run(SmallStack.size) { () -> (CompiledPattern?, PatternTable?, Duration) in
            let clock = ContinuousClock()
            let start = clock.now
            let compiled = (try? Pattern(parsing: text)).map { CompiledPattern($0, mode: mode) }
            return (compiled, compiled?.table, clock.now - start)
        }
        print("\(name), \(mode): \(compiled.map { "\($0.form), \($0.steps) steps" } ?? "refused"), \(duration)")
        guard let compiled, let table else { return #expect(name.contains("too") || name == "three million") }
        #expect(compiled.steps <= Budget.stepsOfOnePattern + Self.slack)
        #expect(table.text.utf8.count <= Engine.largestTable)
        // What the generator writes, the runtime reads.
        let runtime = try ShapePattern(table)
        for text in ["", "a", "aaa", "ab\n", "一丁"] { #expect(runtime.matches(text) == compiled.matches(text), "\(text.debugDescription)") }
        if case .bitParallel(let matcher) = compiled.engine { #expect(matcher.wordsPerScalar <= 20_000) }
    }

    @Test("What is refused says why, and where") func refusals() throws {
        let error = #expect(throws: PatternError.self) { try Pattern(parsing: String(repeating: "a", count: 10_001)) }
        #expect(error == PatternError("a pattern of more than 10000 characters is not supported", at: 10_000))
        #expect(try Pattern(parsing: String(repeating: "a", count: 10_000)).text.count == 10_000)
    }

    @Test("What no automaton can hold is not tried") func shortest() throws {
        let compiled = CompiledPattern(try Pattern(parsing: "a{2147483647}"), mode: .whole)
        #expect(compiled.steps < 1_000)
        #expect(compiled.fallbackReason == "no text below 2147483647 scalars matches")
    }

    @Test("A pattern that is cut off says so, and what was tried first leaves enough for what comes then") func cutOff() throws {
        let pattern = try Pattern(parsing: "(?:a|b)*a(?:a|b){60}")
        let whole = CompiledPattern(pattern, mode: .whole)
        #expect(whole.form == .bitParallel)
        let small = CompiledPattern(pattern, mode: .whole, budget: Budget(steps: 1_000))
        #expect(small.isCutOff)
        #expect(CompiledPattern(pattern, mode: .whole, budget: Budget(steps: 20_000)).form == .bitParallel)
        #expect(CompiledPattern(pattern, mode: .whole, budget: Budget(steps: 10)).fallbackReason == "more than 10 steps of compilation")
    }

    @Test("The patterns of a model share what there is, the same in any order of processors") func allotment() throws {
        let nasty = HostilePatterns.all.compactMap { try? Pattern(parsing: $0.text) }
        let plain = try (0..<40).map { try Pattern(parsing: "[a-z]{1,\($0 + 1)}-x") }
        let tasks = (nasty + plain).map { PatternAllotment.Task($0, mode: .whole) }
        @Sendable func description(_ compiled: CompiledPattern) -> String { "\(compiled.form) \(compiled.table.text.utf8.count) \(compiled.fallbackReason ?? "")" }
        var one = PatternAllotment(stepsOfEach: 5_000, stepsOfAll: 2_000_000)
        let forwards = one.compile(tasks, map: { orders, work in orders.map(work) }, description)
        var other = PatternAllotment(stepsOfEach: 5_000, stepsOfAll: 2_000_000)
        let backwards = other.compile(tasks, map: { orders, work in orders.reversed().map(work).reversed() }, description)
        #expect(forwards == backwards)
        #expect(one.steps == other.steps)
        // Each its own, all together theirs, and what the last eight take beyond that.
        #expect(one.steps <= tasks.count * (5_000 + Self.slack) + 2_000_000 + 8 * 2_000_000)
        print("\(tasks.count) patterns: \(one.steps) steps")
        // Those that need little are not the worse for their company.
        #expect(forwards.suffix(plain.count).allSatisfy { $0.hasPrefix("automaton") })
        #expect(forwards.contains { $0.hasSuffix("the patterns of the model together take too many steps of compilation") })
    }
}
