/// An automaton with the partition of scalars that its classes are.
public struct ScalarAutomaton: Hashable, Sendable {
    let automaton: Automaton
    let partition: ScalarPartition

    public var stateCount: Int { automaton.stateCount }
    public var classCount: Int { automaton.classCount }

    init(_ regex: Regex, _ mode: MatchMode, _ budget: Budget) throws {
        var budget = budget
        try self.init(regex, mode, spending: &budget)
    }

    /// - Parameter budget: What several automata share.
    init(_ regex: Regex, _ mode: MatchMode, spending budget: inout Budget) throws {
        var lowering = Lowering(alphabet: mode == .whole ? regex.consumedScalars : .all)
        let tail = mode == .search ? lowering.store.anything() : TermStore.end
        var term = try lowering.term(regex, then: tail)
        if mode == .search { term = lowering.store.anything(then: term) }
        var construction = try SubsetConstruction(lowering.store, budget: budget)
        let automaton = try construction.automaton(of: term)
        budget.cells -= automaton.transitions.count
        budget.work -= construction.work
        self.init(unitingEqualClasses: automaton, construction.partition)
    }

    init(_ automaton: Automaton, _ partition: ScalarPartition) {
        self.automaton = automaton
        self.partition = partition
    }

    /// Classes that all states treat alike become one.
    private init(unitingEqualClasses automaton: Automaton, _ partition: ScalarPartition) {
        var columns: [[Int32]: UInt16] = [:]
        var numbers: [UInt16] = []
        var kept: [Int] = []
        for index in 0..<automaton.classCount {
            let column = (0..<automaton.stateCount).map { automaton.transitions[$0 * automaton.classCount + index] }
            if let known = columns[column] {
                numbers.append(known)
            } else {
                columns[column] = UInt16(kept.count)
                numbers.append(UInt16(kept.count))
                kept.append(index)
            }
        }
        var united = automaton
        united.classCount = kept.count
        united.transitions = (0..<automaton.stateCount).flatMap { state in
            kept.map { automaton.transitions[state * automaton.classCount + $0] }
        }
        self.automaton = united
        self.partition = partition.renumbered(numbers, count: kept.count)
    }

    public func matches(_ text: String) -> Bool {
        guard var state = automaton.starts.first, state != Automaton.dead else { return false }
        for scalar in text.unicodeScalars {
            state = automaton.target(state, partition.index(of: scalar.value))
            if state == Automaton.dead { return false }
        }
        return automaton.accepting[Int(state)]
    }
}
