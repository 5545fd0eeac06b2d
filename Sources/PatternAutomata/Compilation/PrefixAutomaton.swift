/// Reads a text from its beginning and knows at each place which assertions about what stands before hold there.
struct PrefixAutomaton {
    /// Targets by state and class.
    var transitions: [Int32] = []
    var stateCount = 1
    var start: Int32 = 0
    /// For each lookaround that looks back, in which states it holds.
    var holds: [Int32: [Bool]] = [:]

    /// One that knows nothing.
    init(classCount: Int) {
        transitions = [Int32](repeating: 0, count: classCount)
    }

    /// One that knows where the text begins.
    init(classCount: Int, knowingStartAs lookaround: Int32) {
        stateCount = 2
        transitions = [Int32](repeating: 1, count: 2 * classCount)
        holds = [lookaround: [true, false]]
    }

    /// The product with another automaton, whose raw states know the prefix states in them; states that know the same become one.
    init(product: Automaton, prefixes: [Int32], of old: PrefixAutomaton, adding lookaround: Int32) {
        let known = old.holds.keys.sorted()
        var blocks = RefinablePartition(count: product.stateCount)
        for fact in known {
            guard let holds = old.holds[fact] else { continue }
            for (state, prefix) in prefixes.enumerated() where holds[Int(prefix)] { blocks.mark(state) }
            blocks.split()
        }
        for state in product.accepting.indices where product.accepting[state] { blocks.mark(state) }
        blocks.split()
        product.refine(&blocks) { _ in true }
        stateCount = blocks.count
        transitions = []
        for fact in known { holds[fact] = [] }
        holds[lookaround] = []
        for block in 0..<blocks.count {
            let state = Int(blocks.elements[blocks.range(of: block).lowerBound])
            for index in 0..<product.classCount { transitions.append(blocks.blockOf[Int(product.target(Int32(state), index))]) }
            for fact in known {
                if let value = old.holds[fact]?[Int(prefixes[state])] { holds[fact]?.append(value) }
            }
            holds[lookaround]?.append(product.accepting[state])
        }
        start = blocks.blockOf[Int(product.starts[0])]
    }
}
