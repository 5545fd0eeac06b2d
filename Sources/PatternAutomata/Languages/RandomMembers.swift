extension Language {
    /// Random members with lengths in a range, not all different; fewer than wanted where the budget or luck did not suffice.
    ///
    /// The same generator gives the same members.
    public func randomMembers(
        _ count: Int, lengths: ClosedRange<Int> = 0...Int.max, budget: Int = 50_000, using generator: inout some RandomNumberGenerator
    ) -> [String] {
        guard let graph = ProductGraph(ProductSearch(self), budget) else { return [] }
        var result: [String] = []
        for _ in 0..<(20 * count) where result.count < count {
            if let member = graph.randomMember(lengths, using: &generator) { result.append(member) }
        }
        return result
    }
}

/// The product of a language's automata, walked as a whole, with the way left from each state to the nearest member.
private struct ProductGraph {
    private static let never = Int.max
    /// How much longer than need be a random member gets.
    private static let spread = 12

    private let search: ProductSearch
    private var targets: [[Int]] = []
    private var accepting: [Bool] = []
    private var distances: [Int] = []

    init?(_ search: ProductSearch, _ budget: Int) {
        self.search = search
        var states = [search.start]
        var numbers = [search.start: 0]
        while targets.count < states.count {
            guard states.count <= budget else { return nil }
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

    func randomMember(_ lengths: ClosedRange<Int>, using generator: inout some RandomNumberGenerator) -> String? {
        guard distances[0] != Self.never, distances[0] <= lengths.upperBound else { return nil }
        let shortest = max(lengths.lowerBound, distances[0])
        let length = Int.random(in: shortest...max(shortest, min(lengths.upperBound, shortest + Self.spread)), using: &generator)
        var scalars = String.UnicodeScalarView()
        var state = 0
        while scalars.count < length || !accepting[state] {
            guard scalars.count < lengths.upperBound else { return nil }
            let left = max(length - scalars.count - 1, 0)
            let reachable = targets[state].indices.filter { distances[targets[state][$0]] != Self.never }
            // In time if possible, else as soon as possible.
            let inTime = reachable.filter { distances[targets[state][$0]] <= left }
            let nearest = reachable.map { distances[targets[state][$0]] }.min()
            let choice = inTime.isEmpty ? reachable.filter { distances[targets[state][$0]] == nearest } : inTime
            guard let index = choice.randomElement(using: &generator) else { return nil }
            if let value = search.samples[index].randomElement(using: &generator), let scalar = Unicode.Scalar(value) {
                scalars.append(scalar)
            }
            state = targets[state][index]
        }
        return String(scalars)
    }
}
