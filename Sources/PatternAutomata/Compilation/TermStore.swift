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

    private(set) var sets: [ScalarSet] = []
    private(set) var nodes: [Node] = []
    private(set) var terms: [(head: Int32, tail: Int32)] = [(-1, -1)]
    /// Inner ones stand before those that contain them.
    private(set) var lookarounds: [Lookaround] = []
    /// Bodies that are repeated a counted number of times somewhere.
    private(set) var countedBodies: Set<Int32> = []

    private var setIndices: [ScalarSet: Int32] = [:]
    private var nodeIndices: [Node: Int32] = [:]
    private var termIndices: [UInt64: Int32] = [:]
    private var lookaroundIndices: [Lookaround: Int32] = [:]

    mutating func set(_ set: ScalarSet) -> Int32 {
        if let known = setIndices[set] { return known }
        let index = Int32(sets.count)
        sets.append(set)
        setIndices[set] = index
        return index
    }

    mutating func node(_ node: Node) -> Int32 {
        if let known = nodeIndices[node] { return known }
        let index = Int32(nodes.count)
        nodes.append(node)
        nodeIndices[node] = index
        return index
    }

    mutating func term(_ head: Int32, _ tail: Int32) -> Int32 {
        let key = UInt64(UInt32(bitPattern: head)) << 32 | UInt64(UInt32(bitPattern: tail))
        if let known = termIndices[key] { return known }
        let index = Int32(terms.count)
        terms.append((head, tail))
        termIndices[key] = index
        return index
    }

    mutating func term(_ node: Node, then tail: Int32) -> Int32 {
        term(self.node(node), tail)
    }

    mutating func lookaround(_ lookaround: Lookaround) -> Int32 {
        if let known = lookaroundIndices[lookaround] { return known }
        let index = Int32(lookarounds.count)
        lookarounds.append(lookaround)
        lookaroundIndices[lookaround] = index
        return index
    }

    /// A body some times, then a tail. Once and never need no node.
    mutating func repetition(of body: Int32, _ minimum: Int32, _ maximum: Int32, then tail: Int32) -> Int32 {
        if maximum == 0 || body == Self.end { return tail }
        // But intervals of counts are united more often where it stays a node.
        if minimum == 1, maximum == 1, !countedBodies.contains(body) { return concatenation(body, tail) }
        if minimum > 1 || maximum > 1 { countedBodies.insert(body) }
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
