/// A boolean combination of automata.
public indirect enum BooleanAutomaton: Hashable, Sendable {
    case automaton(ScalarAutomaton)
    case all([BooleanAutomaton])
    case any([BooleanAutomaton])
    case not(BooleanAutomaton)

    init(_ split: BooleanSplit, _ budget: Budget, _ meter: StepMeter = StepMeter()) throws {
        var budget = budget
        try self.init(split, spending: &budget, meter)
    }

    private init(_ split: BooleanSplit, spending budget: inout Budget, _ meter: StepMeter) throws {
        switch split {
        case .leaf(let regex, let mode): self = .automaton(try ScalarAutomaton(regex, mode, spending: &budget, meter))
        case .all(let parts): self = .all(try parts.map { try BooleanAutomaton($0, spending: &budget, meter) })
        case .any(let parts): self = .any(try parts.map { try BooleanAutomaton($0, spending: &budget, meter) })
        case .not(let part): self = .not(try BooleanAutomaton(part, spending: &budget, meter))
        }
    }

    public var automata: [ScalarAutomaton] {
        switch self {
        case .automaton(let automaton): [automaton]
        case .all(let parts), .any(let parts): parts.flatMap(\.automata)
        case .not(let part): part.automata
        }
    }

    /// How many states the automata have together.
    var stateCount: Int { automata.reduce(0) { $0 + $1.stateCount } }

    public func matches(_ text: String) -> Bool {
        switch self {
        case .automaton(let automaton): automaton.matches(text)
        case .all(let parts): parts.allSatisfy { $0.matches(text) }
        case .any(let parts): parts.contains { $0.matches(text) }
        case .not(let part): !part.matches(text)
        }
    }
}
