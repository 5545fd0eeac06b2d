extension StateMerging {
    /// Decides what states are that lead to each other, and to none else that is undecided.
    mutating func decideCircle(_ states: [Int]) throws(TooLarge) {
        if !states.contains(where: leadsToAcceptance) {
            for state in states { kinds[state] = Automaton.dead }
            return
        }
        // If one of them is what another is, that leads in circles too, and all of them are what others are.
        for kind in circling {
            try meter.spend()
            guard resembles(states[0], kind) else { continue }
            if try decide(states[0], as: kind) { return }
        }
        addKinds(of: states)
    }

    private func leadsToAcceptance(_ state: Int) -> Bool {
        automaton.accepting[state] || (0..<classCount).contains { index in
            let target = automaton.target(Int32(state), index)
            return target >= 0 && kinds[Int(target)] >= 0
        }
    }

    /// Whether a state accepts as a kind does, and what it leads to elsewhere is what the kind leads to.
    private func resembles(_ state: Int, _ kind: Int32) -> Bool {
        accepting[Int(kind)] == automaton.accepting[state] && (0..<classCount).allSatisfy { index in
            let target = automaton.target(Int32(state), index)
            let own = target < 0 ? target : kinds[Int(target)]
            return own == Self.undecided || own == self.target(of: kind, index)
        }
    }

    private func target(of kind: Int32, _ index: Int) -> Int32 {
        let target = rows[Int(kind) * classCount + index]
        return target == Self.itself ? kind : target
    }

    /// Goes from a state and a kind, which resemble each other, the same ways until they part.
    ///
    /// - Returns: Whether they never do; then the state and all that are on a circle with it are decided.
    private mutating func decide(_ state: Int, as kind: Int32) throws(TooLarge) -> Bool {
        var images: [Int: Int32] = [state: kind]
        var open = [state]
        while let next = open.popLast() {
            let image = images[next] ?? Automaton.dead
            try meter.spend(1 + classCount / 8)
            for index in 0..<classCount {
                let target = Int(automaton.target(Int32(next), index))
                // What leads elsewhere has been compared before.
                guard target >= 0, kinds[target] == Self.undecided else { continue }
                let wanted = self.target(of: image, index)
                if let known = images[target] {
                    if known != wanted { return false }
                } else {
                    guard wanted >= 0, resembles(target, wanted) else { return false }
                    images[target] = wanted
                    open.append(target)
                }
            }
        }
        for (state, kind) in images { kinds[state] = kind }
        return true
    }

    /// Tells the states of a circle apart, and makes each that differs a kind.
    private mutating func addKinds(of states: [Int]) {
        // First by what they lead to elsewhere.
        var groups: [[Int32]: [Int]] = [:]
        for state in states {
            var row = automaton.transitions[state * classCount..<(state + 1) * classCount].map { $0 < 0 ? $0 : kinds[Int($0)] }
            row.append(automaton.accepting[state] ? 1 : 0)
            groups[row, default: []].append(state)
        }
        let ordered = groups.values.sorted { $0[0] < $1[0] }
        var blocks = RefinablePartition(count: states.count, boundaries: ordered.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) })
        let members = ordered.flatMap(\.self)
        if ordered.count < states.count { circle(of: members).refine(&blocks) { _ in true } }

        var numbers: [Int: Int32] = [:]
        for (place, state) in members.enumerated() { numbers[state] = Int32(kindCount) + blocks.blockOf[place] }
        for block in 0..<blocks.count {
            let state = members[Int(blocks.elements[blocks.range(of: block).lowerBound])]
            let own = numbers[state]
            for index in 0..<classCount {
                let target = automaton.target(Int32(state), index)
                let kind = target < 0 ? target : numbers[Int(target)] ?? kinds[Int(target)]
                append(kind == own ? Self.itself : kind)
            }
            endRow(accepts: automaton.accepting[state], liesOnCircle: true)
        }
        for (state, number) in numbers { kinds[state] = number }
    }

    /// The states of a circle by their places, without what leads elsewhere.
    private func circle(of members: [Int]) -> Automaton {
        var places: [Int: Int32] = [:]
        for (place, state) in members.enumerated() { places[state] = Int32(place) }
        var circle = Automaton(classCount: classCount, transitions: [], accepting: members.map { automaton.accepting[$0] }, starts: [])
        circle.transitions.reserveCapacity(members.count * classCount)
        for state in members {
            for index in 0..<classCount { circle.transitions.append(places[Int(automaton.target(Int32(state), index))] ?? Automaton.dead) }
        }
        return circle
    }
}
