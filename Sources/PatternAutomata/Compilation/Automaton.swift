/// A deterministic finite automaton over classes of scalars.
package struct Automaton: Hashable, Sendable {
    package static let dead: Int32 = -1

    package var classCount: Int
    /// Targets by state and class; ``dead`` where no text can match any more.
    package var transitions: [Int32]
    package var accepting: [Bool]
    /// Where to begin; an automaton of a lookahead has one for each state of the automaton that reads what stands before.
    package var starts: [Int32]

    package var stateCount: Int { accepting.count }

    @inline(__always)
    package func target(_ state: Int32, _ index: Int) -> Int32 {
        transitions[Int(state) * classCount + index]
    }

    /// Whether a state accepts whatever follows.
    package func isUniversal(_ state: Int32) -> Bool {
        state >= 0 && accepting[Int(state)] && (0..<classCount).allSatisfy { target(state, $0) == state }
    }

    /// The automaton over fewer classes: those of one number, which all states treat alike, are one.
    func unitingClasses(_ numbers: [UInt16], count: Int) -> Automaton {
        let kept = (0..<count).map { number in numbers.firstIndex { $0 == number } ?? 0 }
        var united = self
        united.classCount = count
        united.transitions = []
        united.transitions.reserveCapacity(stateCount * count)
        for row in stride(from: 0, to: transitions.count, by: classCount) {
            for index in kept { united.transitions.append(transitions[row + index]) }
        }
        return united
    }
}
