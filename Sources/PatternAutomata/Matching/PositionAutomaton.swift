/// A nondeterministic automaton whose states are positions in the expression, after Glushkov, stepped with all of them at once as bits.
///
/// Position 0 is before everything. Every other position is entered by scalars of one set only, so a step is: follow, then keep those
/// that the scalar enters. Positions are numbered so that most are followed by their successors alone, which is a shift.
struct PositionAutomaton: Hashable, Sendable {
    /// What several positions are followed by alike, where some assertions hold.
    struct Bundle: Hashable, Sendable {
        var assertions: [TermStore.Assertion]
        var sources: BitSet
        var targets: BitSet
        /// Whether the expression may end here.
        var isEnd: Bool
    }

    private(set) var count = 1
    /// Positions that their successors follow.
    private(set) var shifting: BitSet
    private(set) var bundles: [Bundle] = []
    /// Positions entered by each class.
    private(set) var entered: [BitSet]

    init(count: Int, shifting: BitSet, bundles: [Bundle], entered: [BitSet]) {
        self.count = count
        self.shifting = shifting
        self.bundles = bundles
        self.entered = entered
    }

    /// - Parameter members: The classes of which each of the store's sets consists.
    init(
        _ term: Int32, _ store: inout TermStore, _ forms: inout LinearForms, members: [[UInt16]], classCount: Int, limit: Int, _ meter: StepMeter
    ) throws(TooLarge) {
        // Positions in the order of a depth-first walk, and the branches that leave each.
        var numbers: [UInt64: Int] = [:]
        var entering: [Int32] = [-1]
        var leaving = [try forms.form(of: term, in: &store)]
        var open = Array(leaving[0].reversed())
        while let place = open.popLast() {
            let branch = forms[place]
            guard !branch.isEnd, numbers[Self.key(branch)] == nil else { continue }
            guard entering.count < limit else { throw TooLarge(reason: "more than \(limit) positions") }
            numbers[Self.key(branch)] = entering.count
            entering.append(branch.set)
            let form = try forms.form(of: branch.next, in: &store)
            try meter.spend(form.count)
            leaving.append(form)
            open.append(contentsOf: form.reversed())
        }
        count = entering.count
        // Sets of positions are stored a class each, and for each way from position to position.
        try meter.spend(count * (classCount / 64 + 1))
        shifting = BitSet(capacity: count)
        entered = Array(repeating: BitSet(capacity: count), count: classCount)
        for position in 1..<max(count, 1) {
            try meter.spend(members[Int(entering[position])].count)
            for index in members[Int(entering[position])] { entered[Int(index)].insert(position) }
        }
        var indices: [BundleKey: Int] = [:]
        for position in 0..<count {
            var targets: [[TermStore.Assertion]: BitSet] = [:]
            var order: [[TermStore.Assertion]] = []
            try meter.spend(leaving[position].count + count / 16)
            for place in leaving[position] {
                let branch = forms[place]
                let target = branch.isEnd ? nil : numbers[Self.key(branch)]
                let assertions = forms.assertions(of: branch)
                if target == position + 1, assertions.isEmpty {
                    shifting.insert(position)
                    continue
                }
                if let target {
                    if targets[assertions] == nil { order.append(assertions) }
                    targets[assertions, default: BitSet(capacity: count)].insert(target)
                } else {
                    add(position, BundleKey(assertions: assertions, targets: BitSet(capacity: count), isEnd: true), &indices)
                }
            }
            for assertions in order {
                guard let set = targets[assertions] else { continue }
                add(position, BundleKey(assertions: assertions, targets: set, isEnd: false), &indices)
            }
        }
    }

    private struct BundleKey: Hashable {
        var assertions: [TermStore.Assertion]
        var targets: BitSet
        var isEnd: Bool
    }

    private static func key(_ branch: Branch) -> UInt64 {
        UInt64(UInt32(bitPattern: branch.set)) << 32 | UInt64(UInt32(bitPattern: branch.next))
    }

    private mutating func add(_ position: Int, _ key: BundleKey, _ indices: inout [BundleKey: Int]) {
        let index = indices[key] ?? bundles.count
        if index == bundles.count {
            indices[key] = index
            bundles.append(Bundle(assertions: key.assertions, sources: BitSet(capacity: count), targets: key.targets, isEnd: key.isEnd))
        }
        bundles[index].sources.insert(position)
    }

    /// How many words are looked at for each scalar, at most.
    var wordsPerScalar: Int {
        bundles.reduce(4 * shifting.words.count) { $0 + $1.sources.span + $1.targets.span + $1.assertions.count }
    }

    /// The set before everything.
    var initial: BitSet {
        var set = BitSet(capacity: count)
        set.insert(0)
        return set
    }

    /// The positions after a scalar of a class, from those before it.
    func step(_ active: BitSet, by index: Int, where holds: (TermStore.Assertion) -> Bool) -> BitSet {
        var next = active.successors(of: shifting)
        for bundle in bundles where !bundle.isEnd && active.intersects(bundle.sources) && bundle.assertions.allSatisfy(holds) {
            next.formUnion(bundle.targets)
        }
        next.formIntersection(entered[index])
        return next
    }

    /// Whether the expression may end at one of the positions.
    func ends(_ active: BitSet, where holds: (TermStore.Assertion) -> Bool) -> Bool {
        bundles.contains { $0.isEnd && active.intersects($0.sources) && $0.assertions.allSatisfy(holds) }
    }

    /// The positions from which the expression can end at this place or later, from those of which that holds behind the next scalar.
    func stepBack(_ successful: BitSet, by index: Int?, where holds: (TermStore.Assertion) -> Bool) -> BitSet {
        var result = BitSet(capacity: count)
        if let index {
            var next = successful
            next.formIntersection(entered[index])
            result = next.predecessors(within: shifting)
            for bundle in bundles where !bundle.isEnd && next.intersects(bundle.targets) && bundle.assertions.allSatisfy(holds) {
                result.formUnion(bundle.sources)
            }
        }
        for bundle in bundles where bundle.isEnd && bundle.assertions.allSatisfy(holds) { result.formUnion(bundle.sources) }
        return result
    }
}
