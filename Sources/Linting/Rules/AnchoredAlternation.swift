import PatternAutomata
import ServiceModel

/// `^a|b$`: anchors that bind to the outer alternatives alone.
enum AnchoredAlternation: LintRule {
    static func findings(_ facts: ModelFacts) -> [Finding] {
        facts.patternSites.compactMap { site, pattern in
            guard let regex = try? pattern.parsed.get().regex, isSuspicious(regex) else { return nil }
            return Finding(
                .anchoredAlternation, site.place, .pattern, "“^” belongs to the first alternative alone, and “$” to the last; group the alternatives if all are meant",
                at: site.location)
        }
    }

    static func isSuspicious(_ regex: Regex) -> Bool {
        guard case .alternation(let branches) = regex, branches.count > 1, let first = branches.first, let last = branches.last else { return false }
        // “^$|…” says that the empty string is allowed, and means it.
        return startsAnchored(first) && !endsAnchored(first) && endsAnchored(last) && !startsAnchored(last)
    }

    private static func startsAnchored(_ regex: Regex) -> Bool {
        switch regex {
        case .anchor(.start): true
        case .sequence(let parts): parts.first.map(startsAnchored) ?? false
        default: false
        }
    }

    private static func endsAnchored(_ regex: Regex) -> Bool {
        switch regex {
        case .anchor(.end), .anchor(.endOrLastTerminator): true
        case .sequence(let parts): parts.last.map(endsAnchored) ?? false
        default: false
        }
    }
}
