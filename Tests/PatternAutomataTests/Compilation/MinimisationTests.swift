import TestSupport
import Testing

@testable import PatternAutomata

@Suite("Minimisation")
struct MinimisationTests {
    /// Random automata: of long chains, of loops, of circles.
    private static func random(_ states: Int, _ classes: Int, _ generator: inout SeededGenerator) -> Automaton {
        let reach = Int.random(in: 1...states, using: &generator)
        var automaton = Automaton(classCount: classes, transitions: [], accepting: [], starts: [0])
        for state in 0..<states {
            for _ in 0..<classes {
                let target = state + Int.random(in: generator.pick([0, -1, -reach])...reach, using: &generator)
                automaton.transitions.append((0..<states).contains(target) ? Int32(target) : Automaton.dead)
            }
            automaton.accepting.append(Int.random(in: 0..<4, using: &generator) == 0)
        }
        return automaton
    }

    /// How many languages the states have, by telling them apart until nothing changes (Moore, 1956).
    private static func languageCount(_ automaton: Automaton) -> Int {
        var numbers = automaton.accepting.map { $0 ? 1 : 0 }
        while true {
            let rows = (0..<automaton.stateCount).map { state in
                [numbers[state]] + (0..<automaton.classCount).map { index in
                    let target = automaton.target(Int32(state), index)
                    return target < 0 ? -1 : numbers[Int(target)]
                }
            }
            let distinct = Set(rows).sorted { $0.lexicographicallyPrecedes($1) }
            let next = rows.map { row in distinct.firstIndex(of: row) ?? 0 }
            if Set(next).count == Set(numbers).count { return distinct.count }
            numbers = next
        }
    }

    @Test("Merged automata accept the same, and have no equal states where they say so")
    func merging() {
        var generator = SeededGenerator(printing: 23)
        var minimal = 0
        for round in 0..<400 {
            let automaton = Self.random(Int.random(in: 1...30, using: &generator), generator.pick([1, 2, 3]), &generator)
            let (merged, isMinimal) = StateMerging.merging(automaton)
            let smallest = automaton.minimised()
            for _ in 0..<50 {
                let text = (0..<Int.random(in: 0...20, using: &generator)).map { _ in Int.random(in: 0..<automaton.classCount, using: &generator) }
                let verdict = Self.accepts(automaton, text)
                #expect(Self.accepts(merged, text) == verdict, "round \(round)")
                #expect(Self.accepts(smallest, text) == verdict, "round \(round)")
            }
            // States that lead nowhere are gone, so all that is left apart differs.
            #expect(Self.languageCount(smallest) == smallest.stateCount, "round \(round)")
            if isMinimal {
                minimal += 1
                #expect(Self.languageCount(merged) == merged.stateCount, "round \(round)")
            }
        }
        #expect((50..<350).contains(minimal), "both ways are tried")
    }

    private static func accepts(_ automaton: Automaton, _ text: [Int]) -> Bool {
        var state = automaton.starts[0]
        for index in text {
            if state == Automaton.dead { return false }
            state = automaton.target(state, index)
        }
        return state != Automaton.dead && automaton.accepting[Int(state)]
    }
}
