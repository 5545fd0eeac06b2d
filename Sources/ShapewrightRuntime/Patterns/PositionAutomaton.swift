/// A nondeterministic automaton whose states are positions in an expression.
///
/// Position 0 is before everything; every other is entered by scalars of certain classes only. Most positions are followed by their
/// successors, which is a shift; what follows others is bundled: several positions that several others follow.
struct PositionAutomaton: Sendable {
    /// Sets of positions are that many words.
    let wordCount: Int
    private let shifting: [UInt64]
    /// Positions entered by each class.
    private let entered: [UInt64]
    private var steps: [Bundle] = []
    private var ends: [Bundle] = []

    private struct Bundle {
        var assertions: [Assertion]
        var sources: WordRange
        /// Empty where the expression ends.
        var targets: WordRange
    }

    /// Whether a lookaround holds, or does not.
    private struct Assertion {
        var lookaround: Int
        var isNegated: Bool
    }

    /// Reads the count of positions, those that shift, the sets of classes by which they are entered, and the bundles.
    init(_ reader: inout TableReader, classCount: Int, lookarounds: Int) throws(DamagedTable) {
        let count = try reader.read(below: 1 << 16)
        guard count > 0, count * classCount < 1 << 24 else { throw reader.damage }
        let wordCount = (count + 63) / 64
        self.wordCount = wordCount
        shifting = try reader.readSet(below: count)
        var sets: [[UInt64]] = []
        for _ in 0..<(try reader.read(below: 1 << 16)) { sets.append(try reader.readSet(below: classCount)) }
        var entered = [UInt64](repeating: 0, count: classCount * wordCount)
        for (position, number) in try reader.readRuns(count: count, below: sets.count).enumerated() {
            for index in 0..<classCount where sets[Int(number)][index / 64] >> UInt64(index % 64) & 1 == 1 {
                entered[index * wordCount + position / 64] |= 1 << UInt64(position % 64)
            }
        }
        self.entered = entered
        for _ in 0..<(try reader.read()) {
            let header = try reader.read()
            var assertions: [Assertion] = []
            for _ in 0..<(header / 2) {
                let number = try reader.read(below: 2 * lookarounds)
                assertions.append(Assertion(lookaround: number / 2, isNegated: number % 2 == 1))
            }
            let sources = WordRange(try reader.readSet(below: count))
            if header % 2 == 1 {
                ends.append(Bundle(assertions: assertions, sources: sources, targets: WordRange([])))
            } else {
                steps.append(Bundle(assertions: assertions, sources: sources, targets: WordRange(try reader.readSet(below: count))))
            }
        }
    }

    /// Goes on to the positions after a scalar of a class; tells whether there are any.
    func step(_ state: inout PositionState, by index: Int, _ marks: LookaroundMarks, at place: Int) -> Bool {
        var carry: UInt64 = 0
        for word in 0..<wordCount {
            let selected = state.active[word] & shifting[word]
            state.next[word] = selected << 1 | carry
            carry = selected >> 63
        }
        for bundle in steps where bundle.sources.intersects(state.active) && holds(bundle, marks, at: place) {
            bundle.targets.formUnion(into: state.next)
        }
        var any: UInt64 = 0
        for word in 0..<wordCount {
            state.next[word] &= entered[index * wordCount + word]
            any |= state.next[word]
        }
        state.advance()
        return any != 0
    }

    /// Whether the expression may end at one of the positions.
    func ends(_ active: UnsafeMutablePointer<UInt64>, _ marks: LookaroundMarks, at place: Int) -> Bool {
        ends.contains { $0.sources.intersects(active) && holds($0, marks, at: place) }
    }

    /// Goes back to the positions from which the expression can end here or later.
    ///
    /// - Parameter index: The class of the scalar behind this place; `nil` at the end of the text.
    func stepBack(_ state: inout PositionState, by index: Int?, _ marks: LookaroundMarks, at place: Int) {
        for word in 0..<wordCount { state.next[word] = 0 }
        if let index {
            for word in 0..<wordCount { state.active[word] &= entered[index * wordCount + word] }
            for word in 0..<wordCount {
                let following = word + 1 < wordCount ? state.active[word + 1] << 63 : 0
                state.next[word] = (state.active[word] >> 1 | following) & shifting[word]
            }
            for bundle in steps where bundle.targets.intersects(state.active) && holds(bundle, marks, at: place) {
                bundle.sources.formUnion(into: state.next)
            }
        }
        for bundle in ends where holds(bundle, marks, at: place) { bundle.sources.formUnion(into: state.next) }
        state.advance()
    }

    private func holds(_ bundle: Bundle, _ marks: LookaroundMarks, at place: Int) -> Bool {
        bundle.assertions.allSatisfy { marks.contains(place, of: $0.lookaround) != $0.isNegated }
    }
}

/// A set of positions without the words at both ends that hold none.
private struct WordRange: Sendable {
    private let first: Int
    private let words: [UInt64]

    init(_ words: [UInt64]) {
        first = words.firstIndex { $0 != 0 } ?? 0
        let end = words.lastIndex { $0 != 0 }.map { $0 + 1 } ?? first
        self.words = Array(words[first..<end])
    }

    func intersects(_ set: UnsafeMutablePointer<UInt64>) -> Bool {
        for index in words.indices where words[index] & set[first + index] != 0 { return true }
        return false
    }

    func formUnion(into set: UnsafeMutablePointer<UInt64>) {
        for index in words.indices { set[first + index] |= words[index] }
    }
}
