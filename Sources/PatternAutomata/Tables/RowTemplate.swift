/// What rows of a transition table have in common: each cell leads nowhere, to a certain state, or some states on from the row's own.
///
/// A target that several rows share is named as itself; others relative to the row, so that the rows of a chain are all alike.
struct RowTemplate: Hashable {
    var accepts: Bool
    /// 0 for nowhere, odd numbers for states, even ones for distances.
    var cells: [Int]

    static let nowhere = 0

    static func cell(absolute target: Int32) -> Int { 2 * Int(target) + 1 }

    static func cell(relative distance: Int) -> Int {
        2 * (distance >= 0 ? 2 * distance : -2 * distance - 1) + 2
    }

    static func isAbsolute(_ cell: Int) -> Bool { cell % 2 == 1 }

    /// The target of a cell in the row of a state.
    static func target(_ cell: Int, from state: Int) -> Int {
        if cell == nowhere { return Int(Automaton.dead) }
        if isAbsolute(cell) { return (cell - 1) / 2 }
        let folded = (cell - 2) / 2
        return state + (folded % 2 == 0 ? folded / 2 : -(folded + 1) / 2)
    }

    /// Whether the template gives the row of a state.
    func fits(_ state: Int, of automaton: Automaton) -> Bool {
        guard state < automaton.stateCount, automaton.accepting[state] == accepts else { return false }
        return cells.indices.allSatisfy { Self.target(cells[$0], from: state) == Int(automaton.target(Int32(state), $0)) }
    }

    func hash(into hasher: inout Hasher) { hasher.combine(QuickHash.of(cells)) }

    /// From how many rows each state of an automaton is entered.
    static func entries(of automaton: Automaton) -> [Int] {
        var entries = [Int](repeating: 0, count: automaton.stateCount)
        var latest = [Int](repeating: -1, count: automaton.stateCount)
        for state in 0..<automaton.stateCount {
            for index in 0..<automaton.classCount {
                let target = Int(automaton.target(Int32(state), index))
                if target >= 0, latest[target] != state {
                    latest[target] = state
                    entries[target] += 1
                }
            }
        }
        return entries
    }

    /// The class of the one cell that leads somewhere, where that is the next state and the row does not accept: a letter of a word.
    var letter: Int? {
        let first = cells.firstIndex { $0 != Self.nowhere }
        guard !accepts, let index = first, cells[index] == Self.cell(relative: 1) else { return nil }
        return cells[(index + 1)...].allSatisfy { $0 == Self.nowhere } ? index : nil
    }
}

extension RowTemplate {
    /// A template for the row of a state, that fits the next row too if one can.
    ///
    /// - Parameter entries: From how many rows each state is entered; beyond a few it is worth its name.
    init(_ state: Int, of automaton: Automaton, entries: [Int]) {
        let isAlikeNext = Self.canShare(state, of: automaton)
        self.init(state, of: automaton) { index, target in
            isAlikeNext ? automaton.target(Int32(state + 1), index) == target : entries[Int(target)] > 2 && Int(target) != state
        }
    }

    /// The template for the row of a state that names the targets of the given classes as themselves.
    init(_ state: Int, of automaton: Automaton, absolute: BitSet) {
        self.init(state, of: automaton) { index, _ in absolute.contains(index) }
    }

    private init(_ state: Int, of automaton: Automaton, isAbsolute: (Int, Int32) -> Bool) {
        accepts = automaton.accepting[state]
        cells = (0..<automaton.classCount).map { index in
            let target = automaton.target(Int32(state), index)
            if target == Automaton.dead { return Self.nowhere }
            return isAbsolute(index, target) ? Self.cell(absolute: target) : Self.cell(relative: Int(target) - state)
        }
    }

    /// Whether one template can give the rows of a state and of the next.
    private static func canShare(_ state: Int, of automaton: Automaton) -> Bool {
        guard state + 1 < automaton.stateCount, automaton.accepting[state] == automaton.accepting[state + 1] else { return false }
        return (0..<automaton.classCount).allSatisfy { index in
            let target = automaton.target(Int32(state), index)
            let next = automaton.target(Int32(state + 1), index)
            return next == target || (next == target + 1 && target != Automaton.dead)
        }
    }
}
