extension TableWriter {
    /// A matcher by positions: the classes of scalars, then the passes over the text.
    mutating func write(_ matcher: PositionMatcher, scalars: Int, blocks: [UInt16]) {
        write(matcher.partition.classCount)
        writeRuns(matcher.partition.ascii)
        write(scalars)
        writeRuns(blocks)
        write(matcher.passes.count)
        for pass in matcher.passes {
            switch pass {
            case .start: write(PassMark.start)
            case .forward(let automaton):
                write(PassMark.forward)
                write(automaton)
            case .backward(let automaton):
                write(PassMark.backward)
                write(automaton)
            }
        }
        write(matcher.expression)
    }

    private mutating func write(_ automaton: PositionAutomaton) {
        write(automaton.count)
        write(automaton.shifting)
        // Many positions are entered by the same classes: those sets once, then each position's.
        var sets: [[Int]] = []
        var numbers: [UInt16] = []
        for position in 0..<automaton.count {
            let set = automaton.entered.indices.filter { automaton.entered[$0].contains(position) }
            let number = sets.firstIndex(of: set) ?? sets.count
            if number == sets.count { sets.append(set) }
            numbers.append(UInt16(number))
        }
        write(sets.count)
        for set in sets {
            var classes = BitSet(capacity: automaton.entered.count)
            for index in set { classes.insert(index) }
            write(classes)
        }
        writeRuns(numbers)
        write(automaton.bundles.count)
        for bundle in automaton.bundles {
            write(2 * bundle.assertions.count + (bundle.isEnd ? 1 : 0))
            for assertion in bundle.assertions { write(2 * Int(assertion.lookaround) + (assertion.negated ? 1 : 0)) }
            write(bundle.sources)
            if !bundle.isEnd { write(bundle.targets) }
        }
    }

    /// The count of runs, then the gap before each and its length.
    mutating func write(_ set: BitSet) {
        var runs: [(gap: Int, length: Int)] = []
        var end = 0
        for element in set {
            if let last = runs.indices.last, element == end {
                runs[last].length += 1
            } else {
                runs.append((element - end, 1))
            }
            end = element + 1
        }
        write(runs.count)
        for run in runs {
            write(run.gap)
            write(run.length)
        }
    }
}

enum PassMark {
    static let start = 0
    static let forward = 1
    static let backward = 2
}
