/// An automaton with the partition of scalars that its classes are.
public struct ScalarAutomaton: Hashable, Sendable {
    package let automaton: Automaton
    package let partition: ScalarPartition
    /// The rows of its table, where they have been written: a large one is, to see how large.
    private(set) var rows: [UInt8]?

    public var stateCount: Int { automaton.stateCount }
    public var classCount: Int { automaton.classCount }

    init(_ regex: Regex, _ mode: MatchMode, _ budget: Budget, _ meter: StepMeter = StepMeter()) throws {
        var budget = budget
        try self.init(regex, mode, spending: &budget, meter)
    }

    /// - Parameter budget: What several automata share.
    init(_ regex: Regex, _ mode: MatchMode, spending budget: inout Budget, _ meter: StepMeter) throws {
        let (store, term) = try Lowering.lowered(regex, mode, meter)
        var construction = try SubsetConstruction(store, budget: budget, meter)
        let automaton = try construction.automaton(of: term)
        budget.cells -= automaton.transitions.count
        budget.work -= construction.work
        try self.init(unitingEqualClasses: automaton, construction.partition, meter)
    }

    /// The automaton of an expression from those of its split.
    ///
    /// - Parameter limit: How many states there may be before they are united.
    init(_ parts: BooleanAutomaton, of regex: Regex, _ mode: MatchMode, limit: Int, _ meter: StepMeter = StepMeter()) throws {
        // Over the classes of the whole expression, so that the result is the same as without parts.
        let (store, _) = try Lowering.lowered(regex, mode, meter)
        let (partition, _) = try ScalarPartition.separating(store.sets, meter)
        let automaton = try ProductConstruction.automaton(of: parts, over: partition, limit: limit, meter)
        try self.init(unitingEqualClasses: automaton, partition, meter)
    }

    init(_ automaton: Automaton, _ partition: ScalarPartition) {
        self.automaton = automaton
        self.partition = partition
    }

    /// Classes that all states treat alike become one.
    private init(unitingEqualClasses automaton: Automaton, _ partition: ScalarPartition, _ meter: StepMeter) throws(TooLarge) {
        let (numbers, count) = try Self.columns(of: automaton, meter)
        self.automaton = count == automaton.classCount ? automaton : automaton.unitingClasses(numbers, count: count)
        self.partition = partition.renumbered(numbers, count: count)
    }

    /// The number of each class, the same for those that all states treat alike, in the order in which they first occur.
    private static func columns(of automaton: Automaton, _ meter: StepMeter) throws(TooLarge) -> (numbers: [UInt16], count: Int) {
        var numbers = [UInt16](repeating: 0, count: automaton.classCount)
        // The first class of each number.
        var firsts = [0]
        // Row by row, for mostly the first few tell all classes apart.
        for state in 0..<Int32(automaton.stateCount) where firsts.count < automaton.classCount {
            let isAlike = numbers.indices.allSatisfy { automaton.target(state, $0) == automaton.target(state, firsts[Int(numbers[$0])]) }
            try meter.spend(1 + numbers.count / 64)
            if isAlike { continue }
            try meter.spend(numbers.count * (firsts.count / 16 + 1))
            let before = numbers
            firsts = []
            for index in numbers.indices {
                let target = automaton.target(state, index)
                let known = firsts.firstIndex { before[$0] == before[index] && automaton.target(state, $0) == target }
                if known == nil { firsts.append(index) }
                numbers[index] = UInt16(known ?? firsts.count - 1)
            }
        }
        return (numbers, firsts.count)
    }

    /// The automaton with the rows of its table.
    var withRows: ScalarAutomaton {
        var result = self
        result.rows = rows ?? TableWriter.rows(of: automaton)
        return result
    }

    public static func == (left: ScalarAutomaton, right: ScalarAutomaton) -> Bool {
        left.automaton == right.automaton && left.partition == right.partition
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(automaton)
        hasher.combine(partition)
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
