/// Makes deterministic automata of terms: a state is a set of items, each a term with obligations of lookaheads that began earlier,
/// beside a state of the automaton that reads what stands before.
struct SubsetConstruction {
    var store: TermStore
    let partition: ScalarPartition
    private var groups: ClassGroups
    private let budget: Budget
    private let meter: StepMeter
    private var forms: LinearForms
    private var merging = IntervalMerging()
    private var obligations = Obligations()
    private var prefix: PrefixAutomaton
    private let anything: Int32
    private(set) var work = 0

    init(_ store: TermStore, budget: Budget, _ meter: StepMeter = StepMeter()) throws(TooLarge) {
        var store = store
        anything = store.anything()
        let members: [[UInt16]]
        (partition, members) = try ScalarPartition.separating(store.sets, meter)
        groups = ClassGroups(classCount: partition.classCount, members: members, meter)
        self.store = store
        self.budget = budget
        self.meter = meter
        forms = LinearForms(meter)
        prefix = PrefixAutomaton(classCount: partition.classCount)
        try readLookarounds()
    }

    /// The smallest automaton of a term.
    mutating func automaton(of term: Int32) throws(TooLarge) -> Automaton {
        try determinise(term, from: [prefix.start], keepingPrefix: false).automaton.minimised(meter)
    }

    /// First what looks back, for lookaheads depend on it.
    private mutating func readLookarounds() throws(TooLarge) {
        for (index, lookaround) in store.lookarounds.enumerated() {
            if lookaround == .start { prefix = PrefixAutomaton(classCount: partition.classCount, knowingStartAs: Int32(index)) }
        }
        for (index, lookaround) in store.lookarounds.enumerated() {
            guard case .behind(let body) = lookaround else { continue }
            let (product, prefixes) = try determinise(store.anything(then: body), from: [prefix.start], keepingPrefix: true)
            try meter.spend(product.transitions.count + product.stateCount * prefix.holds.count)
            prefix = PrefixAutomaton(product: product, prefixes: prefixes, of: prefix, adding: Int32(index))
        }
        for (index, lookaround) in store.lookarounds.enumerated() {
            guard case .ahead(let body) = lookaround else { continue }
            let term = store.concatenation(body, anything)
            let starts = (0..<Int32(prefix.stateCount)).map { $0 }
            let automaton = try determinise(term, from: starts, keepingPrefix: false).automaton
            obligations.add(try automaton.minimised(meter), of: Int32(index))
        }
    }

    /// An automaton of a term with one start for each of the prefix states, and the prefix state in each state.
    ///
    /// Keeping the prefix, there is no dead state, and obligations are refused: a text may not have ended where a lookbehind looks.
    private mutating func determinise(
        _ term: Int32, from prefixStates: [Int32], keepingPrefix: Bool
    ) throws(TooLarge) -> (automaton: Automaton, prefixes: [Int32]) {
        let classCount = partition.classCount
        var automaton = Automaton(classCount: classCount, transitions: [], accepting: [], starts: [])
        var states = ItemSets()
        for prefixState in prefixStates {
            automaton.starts.append(try number([UInt64(term) << 32], prefixState, &states, keepingPrefix: keepingPrefix))
        }
        var steps: [Step] = []
        var bucket: [UInt64] = []
        var target = Automaton.dead
        var next = 0
        while next < states.count {
            let prefixState = states.prefixes[next]
            automaton.accepting.append(try readBranches(of: next, states, into: &steps))
            let row = automaton.transitions.count
            automaton.transitions.append(contentsOf: repeatElement(Automaton.dead, count: classCount))
            // Obligations and what stands before may tell apart what the branches' sets do not.
            let isUniform = prefix.stateCount == 1 && steps.allSatisfy { $0.obligations == Obligations.none }
            try meter.spend(steps.count + classCount / 16 + 1)
            for group in try groups.groups(readBy: steps.map(\.set)) {
                for (place, index) in group.classes.enumerated() {
                    if place == 0 || !isUniform {
                        try meter.spend(1 + group.branches.count)
                        bucket.removeAll(keepingCapacity: true)
                        for branch in group.branches {
                            try meter.spend(obligations.count(of: steps[branch].obligations))
                            guard let stepped = obligations.step(steps[branch].obligations, by: index) else { continue }
                            bucket.append(UInt64(steps[branch].next) << 32 | UInt64(stepped))
                        }
                        let following = prefix.transitions[Int(prefixState) * classCount + index]
                        target = bucket.isEmpty && !keepingPrefix
                            ? Automaton.dead : try number(bucket, following, &states, keepingPrefix: keepingPrefix)
                    }
                    work += bucket.count
                    automaton.transitions[row + index] = target
                }
            }
            guard work <= budget.work else { throw TooLarge(reason: "more than \(budget.work) steps of construction") }
            next += 1
        }
        return (automaton, states.prefixes)
    }

