import PatternAutomata

/// Strings that lead to each repetition of an expression and go round in it.
enum AttackStrings {
    struct Attack: Sendable {
        /// Leads to the repetition.
        var prefix: String
        /// Goes round once or oftener.
        var pump: String
    }

    /// A count from which on a repetition is as good as without end.
    private static let manyTimes = 12

    /// Whether there are two repetitions, one in or beside the other: with fewer, nothing can be divided in many ways.
    static func hasNestedChoice(_ regex: Regex) -> Bool {
        var count = 0
        var open = [regex]
        while let next = open.popLast() {
            switch next {
            case .repetition(let body, let times, _):
                if times.maximum ?? Int.max >= manyTimes { count += 1 }
                if count > 1 { return true }
                // Alternatives in a repetition are choices too.
                if case .alternation = unwrapped(body), times.maximum ?? Int.max >= manyTimes { return true }
                open.append(body)
            case .sequence(let parts), .alternation(let parts): open += parts
            case .group(_, let body), .atomic(let body), .lookaround(let body, _, _): open.append(body)
            case .scalar, .anchor, .backReference: break
            }
        }
        return false
    }

    static func all(in regex: Regex, limit: Int) -> [Attack] {
        var walk = Walk(left: limit)
        walk.visit(regex, prefix: "")
        return walk.attacks
    }

    private static func unwrapped(_ regex: Regex) -> Regex {
        switch regex {
        case .group(_, let body), .atomic(let body): unwrapped(body)
        default: regex
        }
    }

    private struct Walk {
        var attacks: [Attack] = []
        /// How many parts may still be visited.
        var left: Int

        mutating func visit(_ regex: Regex, prefix: String) {
            left -= 1
            guard left > 0, prefix.utf8.count < 2_000 else { return }
            switch regex {
            case .scalar, .anchor, .backReference: break
            case .sequence(let parts):
                var before = prefix
                for part in parts {
                    visit(part, prefix: before)
                    before += AttackStrings.shortest(part)
                }
            case .alternation(let branches): for branch in branches { visit(branch, prefix: prefix) }
            case .group(_, let body), .atomic(let body), .lookaround(let body, _, _): visit(body, prefix: prefix)
            case .repetition(let body, let times, _):
                if times.maximum ?? Int.max >= AttackStrings.manyTimes {
                    let sets = AttackStrings.sets(body)
                    // Scalars that several parts of the body take come first: they can be divided in more ways than one.
                    var pumps: [String] = []
                    for (index, set) in sets.enumerated() {
                        for other in sets[(index + 1)...] {
                            if let shared = AttackStrings.readable(set.intersection(other)) { pumps.append(String(Character(shared))) }
                        }
                    }
                    pumps += sets.compactMap { AttackStrings.readable($0).map { String(Character($0)) } }
                    let round = AttackStrings.shortest(body)
                    pumps.append(round.isEmpty ? AttackStrings.some(body) : round)
                    pumps.append(AttackStrings.some(body))
                    for pump in pumps { attacks.append(Attack(prefix: prefix, pump: pump)) }
                }
                visit(body, prefix: prefix)
            }
        }
    }

    /// A shortest text of an expression without what stands around it.
    static func shortest(_ regex: Regex) -> String {
        switch regex {
        case .scalar(let set): return readable(set).map { String(Character($0)) } ?? ""
        case .sequence(let parts): return parts.map(shortest).joined()
        case .alternation(let branches): return branches.map(shortest).min { $0.unicodeScalars.count < $1.unicodeScalars.count } ?? ""
        case .group(_, let body), .atomic(let body): return shortest(body)
        case .repetition(let body, let times, _): return times.minimum == 0 ? "" : String(repeating: shortest(body), count: min(times.minimum, 200))
        case .anchor, .backReference, .lookaround: return ""
        }
    }

    /// A text with each optional part once.
    private static func some(_ regex: Regex) -> String {
        switch regex {
        case .scalar(let set): return readable(set).map { String(Character($0)) } ?? ""
        case .sequence(let parts): return parts.map(some).joined()
        case .alternation(let branches): return branches.first.map(some) ?? ""
        case .group(_, let body), .atomic(let body): return some(body)
        case .repetition(let body, let times, _): return String(repeating: some(body), count: min(max(times.minimum, times.maximum == 0 ? 0 : 1), 200))
        case .anchor, .backReference, .lookaround: return ""
        }
    }

    /// The sets of scalars that an expression reads, each once, and not too many.
    private static func sets(_ regex: Regex) -> [ScalarSet] {
        var found: [ScalarSet] = []
        var open = [regex]
        while let next = open.popLast(), found.count < 8 {
            switch next {
            case .scalar(let set): if !found.contains(set) || open.isEmpty { found.append(set) }
            case .sequence(let parts), .alternation(let parts): open += parts
            case .group(_, let body), .atomic(let body), .repetition(let body, _, _): open.append(body)
            case .anchor, .backReference, .lookaround: break
            }
        }
        return found
    }

    /// A scalar of a set, one that can be read if there is one.
    private static func readable(_ set: ScalarSet) -> Unicode.Scalar? {
        for range in [0x61...0x7A, 0x30...0x39, 0x41...0x5A, 0x21...0x7E, 0x20...0x20] as [ClosedRange<UInt32>] {
            if let first = set.intersection(ScalarSet(range)).ranges.first { return Unicode.Scalar(first.lowerBound) }
        }
        return set.ranges.first.flatMap { Unicode.Scalar($0.lowerBound) }
    }
}
