/// Compiles the patterns of one model, so that all of them together take a bounded time however many there are.
///
/// Each may take a few steps in any case: most of AWS's take no more. Those that need more get it in turn, as long as there is any left for
/// all. It is counted in steps, and in an order that depends on nothing but the patterns, so the same model always gives the same.
package struct PatternAllotment: Sendable {
    /// A pattern to compile.
    package struct Task: Sendable {
        var pattern: Pattern
        var mode: MatchMode

        package init(_ pattern: Pattern, mode: MatchMode) {
            self.pattern = pattern
            self.mode = mode
        }
    }

    /// What each pattern may take in any case.
    package var stepsOfEach: Int
    /// What all patterns that need more may take together, but for what the last of them take beyond it.
    package var stepsOfAll: Int
    /// How many steps were taken in all.
    package private(set) var steps = 0

    /// What those that need more get: first a little, many at once, then as much as one may take. How many are at once does not depend on
    /// the processors that there are.
    private static let levels = [(steps: 1_000_000, atOnce: 8), (steps: Budget.stepsOfOnePattern, atOnce: 2)]

    package init(stepsOfEach: Int = 20_000, stepsOfAll: Int = 60_000_000) {
        self.stepsOfEach = stepsOfEach
        self.stepsOfAll = stepsOfAll
    }

    /// What a function makes of each compiled pattern, in the order of the tasks.
    ///
    /// - Parameter map: Does the same with each of several tasks, perhaps at once.
    package mutating func compile<Result: Sendable>(
        _ tasks: [Task], map: ([Order], @escaping @Sendable (Order) -> Outcome<Result>) -> [Outcome<Result>],
        _ transform: @escaping @Sendable (CompiledPattern) -> Result
    ) -> [Result] {
        let work: @Sendable (Order) -> Outcome<Result> = { order in
            let compiled = CompiledPattern(order.task.pattern, mode: order.task.mode, budget: order.budget)
            return Outcome(result: transform(compiled), steps: compiled.steps, isCutOff: compiled.isCutOff)
        }
        let small = Budget(steps: stepsOfEach, isShared: true)
        var outcomes = map(tasks.map { Order(task: $0, budget: small) }, work)
        steps = outcomes.reduce(0) { $0 + $1.steps }
        var left = stepsOfAll
        // With less than it has had, a pattern would come off worse.
        var had = stepsOfEach
        for level in Self.levels {
            var open = outcomes.indices.filter { outcomes[$0].isCutOff }[...]
            while left > had, !open.isEmpty {
                let turn = open.prefix(level.atOnce)
                open = open.dropFirst(level.atOnce)
                let allowed = min(left, level.steps)
                let budget = Budget(steps: allowed, isShared: allowed < Budget.stepsOfOnePattern)
                for (place, outcome) in zip(turn, map(turn.map { Order(task: tasks[$0], budget: budget) }, work)) {
                    outcomes[place] = outcome
                    left -= outcome.steps
                    steps += outcome.steps
                }
            }
            had = level.steps
        }
        return outcomes.map(\.result)
    }

    /// Compiles a pattern by itself, within what those before it have left.
    package mutating func compile(_ pattern: Pattern, mode: MatchMode) -> CompiledPattern {
        let left = stepsOfAll - steps
        let budget = Budget(steps: max(stepsOfEach, min(left, Budget.stepsOfOnePattern)), isShared: left < Budget.stepsOfOnePattern)
        let compiled = CompiledPattern(pattern, mode: mode, budget: budget)
        steps += compiled.steps
        return compiled
    }

    /// A task with what it may take.
    package struct Order: Sendable {
        fileprivate var task: Task
        fileprivate var budget: Budget
    }

    /// What came of a task.
    package struct Outcome<Result: Sendable>: Sendable {
        fileprivate var result: Result
        fileprivate var steps: Int
        fileprivate var isCutOff: Bool
    }
}