    /// A way from a state past a scalar.
    private struct Step {
        var set: Int32
        var next: Int32
        var obligations: Int32
    }

    /// The ways from a state.
    ///
    /// - Returns: Whether the text may end here.
    private mutating func readBranches(of state: Int, _ states: ItemSets, into steps: inout [Step]) throws(TooLarge) -> Bool {
        var accepts = false
        let prefixState = states.prefixes[state]
        steps.removeAll(keepingCapacity: true)
        for place in states.places(of: state) {
            let item = states[place]
            let pending = Self.obligations(of: item)
            for place in try forms.form(of: Int32(item >> 32), in: &store) {
                try meter.spend()
                let branch = forms[place]
                guard let demanded = try demands(of: branch, in: prefixState, beside: pending) else { continue }
                if branch.isEnd {
                    accepts = accepts || obligations.areMetAtEnd(demanded)
                } else {
                    steps.append(Step(set: branch.set, next: branch.next, obligations: demanded))
                }
            }
        }
        return accepts
    }

    /// The number of the state that items lead to, as they come.
    private mutating func number(
        _ raw: [UInt64], _ prefixState: Int32, _ states: inout ItemSets, keepingPrefix: Bool
    ) throws(TooLarge) -> Int32 {
        if let known = states.number(of: raw, prefixState) { return known }
        let items = try normalised(raw)
        let isUniversal = items.count == 1 && items[0] == UInt64(anything) << 32
        let canonicalPrefix = isUniversal && !keepingPrefix ? 0 : prefixState
        if items == raw, canonicalPrefix == prefixState { return try append(items, prefixState, &states) }
        let number: Int32
        if let known = states.number(of: items, canonicalPrefix) {
            number = known
        } else {
            number = try append(items, canonicalPrefix, &states)
        }
        states.note(number, of: raw, prefixState)
        return number
    }

    private func append(_ items: [UInt64], _ prefixState: Int32, _ states: inout ItemSets) throws(TooLarge) -> Int32 {
        // Keeping a state takes as long as several looks at one.
        try meter.spend(10 + 2 * items.count)
        guard states.count * partition.classCount < budget.cells else { throw TooLarge(reason: "more than \(states.count) states") }
        return states.append(items, prefixState)
    }

    /// The obligations beside those pending that a branch takes on; `nil` where its assertions do not hold.
    private mutating func demands(of branch: Branch, in prefixState: Int32, beside pending: Int32) throws(TooLarge) -> Int32? {
        var result = pending
        for assertion in forms.assertions(of: branch) {
            try meter.spend(1 + obligations.count(of: result))
            if let holds = prefix.holds[assertion.lookaround] {
                if holds[Int(prefixState)] == assertion.negated { return nil }
            } else if !obligations.knows(assertion.lookaround) {
                // Lookaheads have automata only after lookbehinds.
                throw TooLarge(reason: "a lookbehind looks ahead")
            } else if let more = obligations.adding(assertion, in: prefixState, to: result) {
                result = more
            } else {
                return nil
            }
        }
        return result
    }

    private static func obligations(of item: UInt64) -> Int32 {
        Int32(truncatingIfNeeded: item & 0xFFFF_FFFF)
    }

    /// The items sorted, without those that others make superfluous.
    private mutating func normalised(_ raw: [UInt64]) throws(TooLarge) -> [UInt64] {
        work += raw.count
        try meter.spend(4 * raw.count)
        if raw.count == 1 { return raw }
        var items = raw
        items.sort()
        let universal = UInt64(anything) << 32
        var unique: [UInt64] = []
        for item in items where unique.last != item {
            if item == universal { return [universal] }
            // Items of one term stand together.
            var place = unique.count
            var isSuperfluous = false
            while place > 0, unique[place - 1] >> 32 == item >> 32 {
                let other = unique[place - 1]
                work += 1
                try meter.spend(1 + obligations.count(of: Self.obligations(of: item)))
                if obligations.demandsNoMore(Self.obligations(of: other), than: Self.obligations(of: item)) {
                    isSuperfluous = true
                    break
                }
                if obligations.demandsNoMore(Self.obligations(of: item), than: Self.obligations(of: other)) {
                    unique.remove(at: place - 1)
                }
                place -= 1
            }
            if !isSuperfluous { unique.append(item) }
        }
        try merging.merge(&unique, in: &store, meter)
        return unique
    }
}
