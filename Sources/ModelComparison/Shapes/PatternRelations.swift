import PatternAutomata
import PatternLanguages
import ServiceModel

/// How the strings that two patterns accept lie to each other; each pair is compared once.
struct PatternRelations {
    private struct Question: Hashable {
        var before: PatternConstraint?
        var after: PatternConstraint?
        var lengths: ClosedRange<Int>?
    }

    private var known: [Question: Language.Relation] = [:]
    private var languages: [PatternConstraint: Language?] = [:]
    private var allotment = PatternAllotment()
    private let allowance = QuestionAllowance()

    /// How what is accepted before lies to what is accepted after, as far as strings of some lengths go; no pattern accepts all.
    mutating func relation(_ before: PatternConstraint?, _ after: PatternConstraint?, lengths: ClosedRange<Int>? = nil) -> Language.Relation {
        if let before, let after, before.withoutAnchors == after.withoutAnchors { return .equal }
        let question = Question(before: before, after: after, lengths: lengths)
        if let known = known[question] { return known }
        let answer = answer(before, after, lengths ?? 0...Int.max)
        known[question] = answer
        return answer
    }

    private mutating func answer(_ before: PatternConstraint?, _ after: PatternConstraint?, _ lengths: ClosedRange<Int>) -> Language.Relation {
        // Escapes and the like, also in patterns that are no automata.
        if let before, let after, before.matching == after.matching,
            let one = try? Pattern(parsing: before.withoutAnchors.expression), let other = try? Pattern(parsing: after.withoutAnchors.expression),
            one.regex == other.regex
        {
            return .equal
        }
        let one = before.map { language(of: $0) }, other = after.map { language(of: $0) }
        switch (one, other) {
        case (nil, nil): return .equal
        case (let one??, let other??): return one.relation(to: other, lengths: lengths)
        case (nil, let other??): return Self.relation(lost: other.complement.shortestMember(lengths: lengths))
        case (let one??, nil): return Self.mirrored(Self.relation(lost: one.complement.shortestMember(lengths: lengths)))
        default: return .unknown
        }
    }

    /// A pattern's language; `nil` where there is no pattern of that text, or none that can be compared.
    private mutating func language(of constraint: PatternConstraint) -> Language? {
        if let known = languages[constraint] { return known }
        let mode: MatchMode = constraint.matching == .whole ? .whole : .search
        let pattern = try? Pattern(parsing: constraint.expression)
        let language = pattern.flatMap { Language(allotment.compile($0, mode: mode)) }?.asked(within: allowance)
        languages[constraint] = .some(language)
        return language
    }

    private static func relation(lost: Language.Search) -> Language.Relation {
        switch lost {
        case .found(let text): .contains(lost: text)
        case .none: .equal
        case .unknown: .unknown
        }
    }

    private static func mirrored(_ relation: Language.Relation) -> Language.Relation {
        if case .contains(let lost) = relation { .within(gained: lost) } else { relation }
    }
}

extension PatternConstraint {
    /// The pattern without an anchor in front and one at the end, which say nothing where the whole string must match.
    fileprivate var withoutAnchors: PatternConstraint {
        guard matching == .whole else { return self }
        var text = expression[...]
        if text.hasPrefix("^"), !"*+?{".contains(text.dropFirst().first ?? " ") { text.removeFirst() }
        if text.hasSuffix("$"), text.dropLast().reversed().prefix(while: { $0 == "\\" }).count.isMultiple(of: 2) { text.removeLast() }
        return PatternConstraint(String(text), matching: matching)
    }
}

extension Language.Relation {
    var verdict: ValidationVerdict {
        switch self {
        case .equal: .same
        case .within: .wider
        case .contains: .narrower
        case .incomparable: .incomparable
        case .unknown: .unknown
        }
    }

    var lost: String? {
        switch self {
        case .contains(let lost), .incomparable(let lost, _): lost
        case .equal, .within, .unknown: nil
        }
    }

    var gained: String? {
        switch self {
        case .within(let gained), .incomparable(_, let gained): gained
        case .equal, .contains, .unknown: nil
        }
    }
}
