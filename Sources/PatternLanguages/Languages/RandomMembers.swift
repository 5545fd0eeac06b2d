import PatternAutomata

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

extension ProductGraph {
    /// How much longer than need be a random member gets.
    private static let spread = 12

    func randomMember(_ lengths: ClosedRange<Int>, using generator: inout some RandomNumberGenerator) -> String? {
        guard distances[0] != Self.never, distances[0] <= lengths.upperBound else { return nil }
        let shortest = max(lengths.lowerBound, distances[0])
        let length = Int.random(in: shortest...max(shortest, min(lengths.upperBound, shortest + Self.spread)), using: &generator)
        var scalars = String.UnicodeScalarView()
        var written = 0
        var state = 0
        while written < length || !accepting[state] {
            guard written < lengths.upperBound else { return nil }
            let left = max(length - written - 1, 0)
            let reachable = targets[state].indices.filter { distances[targets[state][$0]] != Self.never }
            // In time if possible, else as soon as possible.
            let inTime = reachable.filter { distances[targets[state][$0]] <= left }
            let nearest = reachable.map { distances[targets[state][$0]] }.min()
            let choice = inTime.isEmpty ? reachable.filter { distances[targets[state][$0]] == nearest } : inTime
            guard let index = choice.randomElement(using: &generator) else { return nil }
            if let value = search.samples[index].randomElement(using: &generator), let scalar = Unicode.Scalar(value) {
                scalars.append(scalar)
            }
            written += 1
            state = targets[state][index]
        }
        return String(scalars)
    }
}
