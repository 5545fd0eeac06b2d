/// Makes deterministic automata of terms: a state is a set of items, each a term with obligations of lookaheads that began earlier,
/// beside a state of the automaton that reads what stands before.
struct SubsetConstruction {
    var store: TermStore
    let partition: ScalarPartition
    private let members: [[UInt16]]
    private let budget: Budget
    private var forms = LinearForms()
    private var merging = IntervalMerging()
    private var obligations = Obligations()
    private var prefix: PrefixAutomaton
    private let anything: Int32
    private(set) var work = 0

    init(_ store: TermStore, budget: Budget) throws(TooLarge) {
        var store = store
        anything = store.anything()
        (partition, members) = try ScalarPartition.separating(store.sets)
        self.store = store
        self.budget = budget
        prefix = PrefixAutomaton(classCount: partition.classCount)
        try readLookarounds()
    }

    /// The smallest automaton of a term.
    mutating func automaton(of term: Int32) throws(TooLarge) -> Automaton {
        try determinise(term, from: [prefix.start], keepingPrefix: false).automaton.minimised()
    }

    /// First what looks back, for lookaheads depend on it.
    private mutating func readLookarounds() throws(TooLarge) {
        for (index, lookaround) in store.lookarounds.enumerated() {
            if lookaround == .start { prefix = PrefixAutomaton(classCount: partition.classCount, knowingStartAs: Int32(index)) }
        }
        for (index, lookaround) in store.lookarounds.enumerated() {
            guard case .behind(let body) = lookaround else { continue }
            let (product, prefixes) = try determinise(store.anything(then: body), from: [prefix.start], keepingPrefix: true)
            prefix = PrefixAutomaton(product: product, prefixes: prefixes, of: prefix, adding: Int32(index))
        }
        for (index, lookaround) in store.lookarounds.enumerated() {
            guard case .ahead(let body) = lookaround else { continue }
            let term = store.concatenation(body, anything)
            let starts = (0..<Int32(prefix.stateCount)).map { $0 }
            let automaton = try determinise(term, from: starts, keepingPrefix: false).automaton
            obligations.add(automaton.minimised(), of: Int32(index))
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
        var states: [[UInt64]] = []
        var prefixes: [Int32] = []
        var numbers: [[UInt64]: Int32] = [:]

        func number(_ raw: [UInt64], _ prefixState: Int32, _ self: inout Self) throws(TooLarge) -> Int32 {
            if raw.isEmpty, !keepingPrefix { return Automaton.dead }
            var key = raw
            key.append(UInt64(prefixState))
            if let known = numbers[key] { return known }
            let items = self.normalised(raw)
            let isUniversal = items == [UInt64(self.anything) << 32]
            let canonicalPrefix = isUniversal && !keepingPrefix ? 0 : prefixState
            var normalKey = items
            normalKey.append(UInt64(canonicalPrefix))
            if let known = numbers[normalKey] {
                numbers[key] = known
                return known
            }
            guard states.count * classCount < self.budget.cells else { throw TooLarge(reason: "more than \(states.count) states") }
            let new = Int32(states.count)
            states.append(items)
            prefixes.append(canonicalPrefix)
            numbers[key] = new
            numbers[normalKey] = new
            return new
        }

        for prefixState in prefixStates { automaton.starts.append(try number([UInt64(term) << 32], prefixState, &self)) }
        var buckets: [[UInt64]] = Array(repeating: [], count: classCount)
        var ways: [(index: Int, prefix: Int32, target: Int32)] = []
        var next = 0
        while next < states.count {
            let prefixState = prefixes[next]
            var accepts = false
            for index in 0..<classCount { buckets[index].removeAll(keepingCapacity: true) }
            for item in states[next] {
                let pending = Self.obligations(of: item)
                for branch in forms.form(of: Int32(item >> 32), in: &store) {
                    guard let demanded = try demands(of: branch, in: prefixState, beside: pending) else { continue }
                    if branch.isEnd {
                        accepts = accepts || obligations.areMetAtEnd(demanded)
                        continue
                    }
                    for index in members[Int(branch.set)] {
                        guard let stepped = obligations.step(demanded, by: Int(index)) else { continue }
                        buckets[Int(index)].append(UInt64(branch.next) << 32 | UInt64(stepped))
                        work += 1
                    }
                }
            }
            guard work <= budget.work else { throw TooLarge(reason: "more than \(budget.work) steps of construction") }
            automaton.accepting.append(accepts)
            // Most classes go the same few ways: those are looked up once.
            ways.removeAll(keepingCapacity: true)
            for index in 0..<classCount {
                let following = prefix.transitions[Int(prefixState) * classCount + index]
                if buckets[index].isEmpty, !keepingPrefix {
                    automaton.transitions.append(Automaton.dead)
                } else if let way = ways.first(where: { $0.prefix == following && buckets[$0.index] == buckets[index] }) {
                    automaton.transitions.append(way.target)
                } else {
                    let target = try number(buckets[index], following, &self)
                    ways.append((index, following, target))
                    automaton.transitions.append(target)
                }
            }
            next += 1
        }
        return (automaton, prefixes)
    }

    /// The obligations beside those pending that a branch takes on; `nil` where its assertions do not hold.
    private mutating func demands(of branch: Branch, in prefixState: Int32, beside pending: Int32) throws(TooLarge) -> Int32? {
        var result = pending
        for assertion in branch.assertions {
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
    private mutating func normalised(_ raw: [UInt64]) -> [UInt64] {
        var items = raw
        items.sort()
        work += items.count
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
        merging.merge(&unique, in: &store)
        return unique
    }
}
