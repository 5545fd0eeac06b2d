/// The automaton of a boolean combination: its parts are walked side by side. That takes far fewer steps than to make the automaton of the
/// whole expression anew.
struct ProductConstruction {
    private let formula: BooleanFormula
    private let partCount: Int
    private let classCount: Int
    /// The parts' targets by state and class, one part after the other, and where each part's begin. In one array, for every cell of the
    /// product reads it.
    private var targets: [Int32] = []
    private var starts: [Int] = []
    private let accepting: [[Bool]]
    private let universal: [[Bool]]
    /// Whether nothing is accepted without the part.
    private let isRequired: [Bool]

    /// The states that were met, each the states of all parts, and the number of each in the automaton.
    private var met: RowNumbering
    private var numbers: [Int32] = []
    /// The states of the automaton, by their places among those met.
    private var states: [Int] = []

    private init(_ formula: BooleanFormula, of parts: [ScalarAutomaton], over partition: ScalarPartition) {
        met = RowNumbering(width: parts.count)
        self.formula = formula
        partCount = parts.count
        classCount = partition.classCount
        accepting = parts.map(\.automaton.accepting)
        universal = parts.map { part in (0..<Int32(part.stateCount)).map(part.automaton.isUniversal) }
        isRequired = parts.indices.map { part in formula.value { $0 == part ? false : nil } == false }
        let scalars = partition.representatives
        for part in parts {
            let classes = scalars.map(part.partition.index(of:))
            starts.append(targets.count)
            for state in 0..<Int32(part.stateCount) { targets.append(contentsOf: classes.lazy.map { part.automaton.target(state, $0) }) }
        }
    }

    /// The smallest automaton of a combination, over a partition that tells apart all that the parts do.
    ///
    /// - Parameter limit: How many states there may be before they are united.
    static func automaton(of combination: BooleanAutomaton, over partition: ScalarPartition, limit: Int, _ meter: StepMeter = StepMeter()) throws(TooLarge) -> Automaton {
        var parts: [ScalarAutomaton] = []
        let formula = BooleanFormula(combination, &parts)
        var construction = ProductConstruction(formula, of: parts, over: partition)
        return try construction.automaton(from: parts.map { $0.automaton.starts[0] }, limit: limit, meter).minimised(meter)
    }

    private mutating func automaton(from beginning: [Int32], limit: Int, _ meter: StepMeter) throws(TooLarge) -> Automaton {
        var automaton = Automaton(classCount: classCount, transitions: [], accepting: [], starts: [])
        for state in beginning { met.append(state) }
        automaton.starts = [number()]
        while automaton.accepting.count < states.count {
            guard states.count <= limit else { throw TooLarge(reason: "more than \(limit) states") }
            try meter.spend(partCount * classCount / 4 + 1)
            let state = states[automaton.accepting.count]
            automaton.accepting.append(accepts(state))
            for index in 0..<classCount { automaton.transitions.append(number(after: state, by: index)) }
        }
        return automaton
    }

    /// The number of the state after another.
    private mutating func number(after state: Int, by index: Int) -> Int32 {
        for part in 0..<partCount {
            let source = met[state, part]
            let target = source < 0 ? source : targets[starts[part] + Int(source) * classCount + index]
            if target < 0, isRequired[part] {
                met.cancel()
                return Automaton.dead
            }
            met.append(target)
        }
        return number()
    }

    /// The number of the state whose parts' states were added last.
    private mutating func number() -> Int32 {
        let (state, isNew) = met.finish()
        guard isNew else { return numbers[state] }
        let isLost = isLost(state)
        if !isLost { states.append(state) }
        numbers.append(isLost ? Automaton.dead : Int32(states.count - 1))
        return numbers[state]
    }

    private func accepts(_ state: Int) -> Bool {
        let known = (0..<partCount).map { part in
            let own = met[state, part]
            return own >= 0 && accepting[part][Int(own)]
        }
        return formula.value { known[$0] } ?? false
    }

    /// Whether nothing that follows is accepted, as far as each part shows it by itself.
    private func isLost(_ state: Int) -> Bool {
        let known = (0..<partCount).map { part -> Bool? in
            let own = met[state, part]
            return own < 0 ? false : universal[part][Int(own)] ? true : nil
        }
        return formula.value { known[$0] } == false
    }
}
