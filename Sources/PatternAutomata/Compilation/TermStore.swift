/// A regular expression lowered to what automata are made of, every part stored once.
///
/// A *term* is a list of *nodes* to be matched one after the other; derivatives of terms are terms again.
struct TermStore {
    /// The empty list: matches the empty string and nothing else.
    static let end: Int32 = 0

    enum Node: Hashable {
        /// One scalar of a set, by the set's index.
        case scalar(Int32)
        /// One of several terms.
        case alternation([Int32])
        /// A term some times; `maximum` is -1 for no end.
        case repetition(body: Int32, minimum: Int32, maximum: Int32)
        /// Nothing, where the assertion holds.
        case assertion(Assertion)
        /// Stands for a repetition of the term with whatever counts, where terms are compared.
        case anyRepetition(body: Int32)
    }

    /// A lookaround, by its index, that must hold or must not.
    struct Assertion: Hashable {
        var lookaround: Int32
        var negated: Bool
    }

    enum Lookaround: Hashable {
        /// Holds at the beginning of the text.
        case start
        /// Holds where the term matches the end of what stands before.
        case behind(Int32)
        /// Holds where the term matches the beginning of what follows.
        case ahead(Int32)
    }

    /// A list by its first node and the list of the others, by their indices.
    struct Term: Hashable {
        var head: Int32
        var tail: Int32
    }

    private var setNumbers = Numbering<ScalarSet>()
    private var nodeNumbers = Numbering<Node>()
    private var termNumbers = Numbering<Term>()
    private var lookaroundNumbers = Numbering<Lookaround>()
    /// For each term, whether it is repeated a counted number of times somewhere.
    private var isCounted: [Bool] = []

    init() {
        _ = termNumbers.number(of: Term(head: -1, tail: -1))
    }

    var sets: [ScalarSet] { setNumbers.values }
    var nodes: [Node] { nodeNumbers.values }
    var terms: [Term] { termNumbers.values }
    /// Inner ones stand before those that contain them.
    var lookarounds: [Lookaround] { lookaroundNumbers.values }

    mutating func set(_ set: ScalarSet) -> Int32 { setNumbers.number(of: set) }
    mutating func node(_ node: Node) -> Int32 { nodeNumbers.number(of: node) }
    mutating func term(_ head: Int32, _ tail: Int32) -> Int32 { termNumbers.number(of: Term(head: head, tail: tail)) }
    mutating func term(_ node: Node, then tail: Int32) -> Int32 { term(self.node(node), tail) }
    mutating func lookaround(_ lookaround: Lookaround) -> Int32 { lookaroundNumbers.number(of: lookaround) }

    /// Whether anything is repeated a counted number of times.
    var hasCounts: Bool { !isCounted.isEmpty }

    /// Whether a term is repeated a counted number of times somewhere.
    func isCounted(_ body: Int32) -> Bool { Int(body) < isCounted.count && isCounted[Int(body)] }

    private mutating func noteCounts(of body: Int32) {
        if isCounted.count <= Int(body) { isCounted.append(contentsOf: repeatElement(false, count: Int(body) + 1 - isCounted.count)) }
        isCounted[Int(body)] = true
    }

    /// A body some times, then a tail. Once and never need no node.
    mutating func repetition(of body: Int32, _ minimum: Int32, _ maximum: Int32, then tail: Int32) -> Int32 {
        if maximum == 0 || body == Self.end { return tail }
        // But intervals of counts are united more often where it stays a node.
        if minimum == 1, maximum == 1, !isCounted(body) { return concatenation(body, tail) }
        if minimum > 1 || maximum > 1 { noteCounts(of: body) }
        return term(.repetition(body: body, minimum: minimum, maximum: maximum), then: tail)
    }

    mutating func concatenation(_ first: Int32, _ second: Int32) -> Int32 {
        if second == Self.end { return first }
        var heads: [Int32] = []
        var rest = first
        while rest != Self.end {
            heads.append(terms[Int(rest)].head)
            rest = terms[Int(rest)].tail
        }
        return heads.reversed().reduce(second) { term($1, $0) }
    }

    /// How many nodes a term is a list of.
    func length(of term: Int32) -> Int {
        var length = 0
        var rest = term
        while rest != Self.end {
            length += 1
            rest = terms[Int(rest)].tail
        }
        return length
    }

    /// Any text.
    mutating func anything(then tail: Int32 = end) -> Int32 {
        let any = node(.scalar(set(.all)))
        return repetition(of: term(any, Self.end), 0, -1, then: tail)
    }

    /// Matches nothing.
    mutating func nothing() -> Int32 {
        term(.alternation([]), then: Self.end)
    }
}

extension ScalarSet: QuickHashable {
    func combine(into hash: inout QuickHash) {
        for bound in bounds { hash.combine(bound) }
    }
}

extension TermStore.Term: QuickHashable {
    func combine(into hash: inout QuickHash) {
        hash.combine(head)
        hash.combine(tail)
    }
}

extension TermStore.Node: QuickHashable {
    func combine(into hash: inout QuickHash) {
        switch self {
        case .scalar(let set): hash.combine(set)
        case .alternation(let branches): for branch in branches { hash.combine(branch) }
        case .repetition(let body, let minimum, let maximum):
            hash.combine(body)
            hash.combine(minimum)
            hash.combine(maximum)
        case .assertion(let assertion): hash.combine(assertion.lookaround)
        case .anyRepetition(let body): hash.combine(~body)
        }
    }
}

extension TermStore.Lookaround: QuickHashable {
    func combine(into hash: inout QuickHash) {
        switch self {
        case .start: break
        case .behind(let term), .ahead(let term): hash.combine(term)
        }
    }
}
