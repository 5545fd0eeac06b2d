import TestSupport

/// Random patterns with groups and references to them over a small alphabet, the same for the same seed.
struct RandomBackReferences {
    private var generator: SeededGenerator
    private var groups = 0

    init(seed: UInt64) { generator = SeededGenerator(printing: seed) }

    /// A pattern with at least one reference.
    mutating func next() -> String {
        while true {
            groups = 0
            let text = pattern(depth: 3 + number(below: 2))
            if text.utf8.count <= 60, (1...max(groups, 1)).contains(where: { text.contains("\\\($0)") }) { return text }
        }
    }

    private mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }

    private mutating func pattern(depth: Int) -> String {
        guard depth > 0 else { return generator.chance(0.35) ? reference() : scalar() }
        switch number(below: 20) {
        case 0...4: return (0...(1 + number(below: 2))).map { _ in pattern(depth: depth - 1) }.joined()
        case 5...9:
            groups += 1
            return "(" + pattern(depth: depth - 1) + ")" + (generator.chance(0.4) ? quantifier() : "")
        case 10...12:
            return "(?:" + pattern(depth: depth - 1) + "|" + pattern(depth: depth - 1) + ")" + (generator.chance(0.3) ? quantifier() : "")
        case 13: return "(?:" + pattern(depth: depth - 1) + ")" + quantifier()
        case 14: return generator.pick(["(?=", "(?!", "(?>"]) + pattern(depth: depth - 1) + ")"
        case 15: return generator.pick(["(?<=", "(?<!"]) + scalar() + ")"
        case 16: return generator.pick(["^", "$", "\\b", "(?i)"])
        case 17, 18: return reference() + (generator.chance(0.3) ? quantifier() : "")
        default: return scalar() + quantifier()
        }
    }

    /// Mostly to a group before, sometimes to one that begins later or not at all.
    private mutating func reference() -> String {
        groups == 0 ? scalar() : "\\\(1 + number(below: generator.chance(0.2) ? groups + 1 : groups))"
    }

    private mutating func scalar() -> String { generator.pick(["a", "b", "a", "b", "[ab]", ".", "[^a]"]) }

    private mutating func quantifier() -> String {
        generator.pick(["?", "*", "+", "{2}", "{1,2}", "{0,2}", "{2,}", "{1,3}"]) + generator.pick(["", "", "", "?", "+"])
    }
}
