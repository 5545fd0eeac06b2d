import PatternAutomata

extension OutlineBuilder {
    func choice(_ regexes: [Regex], _ place: Surroundings) -> Outline {
        let regexes = regexes.flatMap(\.branches)
        if place.isOrdered { return .choosing(regexes.map { outline($0, place) }) }
        if let strings = DigitStrings(.alternation(regexes)), let number = NumberRange(strings) { return .number(number) }
        return Self.choice(of: unitingNumbers(regexes, place))
    }

    /// One of the branches, in the fewest words.
    static func choice(of outlines: [Outline]) -> Outline {
        var isOptional = false
        var branches: [Outline] = []
        for branch in outlines {
            switch branch {
            case .empty: isOptional = true
            case .repetition(let body, Regex.Count(0, 1), separator: nil, .greedy):
                isOptional = true
                branches.append(body)
            case .choice(let inner): branches += inner
            default: branches.append(branch)
            }
        }
        branches = unitingCounts(unitingWords(unitingCharacters(branches)))
        if branches.isEmpty { return .empty }
        let choice = Outline.choosing(branches)
        return isOptional ? Outline.repeating(choice, Regex.Count(0, 1)) : choice
    }

    /// The outlines of branches, of which all that are digits are one number where that is what they are together.
    private func unitingNumbers(_ regexes: [Regex], _ place: Surroundings) -> [Outline] {
        let digits = regexes.map { DigitStrings($0) }
        let found = digits.compactMap { $0 }
        guard found.count > 1, let number = NumberRange(DigitStrings(uniting: found)) else { return regexes.map { outline($0, place) } }
        let first = digits.firstIndex { $0 != nil }
        return zip(regexes, digits).enumerated().compactMap { index, branch in
            index == first ? .number(number) : branch.1 == nil ? outline(branch.0, place) : nil
        }
    }

    /// Sets as one, and literals of one scalar with them; where there are longer literals and no sets, they are words like those.
    private static func unitingCharacters(_ branches: [Outline]) -> [Outline] {
        let areWords = branches.contains { $0.literals?.contains { $0.count > 1 } ?? false }
        let hasSets = branches.contains { if case .character = $0 { true } else { false } }
        return uniting(branches, { branch in
            switch branch {
            case .character(let set): set
            case .literal(let scalars, anyCase: false) where scalars.count == 1 && (hasSets || !areWords): ScalarSet(scalars[0])
            default: nil
            }
        }, into: { sets in
            Outline.character(sets.reduce(ScalarSet.empty) { $0.union($1) }).withLiterals
        })
    }

    private static func unitingWords(_ branches: [Outline]) -> [Outline] {
        uniting(branches, \.literals) { all in
            let words = all.joined().withoutRepetitions
            return words.count == 1 ? .literal(words[0], anyCase: false) : .words(words)
        }
    }

    /// The branches, with those for which there is something put together at the place of the first.
    private static func uniting<Some>(_ branches: [Outline], _ extract: (Outline) -> Some?, into unite: ([Some]) -> Outline) -> [Outline] {
        let found = branches.map(extract)
        guard let first = found.firstIndex(where: { $0 != nil }) else { return branches }
        return branches.indices.compactMap { index in
            index == first ? unite(found.compactMap { $0 }) : found[index] == nil ? branches[index] : nil
        }
    }

    /// `X{1,2}|X{3}` as `X{1,3}`.
    private static func unitingCounts(_ branches: [Outline]) -> [Outline] {
        var result: [Outline] = []
        for branch in branches {
            if case .repetition(let body, let count, separator: nil, .greedy) = branch,
                let index = result.firstIndex(where: { $0.repeats(body) }),
                case .repetition(_, let other, _, _) = result[index], let union = other.united(with: count)
            {
                result[index] = .repetition(body, union, separator: nil, .greedy)
            } else {
                result.append(branch)
            }
        }
        return result
    }
}

extension Sequence where Element: Hashable {
    /// Each element where it first occurs.
    fileprivate var withoutRepetitions: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

extension Regex {
    /// The branches of an alternation, also of those within it.
    fileprivate var branches: [Regex] {
        if case .alternation(let branches) = self, self != .lineBreak, self != .wholeLineBreak { branches.flatMap(\.branches) } else { [self] }
    }
}

extension Outline {
    /// One of the branches, each named once.
    fileprivate static func choosing(_ branches: [Outline]) -> Outline {
        let different = branches.withoutRepetitions
        return different.count == 1 ? different[0] : .choice(different)
    }

    /// What it is one of, where that is literals.
    fileprivate var literals: [[UInt32]]? {
        switch self {
        case .literal(let scalars, anyCase: false): [scalars]
        case .words(let words): words
        default: nil
        }
    }

    fileprivate func repeats(_ other: Outline) -> Bool {
        if case .repetition(let body, _, separator: nil, .greedy) = self { body == other } else { false }
    }
}

extension Regex.Count {
    /// The count of either, where no count lies between them.
    fileprivate func united(with other: Regex.Count) -> Regex.Count? {
        let (low, high) = minimum <= other.minimum ? (self, other) : (other, self)
        guard let end = low.maximum else { return low }
        guard high.minimum <= end || high.minimum == end + 1 else { return nil }
        return Regex.Count(low.minimum, high.maximum.map { max($0, end) })
    }
}
