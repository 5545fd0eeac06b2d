/// A set of Unicode scalars as sorted ranges that neither overlap nor touch.
///
/// Surrogates are no members of the alphabet: every operation leaves them out, and ranges on both sides of them do not touch.
public struct ScalarSet: Hashable, Sendable {
    /// First and last scalar of each range, in turn.
    package private(set) var bounds: [UInt32]

    public static let empty = ScalarSet(bounds: [])
    public static let all = ScalarSet(bounds: [0, 0xD7FF, 0xE000, 0x10FFFF])

    private init(bounds: [UInt32]) { self.bounds = bounds }

    /// The scalars from one value to another, without surrogates.
    public init(_ range: ClosedRange<UInt32>) {
        self.init(sortedRanges: [range])
    }

    public init(_ value: UInt32) {
        self.init(value...value)
    }

    public init(_ values: some Sequence<UInt32>) {
        self.init(sortedRanges: values.sorted().map { $0...$0 })
    }

    /// Ranges in the order of their first values; they may touch and overlap.
    package init(sortedRanges ranges: some Sequence<ClosedRange<UInt32>>) {
        bounds = []
        for range in ranges { append(range) }
    }

    public var isEmpty: Bool { bounds.isEmpty }
    public var rangeCount: Int { bounds.count / 2 }

    public var ranges: [ClosedRange<UInt32>] {
        (0..<rangeCount).map { bounds[2 * $0]...bounds[2 * $0 + 1] }
    }

    /// How many scalars the set has.
    public var count: Int {
        (0..<rangeCount).reduce(0) { $0 + Int(bounds[2 * $1 + 1] - bounds[2 * $1]) + 1 }
    }

    public func contains(_ value: UInt32) -> Bool {
        var low = 0
        var high = rangeCount
        while low < high {
            let middle = (low + high) / 2
            if bounds[2 * middle + 1] < value { low = middle + 1 } else { high = middle }
        }
        return low < rangeCount && bounds[2 * low] <= value
    }

    public func union(_ other: ScalarSet) -> ScalarSet {
        if isEmpty { return other }
        if other.isEmpty { return self }
        var result = ScalarSet.empty
        var left = 0
        var right = 0
        while left < bounds.count || right < other.bounds.count {
            if right >= other.bounds.count || (left < bounds.count && bounds[left] <= other.bounds[right]) {
                result.append(bounds[left]...bounds[left + 1])
                left += 2
            } else {
                result.append(other.bounds[right]...other.bounds[right + 1])
                right += 2
            }
        }
        return result
    }

    public func intersection(_ other: ScalarSet) -> ScalarSet {
        var result = ScalarSet.empty
        var left = 0
        var right = 0
        while left < bounds.count, right < other.bounds.count {
            let first = max(bounds[left], other.bounds[right])
            let last = min(bounds[left + 1], other.bounds[right + 1])
            if first <= last { result.append(first...last) }
            if bounds[left + 1] < other.bounds[right + 1] { left += 2 } else { right += 2 }
        }
        return result
    }

    public var complement: ScalarSet {
        var result = ScalarSet.empty
        var next: UInt32 = 0
        for index in stride(from: 0, to: bounds.count, by: 2) {
            if bounds[index] > next { result.append(next...(bounds[index] - 1)) }
            next = bounds[index + 1] + 1
        }
        if next <= 0x10FFFF { result.append(next...0x10FFFF) }
        return result
    }

    /// Adds a range that begins no earlier than the last one.
    private mutating func append(_ range: ClosedRange<UInt32>) {
        if range.lowerBound <= 0xDFFF, range.upperBound >= 0xD800 {
            if range.lowerBound < 0xD800 { appendValid(range.lowerBound...0xD7FF) }
            if range.upperBound > 0xDFFF { appendValid(0xE000...range.upperBound) }
        } else {
            appendValid(range)
        }
    }

    private mutating func appendValid(_ range: ClosedRange<UInt32>) {
        if let last = bounds.last, range.lowerBound <= last + 1 {
            bounds[bounds.count - 1] = max(last, range.upperBound)
        } else {
            bounds.append(range.lowerBound)
            bounds.append(range.upperBound)
        }
    }
}

extension ScalarSet: ExpressibleByArrayLiteral {
    public init(arrayLiteral ranges: ClosedRange<UInt32>...) {
        self.init(sortedRanges: ranges.sorted { $0.lowerBound < $1.lowerBound })
    }
}
