/// Unites the states of an automaton that accept the same texts, as far as one look at each shows it: those that lead to no circle but
/// loops of single states. Long counted repetitions are such chains, and Hopcroft's algorithm is slow on them.
///
/// States are looked at behind all that they lead to. A state then is what an earlier one is if both accept or neither does, and every
/// class leads both to the same or each to itself.
struct StateMerging {
    /// The number of what each state is: ``Automaton/dead``, ``undecided``, or that of equal states.
    private var kinds: [Int32]
    /// One state of each kind.
    private var representatives: [Int32] = []
    /// The kinds that each kind leads to, by class; ``itself`` where it leads to itself.
    private var rows: [Int32] = []
    /// The latest kind whose row has a certain hash, and the one before it.
    private var latest: [UInt64: Int32] = [:]
    private var previous: [Int32] = []

    private let automaton: Automaton
    private let classCount: Int

    private static let undecided: Int32 = -2
    private static let unseen: Int32 = -3
    private static let itself: Int32 = -4

    /// The automaton with those states united, and whether there are no other equal ones.
    static func merging(_ automaton: Automaton) -> (automaton: Automaton, isMinimal: Bool) {
        var merging = StateMerging(automaton)
        merging.decideAll()
        return merging.merged()
    }

    private init(_ automaton: Automaton) {
        self.automaton = automaton
        classCount = automaton.classCount
        kinds = [Int32](repeating: Self.unseen, count: automaton.stateCount)
    }

    /// Goes through the states in depth, so that each is decided behind what it leads to; what is not decided then lies on a circle.
    private mutating func decideAll() {
        var open: [(state: Int, cell: Int)] = []
        for root in 0..<automaton.stateCount where kinds[root] == Self.unseen {
            kinds[root] = Self.undecided
            open.append((root, 0))
            while let (state, cell) = open.last {
                var next = cell
                var target = Automaton.dead
                while next < classCount, target < 0 {
                    let candidate = automaton.transitions[state * classCount + next]
                    if candidate >= 0, kinds[Int(candidate)] == Self.unseen { target = candidate }
                    next += 1
                }
                if target >= 0 {
                    open[open.count - 1].cell = next
                    kinds[Int(target)] = Self.undecided
                    open.append((Int(target), 0))
                } else {
                    open.removeLast()
                    kinds[state] = kind(of: state)
                }
            }
        }
    }

    /// What a state is, if all that it leads to is decided.
    private mutating func kind(of state: Int) -> Int32 {
        // The row is written behind the others, and taken back where it is known.
        let start = rows.count
        var highest = Automaton.dead
        for index in 0..<classCount {
            let target = automaton.transitions[state * classCount + index]
            let kind = target < 0 ? target : Int(target) == state ? Self.itself : kinds[Int(target)]
            if kind == Self.undecided {
                rows.removeLast(rows.count - start)
                return kind
            }
            rows.append(kind)
            highest = max(highest, kind)
        }
        if highest == Automaton.dead, !automaton.accepting[state] {
            rows.removeLast(classCount)
            return Automaton.dead
        }
        if highest >= 0, isSame(highest, state, start) {
            rows.removeLast(classCount)
            return highest
        }
        let hash = self.hash(state, start)
        let newest = latest[hash] ?? Automaton.dead
        var known = newest
        while known >= 0, !isSame(known, state, start) { known = previous[Int(known)] }
        if known >= 0 {
            rows.removeLast(classCount)
            return known
        }
        let new = Int32(representatives.count)
        representatives.append(Int32(state))
        previous.append(newest)
        latest[hash] = new
        return new
    }

    /// Whether a state, whose row begins at `start`, is of a kind. To lead to the kind then is to lead to itself.
    private func isSame(_ kind: Int32, _ state: Int, _ start: Int) -> Bool {
        guard automaton.accepting[Int(representatives[Int(kind)])] == automaton.accepting[state] else { return false }
        let known = Int(kind) * classCount
        for index in 0..<classCount {
            let target = rows[start + index]
            guard rows[known + index] == (target == kind ? Self.itself : target) else { return false }
        }
        return true
    }

    private func hash(_ state: Int, _ start: Int) -> UInt64 {
        var hash = QuickHash()
        hash.combine(automaton.accepting[state] ? 1 : 0)
        for index in start..<start + classCount { hash.combine(rows[index]) }
        return hash.value
    }

    /// One state for each kind, then those that are undecided.
    private func merged() -> (automaton: Automaton, isMinimal: Bool) {
        let undecided = kinds.indices.filter { kinds[$0] == Self.undecided }
        var numbers = kinds
        for (place, state) in undecided.enumerated() { numbers[state] = Int32(representatives.count + place) }
        func number(_ state: Int32) -> Int32 { state < 0 ? state : numbers[Int(state)] }

        var result = Automaton(classCount: classCount, transitions: [], accepting: [], starts: automaton.starts.map(number))
        result.transitions.reserveCapacity((representatives.count + undecided.count) * classCount)
        for kind in representatives.indices {
            for index in kind * classCount..<(kind + 1) * classCount {
                result.transitions.append(rows[index] == Self.itself ? Int32(kind) : rows[index])
            }
            result.accepting.append(automaton.accepting[Int(representatives[kind])])
        }
        for state in undecided {
            for index in 0..<classCount { result.transitions.append(number(automaton.target(Int32(state), index))) }
            result.accepting.append(automaton.accepting[state])
        }
        return (result, undecided.isEmpty)
    }
}
