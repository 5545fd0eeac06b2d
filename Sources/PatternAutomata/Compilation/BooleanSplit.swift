/// A pattern as a boolean combination of patterns that each match the whole text, or are each searched for.
indirect enum BooleanSplit {
    case leaf(Regex, MatchMode)
    case all([BooleanSplit])
    case any([BooleanSplit])
    case not(BooleanSplit)

    /// Parts that nest deeper stay whole: tables nest no deeper than the runtime reads them, and each level goes through the pattern once more.
    private static let deepest = 20

    /// The parts of a pattern; `nil` where it has but one.
    static func of(_ regex: Regex, _ mode: MatchMode) -> BooleanSplit? {
        let split = splitting(regex, mode, 0)
        if case .leaf = split { return nil }
        return split
    }

    /// How many patterns are combined.
    var partCount: Int {
        switch self {
        case .leaf: 1
        case .all(let parts), .any(let parts): parts.reduce(0) { $0 + $1.partCount }
        case .not(let part): part.partCount
        }
    }

    private static func splitting(_ regex: Regex, _ mode: MatchMode, _ depth: Int) -> BooleanSplit {
        guard depth < deepest else { return .leaf(regex, mode) }
        if case .alternation(let branches) = regex.bare { return .any(branches.map { splitting($0, mode, depth + 1) }) }
        // What stands before the first scalar is about the beginning of the text: at least where the text matches as a whole.
        var parts: [BooleanSplit] = []
        var rest = regex.flattened[...]
        var isAnchored = mode == .whole
        scan: while let first = rest.first {
            switch first {
            case .anchor(.start): isAnchored = true
            case .lookaround(let body, .ahead, let negated):
                let part = splitting(.sequence(body.flattened + [anything]), .whole, depth + 1)
                parts.append(negated ? .not(part) : part)
            default: break scan
            }
            rest = rest.dropFirst()
        }
        guard isAnchored, !parts.isEmpty else { return .leaf(regex, mode) }
        let remaining = Regex.sequence(mode == .search ? Array(rest) + [anything] : Array(rest))
        return .all(parts + [splitting(remaining, .whole, depth + 1)])
    }

    private static let anything = Regex.repetition(.scalar(.all), Regex.Count(0, nil), .greedy)
}

extension Regex {
    /// The elements of a sequence, through the groups around it and at its beginning.
    fileprivate var flattened: [Regex] {
        switch self {
        case .group(_, let body): body.flattened
        case .sequence(let parts): parts.flatMap(\.flattened)
        default: [self]
        }
    }
}
