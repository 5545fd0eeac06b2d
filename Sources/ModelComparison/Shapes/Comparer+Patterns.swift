import PatternAutomata
import PatternLanguages
import ServiceModel

extension Comparer {
    /// Compares patterns by the strings that they accept.
    ///
    /// - Parameter lengths: The lengths that strings have before and after; `nil` where the values are no strings, and patterns mean nothing.
    mutating func comparePatterns(
        _ before: [PatternConstraint], _ after: [PatternConstraint], lengths: ClosedRange<Int>?, at place: ChangePlace, _ at: ChangeLocations,
        reaching reached: [OperationReach]
    ) {
        let removed = before.filter { !after.contains($0) }, added = after.filter { !before.contains($0) }
        for index in 0..<max(removed.count, added.count) {
            compare(index < removed.count ? removed[index] : nil, index < added.count ? added[index] : nil, lengths, at: place, at, reaching: reached)
        }
    }

    private mutating func compare(
        _ before: PatternConstraint?, _ after: PatternConstraint?, _ lengths: ClosedRange<Int>?, at place: ChangePlace, _ at: ChangeLocations,
        reaching reached: [OperationReach]
    ) {
        let texts = patterns.relation(before, after)
        if before != nil, after != nil, texts == .equal {
            rewrittenPatterns += detour == nil ? 1 : 0
            return
        }
        // What a pattern loses or gains beyond the lengths that strings may have, was refused before and is refused now.
        let strings = lengths.map { patterns.relation(before, after, lengths: $0) } ?? .equal
        let shown = strings == .equal || strings == .unknown ? texts : strings
        let details = ChangeDetails(before: before?.expression, after: after?.expression, lost: shown.lost, gained: shown.gained)
        var summary = Self.summary(before, after, texts)
        if lengths == nil {
            summary += "; it has no meaning on this type"
        } else if strings == .equal, texts != .equal {
            summary += "; no string of the lengths allowed is concerned"
        }
        add(Self.id(before, after, texts), at: place, at, reaching: reached, validation: strings.verdict, summary, details)
    }

    private static func id(_ before: PatternConstraint?, _ after: PatternConstraint?, _ relation: Language.Relation) -> ChangeID {
        if before == nil { return .patternAdded }
        if after == nil { return .patternRemoved }
        switch relation {
        case .contains: return .patternNarrowed
        case .within: return .patternWidened
        case .equal, .incomparable, .unknown: return .patternChanged
        }
    }

    private static func summary(_ before: PatternConstraint?, _ after: PatternConstraint?, _ relation: Language.Relation) -> String {
        guard let before else { return "pattern added: \(after?.expression ?? "")" }
        guard let after else { return "pattern removed: \(before.expression)" }
        let change = "pattern is \(after.expression), was \(before.expression)"
        return switch relation {
        case .contains: "\(change): it accepts less"
        case .within: "\(change): it accepts more"
        case .incomparable: "\(change): it accepts some strings more and others no longer"
        case .unknown: "\(change): the two could not be compared"
        case .equal: change
        }
    }
}
