/// One way for a term to go on: past some assertions, by a scalar of a set to another term, or to the end.
struct Branch: Hashable {
    var assertions: [TermStore.Assertion]
    /// The set's index, or -1 where the term may end here.
    var set: Int32
    var next: Int32

    var isEnd: Bool { self.set < 0 }
}

/// Linear forms of terms, after Antimirov: each computed once.
struct LinearForms {
    private var forms: [[Branch]?] = []

    mutating func form(of term: Int32, in store: inout TermStore) -> [Branch] {
        if Int(term) < forms.count, let known = forms[Int(term)] { return known }
        let form = compute(term, in: &store)
        if forms.count <= Int(term) { forms.append(contentsOf: repeatElement(nil, count: max(forms.count, Int(term) + 1 - forms.count))) }
        forms[Int(term)] = form
        return form
    }

    private mutating func compute(_ term: Int32, in store: inout TermStore) -> [Branch] {
        if term == TermStore.end { return [Branch(assertions: [], set: -1, next: term)] }
        let (head, tail) = store.terms[Int(term)]
        var result: [Branch] = []
        switch store.nodes[Int(head)] {
        case .scalar(let set):
            return [Branch(assertions: [], set: set, next: tail)]
        case .alternation(let branches):
            for branch in branches { result += form(of: store.concatenation(branch, tail), in: &store) }
        case .assertion(let assertion):
            for branch in form(of: tail, in: &store) {
                guard let assertions = conjunction(branch.assertions, [assertion]) else { continue }
                result.append(Branch(assertions: assertions, set: branch.set, next: branch.next))
            }
        case .repetition(let body, let minimum, let maximum):
            let fewer = maximum < 0 ? maximum : maximum - 1
            let rest = store.repetition(of: body, max(minimum - 1, 0), fewer, then: tail)
            for branch in form(of: body, in: &store) {
                if !branch.isEnd {
                    result.append(Branch(assertions: branch.assertions, set: branch.set, next: store.concatenation(branch.next, rest)))
                } else if minimum > 0 {
                    // As in Java, a turn that matches the empty string is the last one.
                    for further in form(of: tail, in: &store) {
                        guard let assertions = conjunction(branch.assertions, further.assertions) else { continue }
                        result.append(Branch(assertions: assertions, set: further.set, next: further.next))
                    }
                }
            }
            if minimum == 0 { result += form(of: tail, in: &store) }
        case .anyRepetition:
            return []
        }
        return unique(result)
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

    private func unique(_ branches: [Branch]) -> [Branch] {
        if branches.count < 2 { return branches }
        var seen: Set<Branch> = []
        return branches.filter { seen.insert($0).inserted }
    }
}
