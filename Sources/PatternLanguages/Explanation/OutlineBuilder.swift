import PatternAutomata

/// Turns a parsed pattern into an outline with the same language.
struct OutlineBuilder {
    /// What is known of the place where an expression stands.
    struct Surroundings {
        /// Nothing of the text lies before.
        var isAtStart = false
        /// Nothing of the text may follow.
        var isAtEnd = false
        /// What is tried first is all that is tried, so that the order of trying matters.
        var isOrdered = false
    }

    /// Scalars that a matching text can hold.
    let alphabet: ScalarSet
    /// Groups that something refers back to.
    private let referenced: Set<Int>

    private init(_ regex: Regex, _ mode: MatchMode) {
        alphabet = mode == .whole ? regex.consumedScalars : .all
        referenced = regex.referencedGroups
    }

    /// The outline of what the pattern accepts, or in search mode of what it looks for.
    static func outline(_ regex: Regex, _ mode: MatchMode) -> Outline {
        let isWhole = mode == .whole
        return OutlineBuilder(regex, mode).outline(regex, Surroundings(isAtStart: isWhole, isAtEnd: isWhole))
    }

    func outline(_ regex: Regex, _ place: Surroundings) -> Outline {
        switch regex {
        case .lineBreak: .lineBreak(isRepeated: false)
        case .wholeLineBreak: .lineBreak(isRepeated: true)
        case .scalar(let set): .character(set).withLiterals
        case .sequence(let parts): sequence(parts, place)
        case .alternation(let branches): choice(branches, place)
        case .repetition(let body, let count, let greed): repetition(body, count, greed, place)
        case .group(let number, let body): referenced.contains(number) ? .group(number, outline(body, place)) : outline(body, place)
        case .atomic(let body): atomic(body, place)
        case .lookaround(let body, let direction, let negated): condition(body, direction, negated, place)
        case .anchor(let anchor): place.implies(anchor) ? .empty : .place(anchor)
        case .backReference(let group, let comparison): .backReference(group, ignoringCase: comparison != .exact)
        }
    }

    private func atomic(_ body: Regex, _ place: Surroundings) -> Outline {
        if Possession.hasOneWay(body) { return outline(body, place) }
        var ordered = place
        ordered.isOrdered = true
        return .atomic(outline(body, ordered))
    }

    private func repetition(_ body: Regex, _ count: Regex.Count, _ greed: Regex.Greed, _ place: Surroundings) -> Outline {
        if count.maximum == 0 { return .empty }
        var within = place
        if count.maximum != 1 {
            within.isAtStart = false
            within.isAtEnd = false
        }
        // Where there is but one way, or nothing further to match, there is nothing to give back.
        let hasOneWay = count.minimum == count.maximum ? Possession.hasOneWay(body) : body.isOneScalar && place.isAtEnd
        let isPossessive = greed == .possessive && !hasOneWay
        within.isOrdered = place.isOrdered || isPossessive
        let inner = outline(body, within)
        if inner == .empty { return .empty }
        if isPossessive { return .repetition(inner, count, separator: nil, .possessive) }
        if place.isOrdered { return .repetition(inner, count, separator: nil, greed == .lazy ? .lazy : .greedy) }
        return Outline.repeating(inner, count)
    }
}

extension OutlineBuilder.Surroundings {
    /// Whether an anchor holds here in any case.
    func implies(_ anchor: Regex.Anchor) -> Bool {
        switch anchor {
        case .start: isAtStart
        case .end, .endOrLastTerminator, .endOrLastNewline, .lineEnd, .unixLineEnd: isAtEnd
        case .lineStart, .unixLineStart, .wordBoundary, .notWordBoundary: false
        }
    }
}

extension Regex {
    fileprivate var isOneScalar: Bool {
        if case .scalar = bare { true } else { false }
    }

    /// Whether the expression can match no scalar at all, and no more.
    var consumesNothing: Bool {
        switch self {
        case .scalar, .backReference: false
        case .sequence(let parts), .alternation(let parts): parts.allSatisfy(\.consumesNothing)
        case .repetition(let body, let count, _): count.maximum == 0 || body.consumesNothing
        case .group(_, let body), .atomic(let body): body.consumesNothing
        case .lookaround, .anchor: true
        }
    }

    /// The scalar that it is, if it is one.
    var literal: UInt32? {
        if case .scalar(let set) = bare, set.count == 1 { set.ranges.first?.lowerBound } else { nil }
    }

    /// Scalars that what it matches can begin with.
    var firstScalars: ScalarSet {
        switch self {
        case .scalar(let set): return set
        case .sequence(let parts):
            var first = ScalarSet.empty
            for part in parts {
                first = first.union(part.firstScalars)
                if !part.canBeEmpty { break }
            }
            return first
        case .alternation(let branches): return branches.reduce(ScalarSet.empty) { $0.union($1.firstScalars) }
        case .repetition(let body, _, _), .group(_, let body), .atomic(let body): return body.firstScalars
        case .backReference: return .all
        case .lookaround, .anchor: return .empty
        }
    }

    private var canBeEmpty: Bool {
        switch self {
        case .scalar: false
        case .sequence(let parts): parts.allSatisfy(\.canBeEmpty)
        case .alternation(let branches): branches.contains(where: \.canBeEmpty)
        case .repetition(let body, let count, _): count.minimum == 0 || body.canBeEmpty
        case .group(_, let body), .atomic(let body): body.canBeEmpty
        case .backReference, .lookaround, .anchor: true
        }
    }

    fileprivate var referencedGroups: Set<Int> {
        switch self {
        case .scalar, .anchor: []
        case .sequence(let parts), .alternation(let parts): parts.reduce(into: []) { $0.formUnion($1.referencedGroups) }
        case .repetition(let body, _, _), .group(_, let body), .atomic(let body), .lookaround(let body, _, _): body.referencedGroups
        case .backReference(let number, _): [number]
        }
    }
}
