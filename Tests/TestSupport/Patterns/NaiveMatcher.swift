import PatternAutomata

/// Matches by trying all that Java would try, in Java's order, each expression calling what comes behind it. Slow and simple.
///
/// Captures are undone on the way back, but not those made in what Java does not go back into: lookarounds, atomic groups, possessive
/// repetitions and the turns of a repetition that has no alternatives.
package final class NaiveMatcher {
    private let text: [UInt32]
    private var captures: [Int: Range<Int>] = [:]
    private var steps: Int
    private var depth = 0
    /// Whether the steps did not suffice. Then the verdict means nothing.
    package private(set) var isExhausted = false

    /// Deeper calls would be too much for the stack.
    private static let deepest = 500

    /// - Parameter steps: After so many it gives up.
    package init(_ text: [UInt32], steps: Int = .max) {
        self.text = text
        self.steps = steps
    }

    package func matches(_ regex: Regex, _ mode: MatchMode) -> Bool {
        switch mode {
        case .whole: match(regex, at: 0) { $0 == self.text.count }
        case .search: (0...text.count).contains { match(regex, at: $0) { _ in true } }
        }
    }

    private typealias Continuation = (Int) -> Bool

    private func match(_ regex: Regex, at place: Int, _ then: Continuation) -> Bool {
        guard enter() else { return false }
        defer { depth -= 1 }
        switch regex {
        case .scalar(let set):
            return place < text.count && set.contains(text[place]) && then(place + 1)
        case .sequence(let parts):
            return match(parts[...], at: place, then)
        case .alternation(let branches):
            return branches.contains { match($0, at: place, then) }
        case .repetition(let body, let count, .possessive):
            guard let end = firstEnd(of: .repetition(.atomic(body), count, .greedy), from: place) else { return false }
            return then(end)
        case .repetition(let body, let count, let greed):
            if count == Regex.Count(0, 1) {
                return greed == .lazy
                    ? then(place) || match(body, at: place, then)
                    : match(body, at: place, then) || then(place)
            }
            return turn(body, count, greed, turns: 0, at: place, then)
        case .group(let number, let body):
            return match(body, at: place) { self.capture(number, place..<$0, then) }
        case .atomic(let body):
            guard let end = firstEnd(of: body, from: place) else { return false }
            return then(end)
        case .lookaround(let body, .ahead, let negated):
            return (firstEnd(of: body, from: place) == nil) == negated && then(place)
        case .lookaround(let body, .behind, let negated):
            let found = (0...place).reversed().contains { match(body, at: $0) { $0 == place } }
            return found != negated && then(place)
        case .anchor(let anchor):
            return holds(anchor, at: place) && then(place)
        case .backReference(let number, let comparison):
            guard let range = captures[number], place + range.count <= text.count else { return false }
            return zip(range, place...).allSatisfy { equal(text[$0], text[$1], comparison) } && then(place + range.count)
        }
    }

    private func enter() -> Bool {
        guard !isExhausted, steps > 0, steps == .max || depth < Self.deepest else {
            isExhausted = true
            return false
        }
        if steps < .max { steps -= 1 }
        depth += 1
        return true
    }

    private func match(_ parts: ArraySlice<Regex>, at place: Int, _ then: Continuation) -> Bool {
        guard let first = parts.first else { return then(place) }
        return match(first, at: place) { self.match(parts.dropFirst(), at: $0, then) }
    }

    private func firstEnd(of regex: Regex, from place: Int) -> Int? {
        var end: Int?
        _ = match(regex, at: place) {
            end = $0
            return true
        }
        return end
    }

    private func capture(_ number: Int, _ range: Range<Int>, _ then: Continuation) -> Bool {
        let earlier = captures[number]
        captures[number] = range
        if then(range.upperBound) { return true }
        captures[number] = earlier
        return false
    }

    private func turn(
        _ body: Regex, _ count: Regex.Count, _ greed: Regex.Greed, turns: Int, at place: Int, _ then: Continuation
    ) -> Bool {
        guard enter() else { return false }
        defer { depth -= 1 }
        let isAtomic = if case .atomic = body { true } else { false }
        let isFixed = isAtomic || hasNoAlternatives(body)
        func next(_ end: Int) -> Bool {
            if end == place {
                // What has alternatives leaves the repetition with an empty turn; else the turn counts only where it must be.
                if !isFixed { return then(end) }
                if turns >= count.minimum { return false }
            }
            return turn(body, count, greed, turns: turns + 1, at: end, then)
        }
        func again() -> Bool {
            guard turns != count.maximum else { return false }
            guard isFixed else { return match(body, at: place, next) }
            if case .group(let number, let inner) = body {
                guard let end = firstEnd(of: inner, from: place) else { return false }
                return capture(number, place..<end, next)
            }
            guard let end = firstEnd(of: body, from: place) else { return false }
            return next(end)
        }
        if turns < count.minimum { return again() }
        return greed == .lazy ? then(place) || again() : again() || then(place)
    }

    private func hasNoAlternatives(_ regex: Regex) -> Bool {
        switch regex {
        case .scalar, .anchor, .backReference, .lookaround: true
        case .alternation: false
        case .sequence(let parts): parts.allSatisfy(hasNoAlternatives)
        case .repetition(let body, let count, _): count.minimum == count.maximum && hasNoAlternatives(body)
        case .group(_, let body), .atomic(let body): hasNoAlternatives(body)
        }
    }

    private func equal(_ one: UInt32, _ other: UInt32, _ comparison: Regex.CaseComparison) -> Bool {
        // The tests' texts hold ASCII only.
        comparison == .exact ? one == other : one == other || (one ^ other == 0x20 && (0x41...0x5A).contains(one & ~0x20))
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
