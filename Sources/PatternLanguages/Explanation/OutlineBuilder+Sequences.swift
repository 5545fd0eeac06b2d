import PatternAutomata

extension OutlineBuilder {
    func sequence(_ regexes: [Regex], _ place: Surroundings) -> Outline {
        var parts: [Outline] = []
        var index = 0
        while index < regexes.count {
            if !place.isOrdered, let (number, end) = number(regexes, from: index) {
                parts.append(.number(number))
                index = end
                continue
            }
            var within = place
            // Behind `^` the text begins, whether or not that was known before.
            let anchor = regexes[..<index].lastIndex { $0.bare == .anchor(.start) }
            within.isAtStart = (place.isAtStart || anchor != nil) && regexes[(anchor ?? 0)..<index].allSatisfy(\.consumesNothing)
            within.isAtEnd = place.isAtEnd && regexes[(index + 1)...].allSatisfy(\.consumesNothing)
            parts.append(outline(regexes[index], within))
            index += 1
        }
        parts = Outline.joining(parts).parts
        if !place.isOrdered { parts = Self.countingEqualNeighbours(parts) }
        parts = Self.joiningLiterals(parts)
        if !place.isOrdered { parts = Self.separatingLists(parts) }
        return .joining(parts)
    }

    /// The number that several elements of digits are together, if neither a letter nor a digit stands before and no digit can follow.
    private func number(_ regexes: [Regex], from start: Int) -> (NumberRange, end: Int)? {
        if start > 0, let before = regexes[start - 1].literal, CharacterKind.asciiLetters.contains(before) { return nil }
        if start > 0, !regexes[start - 1].consumedScalars.intersection(NamedSets.digit).isEmpty { return nil }
        let end = regexes[start...].firstIndex { DigitStrings($0) == nil } ?? regexes.count
        // Of one element with its count the count says more, and of literals the literals.
        guard end - start > 1, !regexes[start..<end].allSatisfy({ $0.literal != nil }),
            regexes[end...].first?.firstScalars.intersection(NamedSets.digit).isEmpty ?? true,
            let strings = DigitStrings(.sequence(Array(regexes[start..<end]))), let range = NumberRange(strings),
            range.values.upperBound <= Self.largestInSequence
        else { return nil }
        return (range, end)
    }

    /// Of larger numbers the digits say more.
    private static let largestInSequence = 99_999

    /// `aa*` as one or more, `\d\d` as two; but literals stay together.
    private static func countingEqualNeighbours(_ parts: [Outline]) -> [Outline] {
        var result: [Outline] = []
        for part in parts {
            guard let last = result.last, let (body, count) = last.counted, let (next, more) = part.counted, body == next,
                last.isRepetition || part.isRepetition || !body.isLiteral, let sum = count.followed(by: more)
            else {
                result.append(part)
                continue
            }
            result[result.count - 1] = .repetition(body, sum, separator: nil, .greedy)
        }
        return result
    }

    private static func joiningLiterals(_ parts: [Outline]) -> [Outline] {
        var result: [Outline] = []
        var index = 0
        while index < parts.count {
            if let (literal, end) = anyCaseLiteral(parts, from: index) {
                result.append(literal)
                index = end
                continue
            }
            if case .literal(let scalars, anyCase: false) = parts[index], case .literal(let before, anyCase: false)? = result.last {
                result[result.count - 1] = .literal(before + scalars, anyCase: false)
            } else {
                result.append(parts[index])
            }
            index += 1
        }
        return result
    }

    /// Several letters of which each may be in either case, with what has no case between them.
    private static func anyCaseLiteral(_ parts: [Outline], from start: Int) -> (literal: Outline, end: Int)? {
        var scalars: [UInt32] = []
        var letters = 0
        var lengthAtLastLetter = 0
        for part in parts[start...] {
            if let letter = part.letterOfBothCases {
                letters += 1
                scalars.append(letter)
                lengthAtLastLetter = scalars.count
            } else if case .literal(let others, anyCase: false) = part, !others.contains(where: { CharacterKind.asciiLetters.contains($0) }) {
                scalars += others
            } else {
                break
            }
        }
        guard letters > 1, parts[start].letterOfBothCases != nil else { return nil }
        return (.literal(Array(scalars.prefix(lengthAtLastLetter)), anyCase: true), start + lengthAtLastLetter)
    }

