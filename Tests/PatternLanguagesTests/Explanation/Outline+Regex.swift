@testable import PatternAutomata
@testable import PatternLanguages

extension Outline {
    /// The outline taken at its word, as an expression: what a reader should understand.
    var regex: Regex { regex(atStart: true) }

    /// - Parameter atStart: Whether nothing of the text lies before.
    private func regex(atStart: Bool) -> Regex {
        switch self {
        case .literal(let scalars, let anyCase):
            .sequence(scalars.map { .scalar(anyCase ? ScalarSet($0).foldingCase(unicode: false) : ScalarSet($0)) })
        case .character(let set): .scalar(set)
        case .words(let words): .alternation(words.map { .sequence($0.map { .scalar(ScalarSet($0)) }) })
        case .number(let number): number.regex
        case .sequence(let parts):
            .sequence(parts.enumerated().map { index, part in part.regex(atStart: atStart && parts[..<index].allSatisfy(\.consumesNothing)) })
        case .choice(let branches): .alternation(branches.map { $0.regex(atStart: atStart) })
        case .repetition(let body, let count, let separator, let greed):
            Self.repetition(body.regex(atStart: atStart && count.maximum == 1), count, separator?.regex(atStart: false), greed)
        case .lineBreak(let isRepeated): isRepeated ? .wholeLineBreak : .lineBreak
        case .group(let number, let body): .group(number, body.regex(atStart: atStart))
        case .atomic(let body): .atomic(body.regex(atStart: atStart))
        case .backReference(let group, let ignoringCase): .backReference(group, ignoringCase ? .ignoringASCII : .exact)
        case .condition(let condition): condition.regex(atStart: atStart)
        case .place(let anchor): .anchor(anchor)
        case .part: .scalar(.empty)
        }
    }

    private var consumesNothing: Bool {
        switch self {
        case .condition, .place: true
        case .sequence(let parts), .choice(let parts): parts.allSatisfy(\.consumesNothing)
        case .repetition(let body, _, _, _), .group(_, let body), .atomic(let body): body.consumesNothing
        case .literal, .character, .words, .number, .lineBreak, .backReference, .part: false
        }
    }

    private static func repetition(_ body: Regex, _ count: Regex.Count, _ separator: Regex?, _ greed: Regex.Greed) -> Regex {
        guard let separator else { return .repetition(body, count, greed) }
        let rest = Regex.Count(max(count.minimum, 1) - 1, count.maximum.map { $0 - 1 })
        let list = Regex.sequence([body, .repetition(.sequence([separator, body]), rest, greed)])
        return count.minimum == 0 ? .repetition(list, Regex.Count(0, 1), greed) : list
    }
}

extension Outline.Condition {
    /// - Parameter atStart: Whether nothing of the text lies before it; a condition on the whole text else stands at its end.
    fileprivate func regex(atStart: Bool) -> Regex {
        let everything = Regex.repetition(.scalar(.all), Regex.Count(0, nil), .greedy)
        let line = Regex.repetition(.scalar(NamedSets.lineTerminators.complement), Regex.Count(0, nil), .greedy)
        let end = Regex.anchor(leavesLastLineBreak ? .endOrLastTerminator : .end)
        if subject == .before || (subject == .wholeText && !atStart) {
            return .lookaround(.sequence([relation == .be ? .anchor(.start) : .empty, body.regex]), .behind, negated: isNegated)
        }
        let demand: Regex =
            switch relation {
            case .begin: body.regex
            case .be: .sequence([body.regex, end])
            case .contain: .sequence([subject == .firstLine || subject == .restOfLine ? line : everything, body.regex])
            case .end: .sequence([everything, body.regex, end])
            }
        return .lookaround(demand, .ahead, negated: isNegated)
    }
}

extension NumberRange {
    fileprivate var regex: Regex {
        switch zeros {
        case .none: Self.anyOf((1...String(values.upperBound).utf8.count).map { ($0, $0 == 1 ? 0 : Self.power($0 - 1)) }, values)
        case .filling(let width): Self.anyOf([(width, 0)], values)
        case .upTo(let width): Self.anyOf((String(values.lowerBound).utf8.count...width).map { ($0, 0) }, values)
        }
    }

    /// The numbers of so many digits, from a least one on, as far as they lie in the range.
    private static func anyOf(_ widths: [(width: Int, least: Int)], _ values: ClosedRange<Int>) -> Regex {
        .alternation(widths.flatMap { width, least -> [Regex] in
            let low = max(least, values.lowerBound)
            let high = min(power(width) - 1, values.upperBound)
            return low <= high ? [digits(low, high, width)] : []
        })
    }

    /// The numbers from one to another with exactly so many digits: the first digit decides what the others may be.
    private static func digits(_ low: Int, _ high: Int, _ width: Int) -> Regex {
        if low == 0, high == power(width) - 1 { return .repetition(.scalar([0x30...0x39]), Regex.Count(width, width), .greedy) }
        let unit = power(width - 1)
        return .alternation((low / unit...high / unit).map { digit in
            let first = Regex.scalar(ScalarSet(UInt32(0x30 + digit)))
            let rest = digits(digit == low / unit ? low % unit : 0, digit == high / unit ? high % unit : unit - 1, width - 1)
            return .sequence([first, rest])
        })
    }

    private static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { power, _ in 10 * power } }
}
