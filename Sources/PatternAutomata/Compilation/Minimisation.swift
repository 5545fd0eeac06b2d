extension Automaton {
    /// The smallest automaton with the same languages, numbered so that chains are consecutive.
    func minimised(_ meter: StepMeter = StepMeter()) throws(TooLarge) -> Automaton {
        try meter.spend(transitions.count / 4 + stateCount)
        return try StateMerging.merging(self, meter).renumbered()
    }

    /// Hopcroft's algorithm in Valmari's form: blocks of states and of transitions refine each other.
    func refine(_ blocks: inout RefinablePartition, includes: (Int) -> Bool) {
        var tails: [Int32] = []
        var heads: [Int32] = []
        var labelStarts: [Int] = []
        for index in 0..<classCount {
            labelStarts.append(tails.count)
            for state in 0..<stateCount where includes(state) {
                let target = target(Int32(state), index)
                if target >= 0, includes(Int(target)) {
                    tails.append(Int32(state))
                    heads.append(target)
                }
            }
        }
        guard !tails.isEmpty else { return }
        labelStarts.append(tails.count)
        var cords = RefinablePartition(count: tails.count, boundaries: labelStarts)
        let (first, incoming) = Self.adjacency(heads, count: stateCount)
        var nextBlock = 0
        var nextCord = 0
        while nextCord < cords.count || nextBlock < blocks.count {
            while nextBlock < blocks.count {
                for place in blocks.range(of: nextBlock) {
                    let state = Int(blocks.elements[place])
                    for edge in first[state]..<first[state + 1] { cords.mark(Int(incoming[Int(edge)])) }
                }
                cords.split()
                nextBlock += 1
            }
            if nextCord < cords.count {
                for place in cords.range(of: nextCord) { blocks.mark(Int(tails[Int(cords.elements[place])])) }
                blocks.split()
                nextCord += 1
            }
        }
    }

    private static func adjacency(_ heads: [Int32], count: Int) -> (first: [Int32], edges: [Int32]) {
        var first = [Int32](repeating: 0, count: count + 1)
        for head in heads { first[Int(head) + 1] += 1 }
        for state in 0..<count { first[state + 1] += first[state] }
        var next = first
        var edges = [Int32](repeating: 0, count: heads.count)
        for (edge, head) in heads.enumerated() {
            edges[Int(next[Int(head)])] = Int32(edge)
            next[Int(head)] += 1
        }
        return (first, edges)
    }

    /// The automaton with its states in another order. Those that no text leads to are left out.
    ///
    /// First along the way that most classes lead, up to a known state, then the states passed by, in the order of discovery: so chains are
    /// consecutive, and chains beside chains keep their distance.
    private func renumbered() -> Automaton {
        var numbers = [Int32](repeating: Self.dead, count: stateCount)
        var order: [Int] = []
        var open = starts.filter { $0 >= 0 }.map(Int.init)
        var targets: [(state: Int, classes: Int)] = []
        var nextOpen = 0
        while nextOpen < open.count {
            var following: Int? = open[nextOpen]
            nextOpen += 1
            while let next = following, numbers[next] < 0 {
                numbers[next] = Int32(order.count)
                order.append(next)
                targets.removeAll(keepingCapacity: true)
                for index in next * classCount..<(next + 1) * classCount {
                    let target = Int(transitions[index])
                    if target < 0 || numbers[target] >= 0 { continue }
                    if let known = targets.firstIndex(where: { $0.state == target }) {
                        targets[known].classes += 1
                    } else {
                        targets.append((target, 1))
                    }
                }
                let most = targets.lazy.map(\.classes).max() ?? 0
                following = targets.first { $0.classes == most }?.state
                for target in targets where target.state != following { open.append(target.state) }
            }
        }
        func number(_ state: Int32) -> Int32 { state < 0 ? state : numbers[Int(state)] }
        var result = Automaton(classCount: classCount, transitions: [], accepting: order.map { accepting[$0] }, starts: starts.map(number))
        result.transitions.reserveCapacity(order.count * classCount)
        for state in order {
            for index in state * classCount..<(state + 1) * classCount { result.transitions.append(number(transitions[index])) }
        }
        return result
    }
}