    /// `X(sX)*` and `(Xs)*X` as X, one or more times, with s between.
    private static func separatingLists(_ parts: [Outline]) -> [Outline] {
        var result = parts
        var index = 0
        while index < result.count {
            if case .repetition(let body, let count, separator: nil, .greedy) = result[index], count.maximum != 1,
                let more = count.followed(by: Regex.Count(1, 1))
            {
                let inner = body.parts
                // The longest that is said both within and beside it, but more than punctuation, and not all of what repeats.
                let lengths = (1..<max(inner.count, 1)).reversed()
                let before = lengths.first { length in
                    length <= index && result[(index - length)..<index].elementsEqual(inner.suffix(length))
                        && !inner.suffix(length).allSatisfy(\.isPunctuation)
                }
                let after = lengths.first { length in
                    index + length < result.count && result[(index + 1)...(index + length)].elementsEqual(inner.prefix(length))
                        && !inner.prefix(length).allSatisfy(\.isPunctuation)
                }
                if let length = before, let separator = Outline.joining(Array(inner.dropLast(length))).asSeparator {
                    let list = Outline.repetition(.joining(Array(inner.suffix(length))), more, separator: separator, .greedy)
                    result.replaceSubrange((index - length)...index, with: [list])
                    index -= length
                } else if let length = after, let separator = Outline.joining(Array(inner.dropFirst(length))).asSeparator {
                    let list = Outline.repetition(.joining(Array(inner.prefix(length))), more, separator: separator, .greedy)
                    result.replaceSubrange(index...(index + length), with: [list])
                }
            }
            index += 1
        }
        return result
    }
}

extension Outline {
    /// A set of one as a literal.
    var withLiterals: Outline {
        if case .character(let set) = self, set.count == 1, let range = set.ranges.first { return .literal([range.lowerBound], anyCase: false) }
        return self
    }

    fileprivate var isLiteral: Bool {
        if case .literal = self { true } else { false }
    }

    /// Literals, perhaps optional or repeated.
    fileprivate var isPunctuation: Bool {
        switch self {
        case .literal: true
        case .repetition(let body, _, separator: nil, .greedy): body.isLiteral
        default: false
        }
    }

    fileprivate var isRepetition: Bool {
        if case .repetition = self { true } else { false }
    }

    /// What is counted, and how often; `nil` for what has no count of its own.
    fileprivate var counted: (Outline, Regex.Count)? {
        switch self {
        case .repetition(let body, let count, separator: nil, .greedy): (body, count)
        case .literal, .character: (self, Regex.Count(1, 1))
        default: nil
        }
    }

    /// The lower-case letter of a set of the two cases of an ASCII letter.
    fileprivate var letterOfBothCases: UInt32? {
        guard case .character(let set) = self, set.rangeCount == 2, set.count == 2, let last = set.ranges.last?.lowerBound,
            CharacterKind.asciiLetters.contains(last), set.contains(last - 32)
        else { return nil }
        return last
    }

    /// What can be named in passing.
    fileprivate var asSeparator: Outline? {
        switch self {
        case .literal, .character, .words: self
        case .repetition(.literal, _, separator: nil, .greedy), .repetition(.character, _, separator: nil, .greedy): self
        case .sequence(let parts): parts.count == 2 && parts.allSatisfy(\.isPunctuation) ? self : nil
        default: nil
        }
    }

    private static let longestRow = 8

    /// A repetition, with repetitions within it multiplied where that is the same.
    static func repeating(_ body: Outline, _ count: Regex.Count) -> Outline {
        if count == Regex.Count(1, 1) { return body }
        // “--” is easier to see than “-” twice.
        if case .literal(let scalars, let anyCase) = body, count.minimum == count.maximum, count.minimum <= longestRow / scalars.count {
            return .literal(Array(repeatElement(scalars, count: count.minimum).joined()), anyCase: anyCase)
        }
        if case .repetition(let inner, let times, separator: nil, .greedy) = body, let product = times.multiplied(by: count) {
            return .repetition(inner, product, separator: nil, .greedy)
        }
        return .repetition(body, count, separator: nil, .greedy)
    }
}

extension Regex.Count {
    /// The count of both together; `nil` where it is too large.
    func followed(by other: Regex.Count) -> Regex.Count? {
        let (minimum, isTooLarge) = minimum.addingReportingOverflow(other.minimum)
        if isTooLarge { return nil }
        guard let left = maximum, let right = other.maximum else { return Regex.Count(minimum, nil) }
        let (maximum, overflows) = left.addingReportingOverflow(right)
        return overflows ? nil : Regex.Count(minimum, maximum)
    }

    /// The count of that many such counts; `nil` where it has gaps or is too large.
    func multiplied(by outer: Regex.Count) -> Regex.Count? {
        // From two on, counts of one round and of the next may not touch.
        guard minimum <= 1 || (outer.minimum > 0 && outer.minimum == outer.maximum) else { return nil }
        if outer.maximum == 0 { return nil }
        let (minimum, isTooLarge) = minimum.multipliedReportingOverflow(by: outer.minimum)
        if isTooLarge { return nil }
        guard let left = maximum, let right = outer.maximum else { return Regex.Count(minimum, nil) }
        let (maximum, overflows) = left.multipliedReportingOverflow(by: right)
        return overflows ? nil : Regex.Count(minimum, maximum)
    }
}
