/// A pattern compiled to something that matches in linear time, where there is such a thing.
public struct CompiledPattern: Sendable {
    public let pattern: Pattern
    public let mode: MatchMode
    public let engine: Engine
    /// How many steps compiling took.
    public let steps: Int
    /// Whether something that was tried took too many steps, so that a larger budget might have led to a better form.
    public let isCutOff: Bool

    /// How a pattern is matched.
    public enum Form: String, Hashable, Sendable {
        /// One automaton.
        case automaton
        /// A boolean combination of automata.
        case boolean
        /// All positions in the expression at once.
        case bitParallel
        /// Backtracking within a bound of steps.
        case fallback
    }

    public init(_ pattern: Pattern, mode: MatchMode, budget: Budget = Budget()) {
        self.pattern = pattern
        self.mode = mode
        let meter = StepMeter(limit: budget.steps, isShared: budget.isShared)
        engine = Engine.best(for: pattern, mode, budget, meter)
        steps = meter.steps
        isCutOff = meter.hasEnded
    }

    public var form: Form {
        switch engine {
        case .automaton: .automaton
        case .boolean: .boolean
        case .bitParallel: .bitParallel
        case .fallback: .fallback
        }
    }

    /// How many states the automata have together, or how many positions there are; 0 for the fallback.
    public var states: Int {
        switch engine {
        case .automaton(let automaton): automaton.stateCount
        case .boolean(let combination): combination.stateCount
        case .bitParallel(let matcher): matcher.positionCount
        case .fallback: 0
        }
    }

    /// Why there is no linear-time form; `nil` where there is one.
    public var fallbackReason: String? {
        if case .fallback(_, let reason) = engine { reason } else { nil }
    }

    /// The pattern as text for generated code.
    public var table: PatternTable { PatternTable(engine) }

    /// Whether the pattern accepts a text. Where the fallback reaches its bound of steps, the text is given the benefit of the doubt.
    public func matches(_ text: String) -> Bool {
        engine.matches(text)
    }
}
