extension TableReader {
    /// A matcher by positions, as ``TableWriter`` wrote it.
    mutating func readPositions(_ scalars: [String]) throws(MalformedTable) -> PositionMatcher {
        let classCount = try read(below: 1 << 12)
        let ascii = try readRuns(count: 128, below: classCount)
        let blocks = try ScalarBlocks(text: scalars[try read(below: scalars.count)])
        let classes = try readRuns(count: blocks.blockCount, below: classCount)
        let partition = blocks.partition(ascii: ascii, classes: classes, classCount: classCount)
        var passes: [PositionMatcher.Pass] = []
        for _ in 0..<(try read(below: 1 << 20)) {
            switch try read(below: 3) {
            case PassMark.start: passes.append(.start)
            case PassMark.forward: passes.append(.forward(try readAutomaton(classCount, assertions: passes.count)))
            default: passes.append(.backward(try readAutomaton(classCount, assertions: passes.count)))
            }
        }
        return PositionMatcher(passes, try readAutomaton(classCount, assertions: passes.count), partition)
    }

    private mutating func readAutomaton(_ classCount: Int, assertions: Int) throws(MalformedTable) -> PositionAutomaton {
        let count = try read(below: 1 << 16)
        let shifting = try readSet(count)
        var sets: [BitSet] = []
        for _ in 0..<(try read(below: 1 << 16)) { sets.append(try readSet(classCount)) }
        var entered = Array(repeating: BitSet(capacity: count), count: classCount)
        for (position, number) in try readRuns(count: count, below: sets.count).enumerated() {
            for index in sets[Int(number)] { entered[index].insert(position) }
        }
        var bundles: [PositionAutomaton.Bundle] = []
        for _ in 0..<(try read(below: 1 << 20)) {
            let header = try read()
            var held: [TermStore.Assertion] = []
            for _ in 0..<(header / 2) {
                let number = try read(below: 2 * assertions)
                held.append(TermStore.Assertion(lookaround: Int32(number / 2), negated: number % 2 == 1))
            }
            let sources = try readSet(count)
            let isEnd = header % 2 == 1
            let targets = isEnd ? BitSet(capacity: count) : try readSet(count)
            bundles.append(PositionAutomaton.Bundle(assertions: held, sources: sources, targets: targets, isEnd: isEnd))
        }
        return PositionAutomaton(count: count, shifting: shifting, bundles: bundles, entered: entered)
    }

    private mutating func readSet(_ capacity: Int) throws(MalformedTable) -> BitSet {
        var set = BitSet(capacity: capacity)
        var end = 0
        for _ in 0..<(try read(below: 1 << 20)) {
            let start = end + (try read(below: capacity - end + 1))
            end = start + (try read(below: capacity - start + 1))
            for element in start..<end { set.insert(element) }
        }
        return set
    }
}
