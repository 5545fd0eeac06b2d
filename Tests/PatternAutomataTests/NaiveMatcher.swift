import PatternAutomata

/// Matches by listing every place where an expression may end, in the order in which Java would try them. Slow and simple.
struct NaiveMatcher {
    let text: [UInt32]

    init(_ text: [UInt32]) { self.text = text }

    func matches(_ regex: Regex, _ mode: MatchMode) -> Bool {
        switch mode {
        case .whole: ends(of: regex, from: 0).contains(text.count)
        case .search: (0...text.count).contains { !ends(of: regex, from: $0).isEmpty }
        }
    }

    private func ends(of regex: Regex, from start: Int) -> [Int] {
        switch regex {
        case .scalar(let set): start < text.count && set.contains(text[start]) ? [start + 1] : []
        case .sequence(let parts): parts.reduce([start]) { starts, part in starts.flatMap { ends(of: part, from: $0) } }
        case .alternation(let branches): branches.flatMap { ends(of: $0, from: start) }
        case .repetition(let body, let count, .possessive): Array(repeated(.atomic(body), count, .greedy, from: start).prefix(1))
        case .repetition(let body, let count, let greed): repeated(body, count, greed, from: start)
        case .group(_, let body): ends(of: body, from: start)
        case .atomic(let body): Array(ends(of: body, from: start).prefix(1))
        case .lookaround(let body, .ahead, let negated): ends(of: body, from: start).isEmpty == negated ? [start] : []
        case .lookaround(let body, .behind, let negated):
            (0...start).contains { ends(of: body, from: $0).contains(start) } != negated ? [start] : []
        case .anchor(let anchor): holds(anchor, at: start) ? [start] : []
        case .backReference: []
        }
    }

    private func repeated(_ body: Regex, _ count: Regex.Count, _ greed: Regex.Greed, from start: Int) -> [Int] {
        let fewer = Regex.Count(max(count.minimum - 1, 0), count.maximum.map { $0 - 1 })
        var more: [Int] = []
        if count.maximum != 0 {
            for end in ends(of: body, from: start) where end > start || count.minimum > 0 {
                more += repeated(body, fewer, greed, from: end)
            }
        }
        var seen: Set<Int> = []
        let all = count.minimum > 0 ? more : greed == .lazy ? [start] + more : more + [start]
        return all.filter { seen.insert($0).inserted }
    }

    private func holds(_ anchor: Regex.Anchor, at place: Int) -> Bool {
        let before = place > 0 ? text[place - 1] : nil
        let after = place < text.count ? text[place] : nil
        // Of what the tests' texts hold, only the newline ends a line and only it belongs to no word.
        switch anchor {
        case .start: return before == nil
        case .end: return after == nil
        case .endOrLastTerminator, .endOrLastNewline: return after == nil || (after == 0x0A && place + 1 == text.count)
        case .lineStart, .unixLineStart: return after != nil && (before == nil || before == 0x0A)
        case .lineEnd, .unixLineEnd: return after == nil || after == 0x0A
        case .wordBoundary: return isWord(before) != isWord(after)
        case .notWordBoundary: return isWord(before) == isWord(after)
        }
    }

    private func isWord(_ scalar: UInt32?) -> Bool {
        scalar.map { $0 != 0x0A } ?? false
    }
}
