/// Matches as Java does, by trying; the only form that back-references have.
///
/// The number of steps is bounded, so a hostile pattern costs no more than that.
public struct Backtracker: Sendable {
    private let regex: Regex
    private let mode: MatchMode
    private let stepLimit: Int

    init(_ regex: Regex, _ mode: MatchMode, stepLimit: Int = 1_000_000) {
        self.regex = regex
        self.mode = mode
        self.stepLimit = stepLimit
    }

    /// Whether the text matches; `nil` where that takes more than the bound.
    public func matches(_ text: String) -> Bool? {
        let run = Run(text.unicodeScalars.map(\.value), stepLimit)
        for start in 0...(mode == .whole ? 0 : run.text.count) {
            let matched = run.match(regex, at: start) { mode == .search || $0 == run.text.count }
            if run.isExhausted { return nil }
            if matched { return true }
        }
        return false
    }

    /// One attempt on one text.
    private final class Run {
        let text: [UInt32]
        private var groups: [Int: Range<Int>] = [:]
        private var steps: Int
        /// Continuations nest as deep as the match is long; the stack must hold them.
        private var depth = 0
        private(set) var isExhausted = false

        init(_ text: [UInt32], _ steps: Int) {
            self.text = text
            self.steps = steps
        }

        typealias Continuation = (Int) -> Bool

        func match(_ regex: Regex, at place: Int, _ then: Continuation) -> Bool {
            steps -= 1
            depth += 1
            defer { depth -= 1 }
            if steps < 0 || depth > 3_000 { isExhausted = true }
            if isExhausted { return false }
            switch regex {
            case .scalar(let set):
                return place < text.count && set.contains(text[place]) && then(place + 1)
            case .sequence(let parts):
                return match(parts[...], at: place, then)
            case .alternation(let branches):
                return branches.contains { match($0, at: place, then) }
            case .repetition(let body, let count, .possessive):
                // Java does not go back into a single turn either.
                return atomically(.repetition(.atomic(body), count, .greedy), at: place, then)
            case .repetition(let body, let count, let greed):
                return match(body, count, greed, at: place, then)
            case .group(let number, let body):
                let outer = groups[number]
                if match(body, at: place, { end in
                    let inner = self.groups[number]
                    self.groups[number] = place..<end
                    if then(end) { return true }
                    self.groups[number] = inner
                    return false
                }) { return true }
                groups[number] = outer
                return false
            case .atomic(let body):
                return atomically(body, at: place, then)
            case .lookaround(let body, let direction, let negated):
                let outer = groups
                let found = direction == .ahead
                    ? match(body, at: place) { _ in true }
                    : (0...place).contains { match(body, at: $0) { $0 == place } }
                if found == negated || negated { groups = outer }
                if found == negated { return false }
                if then(place) { return true }
                groups = outer
                return false
            case .anchor(.start):
                return place == 0 && then(place)
            case .anchor(let anchor):
                return match(anchor.expanded, at: place, then)
            case .backReference(let number, let ignoringCase):
                guard let range = groups[number], place + range.count <= text.count else { return false }
                for (index, other) in zip(range, place...) where text[index] != text[other] {
                    guard ignoringCase, ScalarSet(text[index]).foldingCase(unicode: false).contains(text[other]) else { return false }
                }
                return then(place + range.count)
            }
        }

        private func match(_ parts: ArraySlice<Regex>, at place: Int, _ then: Continuation) -> Bool {
            guard let first = parts.first else { return then(place) }
            return match(first, at: place) { self.match(parts.dropFirst(), at: $0, then) }
        }

        private func match(_ body: Regex, _ count: Regex.Count, _ greed: Regex.Greed, at place: Int, _ then: Continuation) -> Bool {
            let fewer = Regex.Count(max(count.minimum - 1, 0), count.maximum.map { $0 - 1 })
            func again() -> Bool {
                guard count.maximum != 0 else { return false }
                return match(body, at: place) { end in
                    // An empty turn beyond the minimum would repeat for ever.
                    if end == place, count.minimum == 0 { return false }
                    return self.match(.repetition(body, fewer, greed), at: end, then)
                }
            }
            if count.minimum > 0 { return again() }
            return greed == .lazy ? then(place) || again() : again() || then(place)
        }

        private func atomically(_ body: Regex, at place: Int, _ then: Continuation) -> Bool {
            let outer = groups
            var end: Int?
            let found = match(body, at: place) { stop in
                end = stop
                return true
            }
            if found, let end, then(end) { return true }
            groups = outer
            return false
        }
    }
}
