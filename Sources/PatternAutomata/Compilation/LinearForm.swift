/// One way for a term to go on: past some assertions, by a scalar of a set to another term, or to the end.
struct Branch: Hashable {
    /// Which assertions, as ``LinearForms/assertions(of:)`` tells them; 0 for none.
    var conjunction: Int32
    /// The set's index, or -1 where the term may end here.
    var set: Int32
    var next: Int32

    var isEnd: Bool { self.set < 0 }
}

/// Linear forms of terms, after Antimirov: each computed once.
///
/// The branches of all terms lie in one array, for long repetitions have thousands of terms with a branch each.
struct LinearForms {
    private let meter: StepMeter
    private var branches: [Branch] = []
    /// Where the branches of each term lie; empty where they are not computed yet, and where the term matches nothing.
    private var ranges: [Range<Int>] = []
    private var conjunctions: [[TermStore.Assertion]] = [[]]
    private var conjunctionNumbers: [[TermStore.Assertion]: Int32] = [[]: 0]

    init(_ meter: StepMeter) { self.meter = meter }

    subscript(place: Int) -> Branch { branches[place] }

    func assertions(of branch: Branch) -> [TermStore.Assertion] { conjunctions[Int(branch.conjunction)] }

    /// The places of a term's branches.
    mutating func form(of term: Int32, in store: inout TermStore) throws(TooLarge) -> Range<Int> {
        if let known = known(term) { return known }
        // Those of what comes behind are computed first, from the last: a call within a call for each would be too much for the stack.
        var open = [term]
        while let last = open.last, last != TermStore.end {
            let list = store.terms[Int(last)]
            if case .scalar = store.nodes[Int(list.head)] { break }
            if list.tail == TermStore.end || known(list.tail) != nil { break }
            open.append(list.tail)
        }
        for term in open.dropFirst().reversed() where known(term) == nil { try computeForm(of: term, in: &store) }
        return try computeForm(of: term, in: &store)
    }

    private func known(_ term: Int32) -> Range<Int>? {
        Int(term) < ranges.count && !ranges[Int(term)].isEmpty ? ranges[Int(term)] : nil
    }

    @discardableResult
    private mutating func computeForm(of term: Int32, in store: inout TermStore) throws(TooLarge) -> Range<Int> {
        let form = try compute(term, in: &store)
        if ranges.count <= Int(term) { ranges.append(contentsOf: repeatElement(0..<0, count: max(ranges.count, Int(term) + 1 - ranges.count))) }
        ranges[Int(term)] = form
        return form
    }

    private mutating func compute(_ term: Int32, in store: inout TermStore) throws(TooLarge) -> Range<Int> {
        try meter.spend()
        // Forms of other terms are computed first: the branches of this one must lie together.
        guard term != TermStore.end else { return appendForm(Branch(conjunction: 0, set: -1, next: term)) }
        let list = store.terms[Int(term)]
        let tail = list.tail
        switch store.nodes[Int(list.head)] {
        case .scalar(let set):
            return appendForm(Branch(conjunction: 0, set: set, next: tail))
        case .alternation(let alternatives):
            var forms: [Range<Int>] = []
            for alternative in alternatives {
                try meter.spend(store.length(of: alternative))
                forms.append(try form(of: store.concatenation(alternative, tail), in: &store))
            }
            let start = branches.count
            for place in forms.joined() { try append(branches[place], from: start) }
            return start..<branches.count
        case .assertion(let assertion):
            let rest = try form(of: tail, in: &store)
            let start = branches.count
            for place in rest { try append(branches[place], asserting: [assertion], from: start) }
            return start..<branches.count
        case .repetition(let body, let minimum, let maximum):
            return try appendRepetition(of: body, minimum, maximum, then: tail, in: &store)
        case .anyRepetition:
            return 0..<0
        }
    }

    private mutating func appendRepetition(
        of body: Int32, _ minimum: Int32, _ maximum: Int32, then tail: Int32, in store: inout TermStore
    ) throws(TooLarge) -> Range<Int> {
        let fewer = maximum < 0 ? maximum : maximum - 1
        let rest = store.repetition(of: body, max(minimum - 1, 0), fewer, then: tail)
        let turn = try form(of: body, in: &store)
        let behind = minimum == 0 || turn.contains { branches[$0].isEnd } ? try form(of: tail, in: &store) : 0..<0
        let start = branches.count
        for place in turn {
            let branch = branches[place]
            if !branch.isEnd {
                try meter.spend(store.length(of: branch.next))
                try append(Branch(conjunction: branch.conjunction, set: branch.set, next: store.concatenation(branch.next, rest)), from: start)
            } else if minimum > 0 {
                // As in Java, a turn that matches the empty string is the last one.
                let assertions = assertions(of: branch)
                for further in behind { try append(branches[further], asserting: assertions, from: start) }
            }
        }
        if minimum == 0 { for place in behind { try append(branches[place], from: start) } }
        return start..<branches.count
    }

    private mutating func appendForm(_ branch: Branch) -> Range<Int> {
        branches.append(branch)
        return branches.count - 1..<branches.count
    }

    /// Appends a branch to the form that begins at `start`, unless that has it already.
    private mutating func append(_ branch: Branch, from start: Int) throws(TooLarge) {
        try meter.spend(1 + (branches.count - start) / 16)
        if !branches[start...].contains(branch) { branches.append(branch) }
    }

    /// Appends a branch with further assertions, unless these contradict its own.
    private mutating func append(_ branch: Branch, asserting more: [TermStore.Assertion], from start: Int) throws(TooLarge) {
        try meter.spend(assertions(of: branch).count)
        guard let all = conjunction(assertions(of: branch), more) else { return }
        let number = conjunctionNumbers[all] ?? Int32(conjunctions.count)
        if Int(number) == conjunctions.count {
            conjunctions.append(all)
            conjunctionNumbers[all] = number
        }
        try append(Branch(conjunction: number, set: branch.set, next: branch.next), from: start)
    }

    /// All assertions of both, sorted; `nil` where one contradicts another.
    private func conjunction(_ left: [TermStore.Assertion], _ right: [TermStore.Assertion]) -> [TermStore.Assertion]? {
        var result = left
        for assertion in right where !result.contains(assertion) {
            if result.contains(where: { $0.lookaround == assertion.lookaround }) { return nil }
            result.append(assertion)
        }
        return result.sorted { $0.lookaround < $1.lookaround }
    }
}
