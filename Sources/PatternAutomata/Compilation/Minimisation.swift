extension Automaton {
    /// The smallest automaton with the same languages, numbered so that chains are consecutive.
    func minimised() -> Automaton {
        let (merged, isMinimal) = StateMerging.merging(self)
        return isMinimal ? merged.renumbered() : merged.minimisedByRefinement()
    }

    private func renumbered() -> Automaton {
        quotient(RefinablePartition(count: stateCount, boundaries: Array(0...stateCount))) { _ in true }
    }

    private func minimisedByRefinement() -> Automaton {
        let useful = usefulStates()
        var blocks = RefinablePartition(count: stateCount)
        for state in 0..<stateCount where !useful[state] { blocks.mark(state) }
        blocks.split()
        for state in 0..<stateCount where useful[state] && accepting[state] { blocks.mark(state) }
        blocks.split()
        refine(&blocks) { useful[$0] }
        return quotient(blocks) { useful[$0] }
    }

    /// Which states a text leads to acceptance from.
    private func usefulStates() -> [Bool] {
        var useful = accepting
        let predecessors = Predecessors(self)
        var open = useful.indices.filter { useful[$0] }
        while let state = open.popLast() {
            for edge in predecessors.edges(to: state) where !useful[Int(edge) / classCount] {
                useful[Int(edge) / classCount] = true
                open.append(Int(edge) / classCount)
            }
        }
        return useful
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

    private func quotient(_ blocks: RefinablePartition, includes: (Int) -> Bool) -> Automaton {
        var numbers = [Int32](repeating: -1, count: blocks.count)
        var order: [Int] = []
        func block(_ state: Int32) -> Int? {
            state >= 0 && includes(Int(state)) ? Int(blocks.blockOf[Int(state)]) : nil
        }
        // First along the way that most classes lead, up to a known state, then the states passed by, in the order of discovery: so
        // chains are consecutive, and chains beside chains keep their distance.
        var open = starts.compactMap(block)
        var nextOpen = 0
        while nextOpen < open.count {
            var following: Int? = open[nextOpen]
            nextOpen += 1
            while let next = following, numbers[next] < 0 {
                numbers[next] = Int32(order.count)
                order.append(next)
                let state = Int32(blocks.elements[blocks.range(of: next).lowerBound])
                var targets: [(block: Int, classes: Int)] = []
                for index in 0..<classCount {
                    guard let target = block(target(state, index)), numbers[target] < 0 else { continue }
                    if let known = targets.firstIndex(where: { $0.block == target }) {
                        targets[known].classes += 1
                    } else {
                        targets.append((target, 1))
                    }
                }
                let most = targets.map(\.classes).max() ?? 0
                following = targets.first { $0.classes == most }?.block
                open.append(contentsOf: targets.lazy.map(\.block).filter { $0 != following })
            }
        }
        var result = Automaton(classCount: classCount, transitions: [], accepting: [], starts: [])
        result.transitions.reserveCapacity(order.count * classCount)
        for next in order {
            let state = Int32(blocks.elements[blocks.range(of: next).lowerBound])
            result.accepting.append(accepting[Int(state)])
            for index in 0..<classCount {
                result.transitions.append(block(target(state, index)).map { numbers[$0] } ?? Self.dead)
            }
        }
        result.starts = starts.map { block($0).map { numbers[$0] } ?? Self.dead }
        return result
    }
}

/// The transitions that lead to each state.
private struct Predecessors {
    private var first: [Int32]
    private var list: [Int32]

    init(_ automaton: Automaton) {
        first = [Int32](repeating: 0, count: automaton.stateCount + 1)
        for target in automaton.transitions where target >= 0 { first[Int(target) + 1] += 1 }
        for state in 0..<automaton.stateCount { first[state + 1] += first[state] }
        var next = first
        list = [Int32](repeating: 0, count: Int(first[automaton.stateCount]))
        for (edge, target) in automaton.transitions.enumerated() where target >= 0 {
            list[Int(next[Int(target)])] = Int32(edge)
            next[Int(target)] += 1
        }
    }

    /// Indices into the automaton's transitions.
    func edges(to state: Int) -> ArraySlice<Int32> {
        list[Int(first[state])..<Int(first[state + 1])]
    }
}
