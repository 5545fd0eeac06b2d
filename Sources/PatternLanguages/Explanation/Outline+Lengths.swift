import PatternAutomata

extension Outline {
    /// Bounds of the length of what it matches; `nil` where that is nothing. Where conditions or back-references matter they may be wide.
    var lengths: LengthRange? {
        switch self {
        case .literal(let scalars, _): return LengthRange(scalars.count, scalars.count)
        case .character(let set): return set.isEmpty ? nil : LengthRange(1, 1)
        case .words(let words): return words.map { LengthRange($0.count, $0.count) }.reduce(nil) { $0?.united(with: $1) ?? $1 }
        case .number(let number): return number.lengths
        case .sequence(let parts):
            var sum = LengthRange(0, 0)
            for part in parts {
                guard let next = part.lengths else { return nil }
                sum = sum.followed(by: next)
            }
            return sum
        case .choice(let branches):
            return branches.compactMap(\.lengths).reduce(nil) { $0?.united(with: $1) ?? $1 }
        case .repetition(let body, let count, let separator, _):
            guard let body = body.lengths else { return count.minimum == 0 ? LengthRange(0, 0) : nil }
            guard let separator = separator.map(\.lengths) else { return body.repeated(count) }
            let rest = Regex.Count(max(count.minimum - 1, 0), count.maximum.map { $0 - 1 })
            return separator.map { body.followed(by: $0.followed(by: body).repeated(rest)) } ?? (count.minimum <= 1 ? body : nil)
        case .lineBreak: return LengthRange(1, 2)
        case .group(_, let body), .atomic(let body): return body.lengths
        case .backReference: return LengthRange(0, nil)
        case .condition, .place: return LengthRange(0, 0)
        case .part: return LengthRange(0, nil)
        }
    }

    /// Whether nothing but the outline itself bounds the length of what it matches.
    var hasExactLengths: Bool {
        switch self {
        case .literal, .character, .words, .number: true
        case .sequence(let parts), .choice(let parts): parts.allSatisfy(\.hasExactLengths)
        case .repetition(let body, _, _, let greed): greed == .greedy && body.hasExactLengths
        case .group(_, let body): body.hasExactLengths
        case .lineBreak, .atomic, .backReference, .condition, .place, .part: false
        }
    }
}
