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

    @Test("The smallest automaton accepts the same, and has no equal states")
    func minimisation() throws {
        var generator = SeededGenerator(printing: 23)
        for round in 0..<3_000 {
            let automaton = Self.random(Int.random(in: 1...30, using: &generator), generator.pick([1, 2, 3]), &generator)
            let smallest = try automaton.minimised()
            for _ in 0..<30 {
                let text = (0..<Int.random(in: 0...20, using: &generator)).map { _ in Int.random(in: 0..<automaton.classCount, using: &generator) }
                #expect(Self.accepts(automaton, text) == Self.accepts(smallest, text), "round \(round)")
            }
            // States that lead nowhere are gone, so all that are left differ.
            #expect(Self.languageCount(smallest) == smallest.stateCount, "round \(round)")
            #expect(try smallest.minimised() == smallest, "round \(round)")
        }
    }

    @Test("Components are sets of states that lead to each other, behind all that they lead to")
    func components() {
        var generator = SeededGenerator(printing: 24)
        for round in 0..<300 {
            let automaton = Self.random(Int.random(in: 1...30, using: &generator), generator.pick([1, 2, 3]), &generator)
            let reached = (0..<automaton.stateCount).map { Self.reached(from: $0, in: automaton) }
            var done: Set<Int> = []
            for component in StateComponents(automaton) {
                let members: Set<Int> = switch component {
                case .single(let state): [state]
                case .circle(let states): Set(states)
                }
                done.formUnion(members)
                for member in members {
                    #expect(reached[member].isSubset(of: done), "round \(round)")
                    #expect(members == reached[member].filter { reached[$0].contains(member) }, "round \(round)")
                }
            }
            #expect(done.count == automaton.stateCount, "round \(round)")
        }
    }

    /// The states that one leads to, itself included.
    private static func reached(from state: Int, in automaton: Automaton) -> Set<Int> {
        var reached: Set<Int> = [state]
        var open = [state]
        while let next = open.popLast() {
            for index in 0..<automaton.classCount {
                let target = Int(automaton.target(Int32(next), index))
                if target >= 0, reached.insert(target).inserted { open.append(target) }
            }
        }
        return reached
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
