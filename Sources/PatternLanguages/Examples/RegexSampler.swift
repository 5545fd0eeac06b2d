import PatternAutomata

/// Writes random texts along an expression. They are members where the expression has no conditions on what stands around.
struct RegexSampler {
    private var groups: [Int: [UInt32]] = [:]

    static func text(of regex: Regex, using generator: inout some RandomNumberGenerator) -> String {
        var sampler = RegexSampler()
        return ScalarText.text(of: sampler.scalars(of: regex, using: &generator))
    }

    /// How much oftener than need be something repeats.
    private static let spread = 4
    /// Where counts are nested, texts end here.
    private static let longest = 4_096

    private mutating func scalars(of regex: Regex, using generator: inout some RandomNumberGenerator) -> [UInt32] {
        switch regex {
        case .scalar(let set):
            return Self.scalar(of: set, using: &generator).map { [$0] } ?? []
        case .sequence(let parts):
            var result: [UInt32] = []
            for part in parts where result.count < Self.longest { result += scalars(of: part, using: &generator) }
            return result
        case .alternation(let branches):
            return branches.randomElement(using: &generator).map { scalars(of: $0, using: &generator) } ?? []
        case .repetition(let body, let count, _):
            let most = min(count.maximum ?? Int.max, count.minimum < Int.max - Self.spread ? count.minimum + Self.spread : Int.max)
            var result: [UInt32] = []
            for _ in 0..<Int.random(in: count.minimum...most, using: &generator) {
                if result.count >= Self.longest { break }
                let more = scalars(of: body, using: &generator)
                // The empty text is the same however often.
                if more.isEmpty { break }
                result += more
            }
            return result
        case .group(let number, let body):
            let result = scalars(of: body, using: &generator)
            groups[number] = result
            return result
        case .atomic(let body):
            return scalars(of: body, using: &generator)
        case .backReference(let number, _):
            return groups[number] ?? []
        case .lookaround, .anchor:
            return []
        }
    }

    /// A readable scalar of a set if there is one.
    private static func scalar(of set: ScalarSet, using generator: inout some RandomNumberGenerator) -> UInt32? {
        for readable in [[0x30...0x39, 0x41...0x5A, 0x61...0x7A], [0x20...0x7E], .all] as [ScalarSet] {
            let some = set.intersection(readable).ranges
            if let range = some.randomElement(using: &generator) { return range.randomElement(using: &generator) }
        }
        return nil
    }
}
