/// The states of an automaton in sets that lead to each other, each set behind those that it leads to: Tarjan's strongly connected
/// components, without recursion.
struct StateComponents: Sequence, IteratorProtocol {
    enum Component {
        /// A state that leads to no other that leads back.
        case single(Int)
        case circle([Int])
    }

    private let automaton: Automaton
    private let classCount: Int
    /// When each state was found, or -1; and the earliest found that each, or what it leads to, leads back to.
    private var found: [Int32]
    private var lowest: [Int32]
    private var count: Int32 = 0
    private var root = 0
    /// The states that are in no set yet, in the order in which they were found.
    private var pending: [Int] = []
    private var open: [(state: Int, cell: Int)] = []

    private static let done = Int32.max

    init(_ automaton: Automaton) {
        self.automaton = automaton
        classCount = automaton.classCount
        found = [Int32](repeating: -1, count: automaton.stateCount)
        lowest = found
    }

    mutating func next() -> Component? {
        while true {
            guard let (state, cell) = open.last else {
                while root < found.count, found[root] >= 0 { root += 1 }
                if root == found.count { return nil }
                enter(root)
                continue
            }
            if let target = nextTarget(of: state, from: cell) {
                enter(target)
                continue
            }
            open.removeLast()
            if let parent = open.last?.state { lowest[parent] = Swift.min(lowest[parent], lowest[state]) }
            if lowest[state] == found[state] { return complete(state) }
        }
    }

    private mutating func enter(_ state: Int) {
        found[state] = count
        lowest[state] = count
        count += 1
        pending.append(state)
        open.append((state, 0))
    }

    /// The next state not found yet that the innermost open one leads to.
    private mutating func nextTarget(of state: Int, from cell: Int) -> Int? {
        for index in cell..<classCount {
            let target = Int(automaton.transitions[state * classCount + index])
            if target < 0 || found[target] == Self.done { continue }
            if found[target] < 0 {
                open[open.count - 1].cell = index + 1
                return target
            }
            lowest[state] = Swift.min(lowest[state], found[target])
        }
        return nil
    }

    private mutating func complete(_ state: Int) -> Component {
        guard pending.last != state else {
            found[state] = Self.done
            return .single(pending.removeLast())
        }
        let start = pending.lastIndex(of: state) ?? 0
        let circle = Array(pending[start...])
        pending.removeLast(circle.count)
        for member in circle { found[member] = Self.done }
        return .circle(circle)
    }
}
