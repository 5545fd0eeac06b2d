/// Why a pattern has no automaton.
struct NotRegular: Error {
    var reason: String
}

/// Turns a parsed pattern into terms.
struct Lowering {
    var store = TermStore()
    /// Scalars that can occur in a matching text, where that is known: others need no attention in lookarounds.
    private var alphabet: ScalarSet
    private var insideLookaround = false
    private let meter: StepMeter

    init(alphabet: ScalarSet = .all, _ meter: StepMeter = StepMeter()) {
        self.alphabet = alphabet
        self.meter = meter
    }

    /// The term of what a text has to be for the expression to match it, or to be found in it.
    static func lowered(_ regex: Regex, _ mode: MatchMode, _ meter: StepMeter = StepMeter()) throws(NotRegular) -> (store: TermStore, term: Int32) {
        var lowering = Lowering(alphabet: mode == .whole ? regex.consumedScalars : .all, meter)
        let tail = mode == .search ? lowering.store.anything() : TermStore.end
        var term = try lowering.term(regex, then: tail)
        if mode == .search { term = lowering.store.anything(then: term) }
        return (lowering.store, term)
    }

    /// The term for an expression followed by another term.
    mutating func term(_ regex: Regex, then tail: Int32 = TermStore.end) throws(NotRegular) -> Int32 {
        try spend()
        switch regex {
        case .scalar(let set):
            try spend(set.rangeCount / 8)
            let relevant = insideLookaround ? set.intersection(alphabet) : set
            return relevant.isEmpty ? store.nothing() : store.term(.scalar(store.set(relevant)), then: tail)
        case .sequence(let parts):
            var result = tail
            for part in parts.reversed() { result = try term(part, then: result) }
            return result
        case .alternation(let branches):
            return try alternation(branches, then: tail)
        case .repetition(let body, let count, let greed):
            if greed == .possessive { return try term(Possession.released(body, count), then: tail) }
            return try repetition(body, count, then: tail)
        case .group(_, let body):
            return try term(body, then: tail)
        case .atomic(let body):
            return try term(Possession.released(body, Regex.Count(1, 1)), then: tail)
        case .lookaround(let body, let direction, let negated):
            return try lookaround(body, direction, negated, then: tail)
        case .anchor(.start):
            return assertion(store.lookaround(.start), negated: false, then: tail)
        case .anchor(let anchor):
            return try term(anchor.expanded, then: tail)
        case .backReference(let group, _):
            throw NotRegular(reason: "it refers back to group \(group)")
        }
    }

    private func spend(_ steps: Int = 1) throws(NotRegular) {
        do throws(TooLarge) { try meter.spend(steps) } catch { throw NotRegular(reason: error.reason) }
    }

    private mutating func alternation(_ branches: [Regex], then tail: Int32) throws(NotRegular) -> Int32 {
        var terms: [Int32] = []
        var single = ScalarSet.empty
        for branch in branches {
            if case .scalar(let set) = branch.bare {
                single = single.union(set)
                continue
            }
            let lowered = try term(branch)
            try spend(terms.count / 16)
            if !terms.contains(lowered) { terms.append(lowered) }
        }
        if !single.isEmpty {
            if terms.isEmpty { return try term(.scalar(single), then: tail) }
            terms.append(try term(.scalar(single)))
        }
        if terms.count == 1 { try spend(store.length(of: terms[0])) }
        return terms.count == 1 ? store.concatenation(terms[0], tail) : store.term(.alternation(terms), then: tail)
    }

    private mutating func repetition(_ body: Regex, _ count: Regex.Count, then tail: Int32) throws(NotRegular) -> Int32 {
        if count.maximum == 0 { return tail }
        let body = try term(body)
        // What matches the empty string anyway need not be counted up to a minimum.
        let minimum = store.matchesEmpty(body) ? 0 : count.minimum
        return store.repetition(of: body, Int32(minimum), Int32(count.maximum ?? -1), then: tail)
    }

    private mutating func lookaround(
        _ body: Regex, _ direction: Regex.Direction, _ negated: Bool, then tail: Int32
    ) throws(NotRegular) -> Int32 {
        let outer = insideLookaround
        insideLookaround = true
        let body = try term(body)
        insideLookaround = outer
        return assertion(store.lookaround(direction == .ahead ? .ahead(body) : .behind(body)), negated: negated, then: tail)
    }

    private mutating func assertion(_ lookaround: Int32, negated: Bool, then tail: Int32) -> Int32 {
        store.term(.assertion(TermStore.Assertion(lookaround: lookaround, negated: negated)), then: tail)
    }
}

extension TermStore {
    /// Whether a term matches the empty string wherever it stands.
    func matchesEmpty(_ term: Int32) -> Bool {
        var rest = term
        while rest != Self.end {
            switch nodes[Int(terms[Int(rest)].head)] {
            case .scalar, .assertion, .anyRepetition: return false
            case .alternation(let branches): if !branches.contains(where: matchesEmpty) { return false }
            case .repetition(let body, let minimum, _): if minimum > 0, !matchesEmpty(body) { return false }
            }
            rest = terms[Int(rest)].tail
        }
        return true
    }
}
