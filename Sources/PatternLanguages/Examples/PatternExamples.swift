import PatternAutomata

/// Texts that show what a pattern accepts, and what it only just does not.
///
/// The same pattern has the same examples in every run.
public struct PatternExamples: Hashable, Sendable {
    /// The shortest member, where it is known, and random ones; none where none was found.
    public let members: [String]
    /// Texts that are nearly members, as different from members in as many ways as there are; fewer than wanted only where the pattern
    /// accepts nearly everything, or nothing is known of its language.
    public let nearMisses: [String]

    /// - Parameter count: How many of each are wanted.
    public init(_ compiled: CompiledPattern, count: Int = 3) {
        var generator = ExampleGenerator(state: 1)
        let language = Language(compiled)
        var members: [String] = []
        if case .found(let shortest)? = language?.shortestMember() { members.append(shortest) }
        for member in language?.randomMembers(4 * count, using: &generator) ?? [] where members.count < count && !members.contains(member) {
            members.append(member)
        }
        if members.count < count {
            for _ in 0..<(40 * count) where members.count < count {
                let text = RegexSampler.text(of: compiled.pattern.regex, using: &generator)
                if compiled.matches(text), !members.contains(text) { members.append(text) }
            }
        }
        self.members = members

        let search = NearMisses(compiled)
        var misses = search.misses(of: members, count: count)
        if misses.count < count {
            // Not near, but better than none.
            var texts = search.plainTexts.filter { !compiled.matches($0) }
            if case .found(let shortest)? = language?.complement.shortestMember() { texts.append(shortest) }
            texts += language?.complement.randomMembers(4 * count, using: &generator) ?? []
            for text in texts where misses.count < count && !misses.contains(text) { misses.append(text) }
        }
        nearMisses = misses
    }
}

/// Picks the same examples in every run: SplitMix64 (Steele, Lea and Flood, 2014).
struct ExampleGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
