import PatternAutomata

/// The product of a language's automata, walked as a whole, with the way left from each state to the nearest member.
struct ProductGraph {
    static let never = Int.max

    let search: ProductSearch
    /// Targets by state and class; none where no text leads to a member any more.
    private(set) var targets: [[Int]] = []
    private(set) var accepting: [Bool] = []
    /// How many scalars there are at least to a member; ``never`` where there is none.
    private(set) var distances: [Int] = []

    /// - Returns: `nil` where there are more states than the budget allows.
    init?(_ search: ProductSearch, _ budget: Int) {
        self.search = search
        var states = [search.start]
        var numbers = [search.start: 0]
        var meter = search.meter(states: budget)
        while targets.count < states.count {
            guard states.count <= budget, meter.spend(search.classIndices.count * states[0].count) else { return nil }
            let state = states[targets.count]
            accepting.append(search.accepts(state))
            targets.append(search.isSettledFalse(state) ? [] : search.classIndices.map { index in
                let target = search.target(of: state, by: index)
                if let known = numbers[target] { return known }
                numbers[target] = states.count
                states.append(target)
                return states.count - 1
            })
        }
        distances = accepting.map { $0 ? 0 : Self.never }
        var sources: [[Int]] = Array(repeating: [], count: states.count)
        for (source, row) in targets.enumerated() {
            for target in row { sources[target].append(source) }
        }
        var open = accepting.indices.filter { accepting[$0] }
        var next = 0
        while next < open.count {
            for source in sources[open[next]] where distances[source] == Self.never {
                distances[source] = distances[open[next]] + 1
                open.append(source)
            }
            next += 1
        }
    }

    /// The length of the shortest member; `nil` where there is none.
    var distanceFromStart: Int? { distances[0] == Self.never ? nil : distances[0] }

    /// The length of the longest member; `nil` where there are longer ones than any, or none.
    var longestWay: Int? {
        guard distances[0] != Self.never else { return nil }
        // Of the states on the way to a member, those are done whose predecessors are: what is left over goes round in circles.
        let useful = targets.indices.map { state in
            distances[state] == Self.never ? [] : Set(targets[state]).filter { distances[$0] != Self.never }
        }
        var waiting = [Int](repeating: 0, count: targets.count)
        for row in useful { for target in row { waiting[target] += 1 } }
        guard waiting[0] == 0 else { return nil }
        var lengths = [Int](repeating: 0, count: targets.count)
        var open = [0]
        var done = 0
        var longest = 0
        while let state = open.popLast() {
            done += 1
            if accepting[state] { longest = max(longest, lengths[state]) }
            for target in useful[state] {
                lengths[target] = max(lengths[target], lengths[state] + 1)
                waiting[target] -= 1
                if waiting[target] == 0 { open.append(target) }
            }
        }
        return done == distances.count(where: { $0 != Self.never }) ? longest : nil
    }
}
