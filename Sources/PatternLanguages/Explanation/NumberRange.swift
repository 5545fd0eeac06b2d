import PatternAutomata

/// The decimal numbers from one to another, as they are written.
struct NumberRange: Hashable, Sendable {
    var values: ClosedRange<Int>
    var zeros: LeadingZeros

    enum LeadingZeros: Hashable, Sendable {
        case none
        /// As many as fill this width.
        case filling(width: Int)
        /// Any number up to this width.
        case upTo(width: Int)
    }

    /// Larger numbers say less than how many digits they have.
    private static let largest = 9_999_999_999

    /// The range that a set of texts of digits is exactly; `nil` where it is none, and where “so many digits” says the same.
    init?(_ strings: DigitStrings) {
        let widths = strings.rangesByWidth.keys.sorted()
        guard let first = widths.first, let last = widths.last, first > 0, widths.count == last - first + 1,
            widths.allSatisfy({ strings.rangesByWidth[$0]?.count == 1 })
        else { return nil }
        let ranges = widths.compactMap { strings.rangesByWidth[$0]?.first }
        let values = ranges[0].lowerBound...ranges[ranges.count - 1].upperBound
        guard values.count > 1, values.upperBound <= Self.largest else { return nil }
        self.values = values
        if zip(widths, ranges).allSatisfy({ $1 == values.clamped(to: Self.withoutZeros($0)) && $1.overlaps(Self.withoutZeros($0)) }) {
            if last == 1 { return nil }
            zeros = .none
        } else if widths.count == 1 {
            if values == 0...(Self.power(last) - 1) { return nil }
            zeros = .filling(width: last)
        } else if Self.width(values.lowerBound) == first, zip(widths, ranges).allSatisfy({ $1 == values.clamped(to: 0...(Self.power($0) - 1)) }) {
            if values == 0...(Self.power(last) - 1) { return nil }
            zeros = .upTo(width: last)
        } else {
            return nil
        }
    }

    var phrase: String {
        switch zeros {
        case .none:
            let widens = Self.width(values.lowerBound) < Self.width(values.upperBound)
            return "a number from \(values.lowerBound) to \(values.upperBound)\(widens ? " without leading zeros" : "")"
        case .filling(let width):
            return "a number from \(Self.padded(values.lowerBound, to: width)) to \(Self.padded(values.upperBound, to: width)) in \(width) digits"
        case .upTo(let width):
            return "a number from \(values.lowerBound) to \(values.upperBound), perhaps with leading zeros, in at most \(width) digits"
        }
    }

    var lengths: LengthRange {
        switch zeros {
        case .none: LengthRange(Self.width(values.lowerBound), Self.width(values.upperBound))
        case .filling(let width): LengthRange(width, width)
        case .upTo(let width): LengthRange(Self.width(values.lowerBound), width)
        }
    }

    /// The numbers that take so many digits and no zero before them.
    private static func withoutZeros(_ width: Int) -> ClosedRange<Int> {
        (width == 1 ? 0 : power(width - 1))...(power(width) - 1)
    }

    private static func width(_ value: Int) -> Int { String(value).utf8.count }

    private static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { power, _ in 10 * power } }

    private static func padded(_ value: Int, to width: Int) -> String {
        String(repeating: "0", count: width - Self.width(value)) + String(value)
    }
}
