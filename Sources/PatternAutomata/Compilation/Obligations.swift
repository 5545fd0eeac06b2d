/// What lookaheads that began earlier still demand of the rest of a text: sets of states of their automata, each stored once.
struct Obligations {
    static let none: Int32 = 0

    /// A state of a lookahead's automaton from which the rest must be accepted, or must not.
    struct Obligation: Hashable {
        var assertion: TermStore.Assertion
        var state: Int32

        static func precedes(_ left: Self, _ right: Self) -> Bool {
            (left.assertion.lookaround, left.assertion.negated ? 1 : 0, left.state)
                < (right.assertion.lookaround, right.assertion.negated ? 1 : 0, right.state)
        }
    }

    private var sets: [[Obligation]] = [[]]
    private var indices: [[Obligation]: Int32] = [[]: 0]
    private var steps: [UInt64: Int32] = [:]
    /// The automata of lookaheads by the index of the lookaround.
    private var automata: [Int32: Automaton] = [:]
    private var universal: [Int32: [Bool]] = [:]

    mutating func add(_ automaton: Automaton, of lookaround: Int32) {
        automata[lookaround] = automaton
        universal[lookaround] = (0..<Int32(automaton.stateCount)).map(automaton.isUniversal)
    }

    /// How many there are in a set.
    func count(of set: Int32) -> Int { sets[Int(set)].count }

    /// Whether there is an automaton of a lookaround yet.
    func knows(_ lookaround: Int32) -> Bool { automata[lookaround] != nil }

    /// The set that also demands an assertion, where its automaton would begin in the given prefix state; `nil` where it cannot hold.
    mutating func adding(_ assertion: TermStore.Assertion, in prefix: Int32, to set: Int32) -> Int32? {
        guard let automaton = automata[assertion.lookaround] else { return nil }
        let obligation = Obligation(assertion: assertion, state: automaton.starts[Int(prefix)])
        if let settled = settled(obligation) { return settled ? set : nil }
        return intern(sets[Int(set)] + [obligation])
    }

    /// The set after a scalar of a class; `nil` where it cannot be met any more.
    mutating func step(_ set: Int32, by index: Int) -> Int32? {
        if set == Self.none { return set }
        let key = UInt64(set) << 16 | UInt64(index)
        if let known = steps[key] { return known < 0 ? nil : known }
        var result: [Obligation] = []
        var failed = false
        for var obligation in sets[Int(set)] {
            obligation.state = automata[obligation.assertion.lookaround]?.target(obligation.state, index) ?? Automaton.dead
            if let settled = settled(obligation) {
                if !settled { failed = true }
            } else {
                result.append(obligation)
            }
        }
        let next = failed ? -1 : intern(result)
        steps[key] = next
        return failed ? nil : next
    }

    /// Whether the end of the text meets all.
    func areMetAtEnd(_ set: Int32) -> Bool {
        sets[Int(set)].allSatisfy { obligation in
            let accepts = automata[obligation.assertion.lookaround]?.accepting[Int(obligation.state)] ?? false
            return accepts != obligation.assertion.negated
        }
    }

    /// Whether one set demands nothing that the other does not.
    func demandsNoMore(_ one: Int32, than other: Int32) -> Bool {
        one == Self.none || one == other || sets[Int(one)].allSatisfy(sets[Int(other)].contains)
    }

    /// `true` where it is met whatever follows, `false` where it cannot be met, `nil` where it depends.
    private func settled(_ obligation: Obligation) -> Bool? {
        if obligation.state == Automaton.dead { return obligation.assertion.negated }
        if universal[obligation.assertion.lookaround]?[Int(obligation.state)] == true { return !obligation.assertion.negated }
        return nil
    }

    private mutating func intern(_ obligations: [Obligation]) -> Int32 {
        var sorted: [Obligation] = []
        for obligation in obligations.sorted(by: Obligation.precedes) where sorted.last != obligation { sorted.append(obligation) }
        if let known = indices[sorted] { return known }
        let index = Int32(sets.count)
        sets.append(sorted)
        indices[sorted] = index
        return index
    }
}
