import PatternAutomata

/// A finite set of texts of ASCII digits: for each length, the numbers that they spell.
struct DigitStrings: Hashable, Sendable {
    /// Sorted ranges that neither overlap nor touch.
    private(set) var rangesByWidth: [Int: [ClosedRange<Int>]]

    /// Longer texts spell numbers beyond what fits an integer.
    private static let widest = 18
    /// Sets of more ranges are not worth their time.
    private static let mostRanges = 4_096

    private static let emptyText = DigitStrings(rangesByWidth: [0: [0...0]])

    private init(rangesByWidth: [Int: [ClosedRange<Int>]]) {
        self.rangesByWidth = rangesByWidth
    }

    /// The texts of an expression; `nil` where others are among them, or too many, or where they depend on what stands around.
    init?(_ regex: Regex) {
        switch regex {
        case .scalar(let set):
            guard !set.isEmpty, set.isSubset(of: NamedSets.digit) else { return nil }
            self.init(rangesByWidth: [1: set.ranges.map { Int($0.lowerBound) - 0x30...Int($0.upperBound) - 0x30 }])
        case .sequence(let parts):
            self = .emptyText
            for part in parts {
                guard let next = DigitStrings(part), let longer = followed(by: next) else { return nil }
                self = longer
            }
        case .alternation(let branches):
            var all: [DigitStrings] = []
            for branch in branches {
                guard let strings = DigitStrings(branch) else { return nil }
                all.append(strings)
            }
            self.init(uniting: all)
        case .repetition(let body, let count, let greed):
            guard greed != .possessive, let maximum = count.maximum, maximum <= Self.widest, let body = DigitStrings(body) else { return nil }
            var power: DigitStrings? = .emptyText
            var all: [DigitStrings] = []
            for times in 0...maximum {
                if times > 0 { power = power?.followed(by: body) }
                guard let power else { return nil }
                if times >= count.minimum { all.append(power) }
            }
            self.init(uniting: all)
        case .group(_, let body):
            self.init(body)
        case .atomic, .lookaround, .anchor, .backReference:
            return nil
        }
        guard rangesByWidth.values.reduce(0, { $0 + $1.count }) <= Self.mostRanges else { return nil }
    }

    init(uniting all: [DigitStrings]) {
        var ranges: [Int: [ClosedRange<Int>]] = [:]
        for strings in all { ranges.merge(strings.rangesByWidth) { $0 + $1 } }
        rangesByWidth = ranges.mapValues(Self.normalised)
    }

    private func followed(by next: DigitStrings) -> DigitStrings? {
        var result: [Int: [ClosedRange<Int>]] = [:]
        for (left, leftRanges) in rangesByWidth {
            for (right, rightRanges) in next.rangesByWidth {
                guard left + right <= Self.widest else { return nil }
                let power = (0..<right).reduce(1) { power, _ in 10 * power }
                var joined: [ClosedRange<Int>] = []
                if rightRanges == [0...(power - 1)] {
                    joined = leftRanges.map { $0.lowerBound * power...$0.upperBound * power + power - 1 }
                } else {
                    let values = leftRanges.reduce(0) { $0 + min($1.count, Self.mostRanges + 1) }
                    guard values * rightRanges.count <= Self.mostRanges else { return nil }
                    for value in leftRanges.joined() {
                        joined += rightRanges.map { value * power + $0.lowerBound...value * power + $0.upperBound }
                    }
                }
                result[left + right, default: []] += joined
            }
        }
        return DigitStrings(rangesByWidth: result.mapValues(Self.normalised))
    }

    private static func normalised(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
        var result: [ClosedRange<Int>] = []
        for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = result.last, range.lowerBound <= last.upperBound + 1 {
                result[result.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                result.append(range)
            }
        }
        return result
    }
}
