import PatternAutomata

/// How long texts are, in Unicode scalars.
public struct LengthRange: Hashable, Sendable, CustomStringConvertible {
    public var minimum: Int
    /// `nil` where there are longer texts than any.
    public var maximum: Int?

    public init(_ minimum: Int, _ maximum: Int?) {
        self.minimum = minimum
        self.maximum = maximum
    }

    public func contains(_ length: Int) -> Bool {
        length >= minimum && maximum.map { length <= $0 } ?? true
    }

    /// `1 to 63`, `exactly 12`, `3 or more`, `any`.
    public var description: String {
        if maximum == minimum { return "exactly \(minimum)" }
        return maximum == nil && minimum == 0 ? "any" : words
    }

    /// `1 to 63`, `1 or 2`, `12`, `3 or more`.
    var words: String {
        guard let maximum else { return "\(minimum) or more" }
        if maximum == minimum { return "\(minimum)" }
        return maximum == minimum + 1 ? "\(minimum) or \(maximum)" : "\(minimum) to \(maximum)"
    }
}

extension LengthRange {
    func followed(by other: LengthRange) -> LengthRange {
        LengthRange(Self.sum(minimum, other.minimum), maximum.flatMap { left in other.maximum.map { Self.sum(left, $0) } })
    }

    func united(with other: LengthRange) -> LengthRange {
        LengthRange(min(minimum, other.minimum), maximum.flatMap { left in other.maximum.map { max(left, $0) } })
    }

    func repeated(_ count: Regex.Count) -> LengthRange {
        let least = Self.product(minimum, count.minimum)
        if maximum == 0 || count.maximum == 0 { return LengthRange(least, 0) }
        return LengthRange(least, maximum.flatMap { longest in count.maximum.map { Self.product(longest, $0) } })
    }

    // No text is as long as what does not fit.
    private static func sum(_ left: Int, _ right: Int) -> Int {
        let (sum, overflows) = left.addingReportingOverflow(right)
        return overflows ? Int.max : sum
    }

    private static func product(_ left: Int, _ right: Int) -> Int {
        let (product, overflows) = left.multipliedReportingOverflow(by: right)
        return overflows ? Int.max : product
    }
}
