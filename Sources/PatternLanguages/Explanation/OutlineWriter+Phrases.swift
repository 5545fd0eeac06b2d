import PatternAutomata

extension OutlineWriter {
    /// How many columns a sequence may take on one line.
    private static let inlineWidth = 80

    /// The outline in few words; `nil` where it needs more than a line.
    mutating func phrase(_ outline: Outline) -> String? {
        switch outline {
        case .literal(let scalars, let anyCase):
            return ScalarText.quoted(scalars) + (anyCase ? " in upper or lower case" : "")
        case .character(let set):
            return description(of: set).singular
        case .words(let words):
            return "one of \(Self.list(words))"
        case .number(let number):
            return number.phrase
        case .sequence(let parts):
            return parts.isEmpty ? "nothing" : nil
        case .choice:
            return nil
        case .repetition(let body, let count, let separator, let greed):
            // Between each two of what, one could not tell.
            if separator != nil, case .repetition = body { return nil }
            return counted(body, count).map { $0 + manner(separator, greed) }
        case .lineBreak(let isRepeated):
            namesLineBreaks = true
            return isRepeated ? "a line break, U+000D followed by U+000A being one" : "a line break or U+000D followed by U+000A"
        case .group(let number, let body):
            return phrase(body).map { "group \(number), which is \($0)" }
        case .atomic(let body):
            return phrase(body).map { "\($0), without giving back" }
        case .backReference(let group, let ignoringCase):
            return "the same text as group \(group)\(ignoringCase ? ", in upper or lower case" : "")"
        case .condition(let condition):
            let demand = demand(condition)
            return conditionPhrase(condition).map { "here \(demand) \($0)" }
        case .place(let anchor):
            places.insert(anchor)
            return "here \(anchor.demand)"
        case .part(let number):
            return "part \(Self.letters(number))"
        }
    }

    /// `A`, `B`, … `Z`, `AA`, ….
    static func letters(_ number: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(0x41 + number % 26)))
        return number < 26 ? letter : letters(number / 26 - 1) + letter
    }

    /// A short sequence of simple things on one line.
    mutating func inlined(_ outline: Outline) -> String? {
        guard case .sequence(let parts) = outline else { return nil }
        var phrases: [String] = []
        for part in parts {
            if part.isAboutThePlace { return nil }
            if part.isList || part.isGroup { return nil }
            guard let phrase = phrase(part) else { return nil }
            phrases.append(phrase)
        }
        let line = phrases.joined(separator: ", then ")
        return line.count <= Self.inlineWidth ? line : nil
    }

    private mutating func counted(_ body: Outline, _ count: Regex.Count) -> String? {
        switch body {
        case .character(let set):
            let description = description(of: set)
            if count == Regex.Count(0, 1) { return "optionally \(description.singular)" }
            let plural = description.plural
            // “3 “a” or “b”” would not do.
            let isBare = plural.hasPrefix("“") || plural.hasPrefix("U+")
            return "\(amount(count)) \(isBare ? "characters, each \(description.singular)" : plural)"
        case .literal(_, anyCase: false) where count.maximum == nil && count.minimum <= 1:
            return phrase(body).map { "\(amount(count)) \($0)" }
        case .repetition(_, _, _?, _):
            return nil
        case .sequence(let parts):
            return each(parts, count)
        default:
            return phrase(body).map { "\(times(count)) \($0)" }
        }
    }

    /// Two simple things, one after the other, several times.
    private mutating func each(_ parts: [Outline], _ count: Regex.Count) -> String? {
        guard parts.count == 2, count.maximum != 1, !parts.contains(where: { $0.isAboutThePlace || $0.isList || $0.isGroup }),
            let first = phrase(parts[0])
        else { return nil }
        // Any number of times any number of something takes a moment.
        if count.maximum == nil, case .repetition(_, let inner, _, _) = parts[0], inner.maximum == nil { return nil }
        if case .repetition(let body, Regex.Count(0, 1), separator: nil, .greedy) = parts[1] {
            return phrase(body).map { "\(times(count)) \(first), each time optionally followed by \($0)" }
        }
        return phrase(parts[1]).map { "\(times(count)) \(first), each time followed by \($0)" }
    }

    private func amount(_ count: Regex.Count) -> String {
        switch (count.minimum, count.maximum) {
        case (0, nil): "any number of"
        case (1, nil): "one or more"
        case (let minimum, nil): "at least \(minimum)"
        case (let minimum, let maximum?): LengthRange(minimum, maximum).words
        }
    }

    func times(_ count: Regex.Count) -> String {
        switch (count.minimum, count.maximum) {
        case (0, 1): "optionally"
        case (1, 1): "once"
        default: "\(amount(count)) times"
        }
    }

    mutating func manner(_ separator: Outline?, _ greed: Regex.Greed) -> String {
        let between = separator?.parts.compactMap { phrase($0) }.joined(separator: " followed by ")
        var manner = between.map { ", with \($0) between each two" } ?? ""
        switch greed {
        case .greedy: break
        case .lazy: manner += ", as few as possible"
        case .possessive: manner += ", without giving back"
        }
        return manner
    }

    func demand(_ condition: Outline.Condition) -> String {
        let subject =
            switch condition.subject {
            case .wholeText: "the text"
            case .firstLine: "the first line"
            case .rest: "the rest"
            case .restOfLine: "the rest of the line"
            case .before: "what stands before"
            }
        let relation =
            switch condition.relation {
            case .begin: "begin with"
            case .be: "be"
            case .contain: "contain"
            case .end: "end with"
            }
        let aside = condition.leavesLastLineBreak ? ", apart from a line break that may end it," : ""
        return "\(subject)\(aside) must \(condition.isNegated ? "not " : "")\(relation)"
    }

    mutating func conditionPhrase(_ condition: Outline.Condition) -> String? {
        if condition.body == .empty { return "empty" }
        if condition.relation == .be, case .repetition(.character(.all), let count, separator: nil, .greedy) = condition.body {
            return "\(amount(count)) \(count == Regex.Count(1, 1) ? "character" : "characters") long"
        }
        return phrase(condition.body) ?? inlined(condition.body)
    }

    static func list(_ words: [[UInt32]]) -> String {
        words.map { ScalarText.quoted($0) }.joined(by: "or")
    }
}

extension Outline {
    /// Whether something stands between what repeats.
    fileprivate var isList: Bool {
        if case .repetition(_, _, _?, _) = self { true } else if case .repetition(.sequence, _, nil, _) = self { true } else { false }
    }

    fileprivate var isGroup: Bool {
        if case .group = self { true } else { false }
    }
}

extension Regex.Anchor {
    fileprivate var demand: String {
        switch self {
        case .start: "the text must begin"
        case .end: "the text must end"
        case .endOrLastTerminator: "the text must end, but for a line break that may follow"
        case .endOrLastNewline: "the text must end, but for U+000A (line feed) that may follow"
        case .lineStart: "a line must begin"
        case .lineEnd: "a line must end"
        case .unixLineStart: "a line must begin, lines ending with U+000A alone"
        case .unixLineEnd: "a line must end, with U+000A or with the text"
        case .wordBoundary: "a word must begin or end"
        case .notWordBoundary: "no word may begin or end"
        }
    }
}
