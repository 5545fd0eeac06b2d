extension Regex {
    /// The scalars that a text can consist of if a match is found in it.
    func alphabet(_ mode: MatchMode) -> ScalarSet {
        if mode == .whole { return consumedScalars }
        // Where both ends are tied, no more than a line terminator stands beside the match.
        return isTiedToStart && isTiedToEnd ? consumedScalars.union(NamedSets.lineTerminators) : .all
    }

    /// The scalars that a text can consist of if it matches as a whole.
    package var consumedScalars: ScalarSet {
        scalars(referring: references.isEmpty ? .empty : referredScalars)
    }

    /// The scalars that the expression can consume, where back-references can consume the given ones.
    private func scalars(referring referred: ScalarSet) -> ScalarSet {
        // United once and for all: expressions repeat few sets.
        var sets: Set<ScalarSet> = []
        var open = [self]
        while let next = open.popLast() {
            switch next {
            case .scalar(let set): sets.insert(set)
            case .backReference: sets.insert(referred)
            case .lookaround, .anchor: break
            default: open.append(contentsOf: next.parts)
            }
        }
        return sets.reduce(.empty) { $0.union($1) }
    }

    /// What back-references can consume: what groups that are referred to consume, in any case where case is ignored.
    private var referredScalars: ScalarSet {
        var result = ScalarSet.empty
        var ignoresCase = false
        let referred = references
        var open = [self]
        while let next = open.popLast() {
            if case .backReference(_, let comparison) = next, comparison != .exact { ignoresCase = true }
            if case .group(let number, let body) = next, referred[number] != nil {
                result = result.union(body.scalars(referring: .empty))
            }
            open.append(contentsOf: next.parts)
        }
        return ignoresCase ? result.foldingCase(unicode: true) : result
    }

    /// Whether every match begins where the text does.
    var isTiedToStart: Bool {
        switch self {
        case .anchor(.start): true
        case .sequence(let parts): Self.isTied(parts, \.isTiedToStart)
        default: isTiedThroughout(\.isTiedToStart)
        }
    }

    /// Whether every match ends where the text does, or before its last line terminator.
    private var isTiedToEnd: Bool {
        switch self {
        case .anchor(.end), .anchor(.endOrLastTerminator), .anchor(.endOrLastNewline): true
        case .sequence(let parts): Self.isTied(parts.reversed(), \.isTiedToEnd)
        default: isTiedThroughout(\.isTiedToEnd)
        }
    }

    /// Whether one of the parts is tied, with nothing but empty matches before it.
    private static func isTied(_ parts: [Regex], _ isTied: (Regex) -> Bool) -> Bool {
        for part in parts {
            if isTied(part) { return true }
            if part.width.maximum != 0 { return false }
        }
        return false
    }

    private func isTiedThroughout(_ isTied: (Regex) -> Bool) -> Bool {
        switch self {
        case .alternation(let branches): branches.allSatisfy(isTied)
        case .repetition(let body, let count, _): count.minimum > 0 && isTied(body)
        case .group(_, let body), .atomic(let body): isTied(body)
        default: false
        }
    }
}
