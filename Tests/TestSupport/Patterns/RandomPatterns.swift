/// Random patterns over a small alphabet, the same for the same seed.
package struct RandomPatterns {
    /// All texts of up to five of three scalars.
    package static let texts: [[UInt32]] = {
        var all: [[UInt32]] = [[]]
        var longest = all
        for _ in 1...5 {
            longest = longest.flatMap { text in [0x61, 0x62, 0x0A].map { text + [$0] } }
            all += longest
        }
        return all
    }()

    private var generator: SeededGenerator

    package init(seed: UInt64) { generator = SeededGenerator(printing: seed) }

    package mutating func next() -> String { pattern(depth: 3) }

    private mutating func number(below limit: Int) -> Int {
        Int.random(in: 0..<limit, using: &generator)
    }

    private mutating func one(of choices: [String]) -> String {
        generator.pick(choices)
    }

    private mutating func pattern(depth: Int) -> String {
        guard depth > 0 else { return scalar() }
        switch number(below: 12) {
        case 0, 1, 2: return (0...number(below: 3)).map { _ in pattern(depth: depth - 1) }.joined()
        case 3, 4: return "(" + pattern(depth: depth - 1) + "|" + pattern(depth: depth - 1) + ")"
        case 5, 6: return "(?:" + pattern(depth: depth - 1) + ")" + quantifier()
        case 7: return one(of: ["(?=", "(?!"]) + pattern(depth: depth - 1) + ")"
        case 8: return one(of: ["(?<=", "(?<!"]) + scalar() + quantifier(first: 5) + ")"
        case 9: return one(of: ["^", "$", "\\b", "\\B", "\\A", "\\z", "\\Z", "(?m:^)", "(?m:$)"])
        case 10: return scalar() + quantifier(first: 8) + "+"
        default: return scalar() + quantifier()
        }
    }

    private mutating func scalar() -> String {
        one(of: ["a", "b", "\\n", ".", "[ab]", "[^a]", "(?s:.)", "\\w", "a", "b"])
    }

    private mutating func quantifier(first count: Int = 10) -> String {
        let all = ["?", "{2}", "{1,2}", "{0,3}", "{2,3}", "*", "+", "{2,}", "*?", "+?"]
        return one(of: Array(all.prefix(count)))
    }
}
