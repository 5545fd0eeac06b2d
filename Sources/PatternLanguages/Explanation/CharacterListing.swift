import PatternAutomata

/// A set of scalars as kinds, ranges and single scalars that one can list.
struct CharacterListing: Sendable {
    private(set) var kinds: [CharacterKind] = []
    /// Ranges of digits or letters, and of what is not ASCII; across the surrogates, which no text holds, as if they were not there.
    private(set) var ranges: [ClosedRange<UInt32>] = []
    private(set) var scalars: [UInt32] = []

    /// What a reader has to take in: a kind is easier than a range, and a character in quotation marks easiest.
    var cost: Int {
        2 * kinds.count + ranges.reduce(0) { $0 + Self.cost(of: $1) } + scalars.reduce(0) { $0 + ($1 < 0x80 && ScalarText.isPlain($1) ? 1 : 2) }
    }

    private static func cost(of range: ClosedRange<UInt32>) -> Int {
        // What goes on to the end is better said by what is missing.
        if range.upperBound == 0x10FFFF { return 8 }
        return range.lowerBound < 0x80 && range.upperBound >= 0x80 ? 4 : 3
    }

    var isOneKind: Bool { kinds.count == 1 && ranges.isEmpty && scalars.isEmpty }

    /// The kinds and, one by one, what they leave of a set.
    private init(_ kinds: [CharacterKind], and rest: ScalarSet) {
        self.kinds = kinds
        var rest = rest
        if let range = rest.rangeAcrossASCII {
            ranges = [range]
            rest = rest.subtracting(ScalarSet(range))
        }
        let alphanumeric: [ScalarSet] = [[0x30...0x39], [0x41...0x5A], [0x61...0x7A]]
        for part in alphanumeric {
            for range in rest.intersection(part).ranges { add(range) }
        }
        // Punctuation has no order that one knows.
        let printable: ScalarSet = [0x20...0x7E]
        let symbols = alphanumeric.reduce(printable) { $0.subtracting($1) }
        scalars += rest.intersection(symbols).ranges.joined()
        for range in rest.subtracting(printable).ranges {
            if range.lowerBound == 0xE000, let last = ranges.last, last.upperBound == 0xD7FF {
                ranges[ranges.count - 1] = last.lowerBound...range.upperBound
            } else {
                add(range)
            }
        }
    }

    /// A range, or the two scalars that it is.
    private mutating func add(_ range: ClosedRange<UInt32>) {
        if range.count <= 2 { scalars += range } else { ranges.append(range) }
    }

    private static let mostBeginnings = 8

    /// The listing with the fewest words: each of the largest kinds within the set is tried as the first, and those that add most follow it.
    ///
    /// - Parameter limit: Only listings of a lower cost are of interest; where there is none, any will do.
    init(shortestOf set: ScalarSet, among candidates: [CharacterKind], below limit: Int) {
        self.init([], and: set)
        let fitting = candidates.enumerated().filter { !$0.element.set.isEmpty && $0.element.set.isSubset(of: set) }
        for first in fitting.sorted(by: { ($1.element.set.count, $0.offset) < ($0.element.set.count, $1.offset) }).prefix(Self.mostBeginnings) {
            var chosen: [(offset: Int, element: CharacterKind)] = []
            var rest = set
            var candidates = fitting
            var next: (offset: Int, element: CharacterKind)? = first
            // More kinds than these are no shorter than what has been found.
            while let kind = next, 2 * (chosen.count + 1) < min(cost, limit) {
                chosen.append(kind)
                rest = rest.subtracting(kind.element.set)
                if 2 * chosen.count + rest.rangeCount <= cost {
                    let listing = CharacterListing(chosen.sorted { $0.offset < $1.offset }.map(\.element), and: rest)
                    if listing.cost < cost { self = listing }
                }
                var most = 0
                next = nil
                candidates.removeAll { candidate in
                    let gain = candidate.element.set.countOfIntersection(with: rest)
                    if gain > most {
                        most = gain
                        next = candidate
                    }
                    return gain == 0
                }
            }
        }
    }
}

extension ScalarSet {
    /// The range that begins within ASCII and ends beyond it.
    fileprivate var rangeAcrossASCII: ClosedRange<UInt32>? {
        guard let first = ranges.first(where: { $0.lowerBound < 0x80 && $0.upperBound >= 0x80 }) else { return nil }
        // Nothing lies between the scalars on both sides of the surrogates.
        guard first.upperBound == 0xD7FF, let next = ranges.first(where: { $0.lowerBound == 0xE000 }) else { return first }
        return first.lowerBound...next.upperBound
    }

    func subtracting(_ other: ScalarSet) -> ScalarSet { intersection(other.complement) }
    func isSubset(of other: ScalarSet) -> Bool { countOfIntersection(with: other) == count }

    /// How many scalars are in both.
    fileprivate func countOfIntersection(with other: ScalarSet) -> Int {
        var count = 0
        var left = 0
        var right = 0
        while left < bounds.count, right < other.bounds.count {
            let first = max(bounds[left], other.bounds[right])
            let last = min(bounds[left + 1], other.bounds[right + 1])
            if first <= last { count += Int(last - first) + 1 }
            if bounds[left + 1] < other.bounds[right + 1] { left += 2 } else { right += 2 }
        }
        return count
    }
}
