/// One way, or several that need not be told apart, in which an expression can match.
struct MatchWay {
    /// What groups have matched.
    typealias Captures = [Int: [UInt32]]

    /// What the groups that still count have matched then.
    var captures: Captures
    /// What the expression has matched, where that is asked for.
    var text: [UInt32] = []
    /// An expression without back-references for the way.
    var regex: Regex

    func followed(by next: MatchWay) -> MatchWay {
        MatchWay(captures: next.captures, text: text + next.text, regex: regex.followed(by: next.regex))
    }

    /// Ways with the same captures and the same text as one.
    static func united(_ ways: [MatchWay]) -> [MatchWay] {
        struct Key: Hashable {
            var captures: Captures
            var text: [UInt32]
        }
        var indices: [Key: Int] = [:]
        var united: [MatchWay] = []
        var alternatives: [[Regex]] = []
        for way in ways {
            let index = indices[Key(captures: way.captures, text: way.text), default: united.count]
            if index == united.count {
                indices[Key(captures: way.captures, text: way.text)] = index
                united.append(way)
                alternatives.append([])
            }
            alternatives[index].append(way.regex)
        }
        for (index, regexes) in alternatives.enumerated() where regexes.count > 1 { united[index].regex = .alternation(regexes) }
        return united
    }
}

extension Regex {
    /// Matches no text.
    static let nothing = Regex.scalar(.empty)

    func followed(by next: Regex) -> Regex {
        switch (self, next) {
        case (.sequence(let parts), _) where parts.isEmpty: next
        case (_, .sequence(let parts)) where parts.isEmpty: self
        case (.sequence(let parts), .sequence(let others)): .sequence(parts + others)
        case (.sequence(let parts), _): .sequence(parts + [next])
        case (_, .sequence(let others)): .sequence([self] + others)
        default: .sequence([self, next])
        }
    }
}
