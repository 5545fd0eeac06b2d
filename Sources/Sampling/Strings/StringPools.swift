import PatternAutomata
import PatternLanguages
import ServiceModel

/// Strings for each set of constraints, found once: those that keep to all, and those that break one.
struct StringPools {
    private var valid: [ValueConstraints: [String]] = [:]
    private var broken: [ValueConstraints: [[String]]] = [:]
    private var compiled: [PatternConstraint: CompiledPattern?] = [:]
    private var allotment = PatternAllotment()
    private let allowance = QuestionAllowance()

    private static let size = 48
    /// Longer strings are made only where a minimum asks for them.
    private static let longest = 3_000
    private static let budget = 20_000

    /// Whether a string matches; as generated validators do, one that nobody can check passes.
    mutating func matches(_ text: String, _ pattern: PatternConstraint) -> Bool {
        compiled(pattern)?.matches(text) ?? true
    }

    private mutating func compiled(_ pattern: PatternConstraint) -> CompiledPattern? {
        if let known = compiled[pattern] { return known }
        let found = (try? Pattern(parsing: pattern.expression)).map { allotment.compile($0, mode: pattern.matching == .whole ? .whole : .search) }
        compiled[pattern] = .some(found)
        return found
    }

    /// Strings that keep to all constraints; none where there are none, or none was found.
    mutating func strings(_ constraints: ValueConstraints, using generator: inout SampleGenerator) -> [String] {
        if let known = valid[constraints] { return known }
        var found: [String] = []
        if let lengths = constraints.lengthRange {
            found = members(constraints.patterns, without: nil, lengths, using: &generator)
            // The ends of the range, where they are no monsters.
            for end in [lengths.lowerBound, lengths.upperBound] where end <= Self.longest {
                found += members(constraints.patterns, without: nil, end...end, count: 2, using: &generator)
            }
        }
        valid[constraints] = found
        return found
    }

    /// For each constraint that some string breaks alone, such strings: shorter, longer, and for each pattern one that it refuses.
    mutating func brokenStrings(_ constraints: ValueConstraints, using generator: inout SampleGenerator) -> [[String]] {
        if let known = broken[constraints] { return known }
        var kinds: [[String]] = []
        let patterns = constraints.patterns
        for (minimum, maximum) in constraints.lengths {
            if minimum > 0 {
                kinds.append(members(patterns, without: nil, 0...(minimum - 1), count: 6, using: &generator)
                    + members(patterns, without: nil, (minimum - 1)...(minimum - 1), count: 3, using: &generator))
            }
            if maximum >= 0, maximum < 20_000 {
                kinds.append(members(patterns, without: nil, (maximum + 1)...(maximum + 1), count: 3, using: &generator))
            }
        }
        if let lengths = constraints.lengthRange {
            for pattern in Set(patterns).sorted(by: { $0.expression < $1.expression }) {
                kinds.append(members(patterns.filter { $0 != pattern }, without: pattern, lengths, using: &generator))
            }
        }
        kinds.removeAll(where: \.isEmpty)
        broken[constraints] = kinds
        return kinds
    }

    /// Strings that match some patterns, do not match another, and have a length in a range.
    private mutating func members(
        _ patterns: [PatternConstraint], without other: PatternConstraint?, _ lengths: ClosedRange<Int>, count: Int = Self.size,
        using generator: inout SampleGenerator
    ) -> [String] {
        if let other, compiled(other) == nil { return [] }
        let checked = patterns.filter { compiled($0) != nil }
        if checked.isEmpty, other == nil { return plain(lengths, count: count, using: &generator) }
        var found: [String] = []
        if let language = language(checked, without: other) {
            if case .found(let shortest) = language.shortestMember(lengths: lengths, budget: 60_000) { found.append(shortest) }
            guard !found.isEmpty else { return [] }
            found += language.randomMembers(count - 1, lengths: lengths, budget: Self.budget, using: &generator)
        } else {
            // What has no automaton is tried.
            for pattern in checked + (other.map { [$0] } ?? []) {
                guard let compiled = compiled(pattern) else { continue }
                let examples = PatternExamples(compiled, count: 8)
                found += pattern == other ? examples.nearMisses : examples.members
            }
        }
        return found.filter { text in
            lengths.contains(text.unicodeScalars.count) && checked.allSatisfy { matches(text, $0) } && (other.map { !matches(text, $0) } ?? true)
        }
    }

    private mutating func language(_ patterns: [PatternConstraint], without other: PatternConstraint?) -> Language? {
        var result: Language?
        for pattern in patterns {
            guard let language = compiled(pattern).flatMap({ Language($0) })?.asked(within: allowance) else { return nil }
            result = result?.intersection(language) ?? language
        }
        guard let other else { return result }
        guard let refused = compiled(other).flatMap({ Language($0) })?.asked(within: allowance).complement else { return nil }
        return result?.intersection(refused) ?? refused
    }

    /// Words without any pattern.
    private func plain(_ lengths: ClosedRange<Int>, count: Int, using generator: inout SampleGenerator) -> [String] {
        let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -_.é日😀\"\\".unicodeScalars)
        guard lengths.lowerBound <= 200_000 else { return [] }
        return (0..<count).map { _ in
            let most = min(lengths.upperBound, max(lengths.lowerBound, 1) + 15)
            let length = Int.random(in: lengths.lowerBound...max(lengths.lowerBound, most), using: &generator)
            return String(String.UnicodeScalarView((0..<length).map { _ in letters[Int.random(in: letters.indices, using: &generator)] }))
        }
    }
}
