import ServiceModel

/// The constraints on values of one place: a shape's, and those that a member adds.
struct ValueConstraints: Sendable, Hashable {
    var all: [Constraint]

    init(_ shape: Shape, _ member: Member? = nil) {
        all = shape.constraints + (member?.constraints ?? [])
    }

    var patterns: [PatternConstraint] { all.compactMap { if case .pattern(let pattern) = $0.rule { pattern } else { nil } } }

    /// The bounds of a length that are checked, each by itself.
    var lengths: [(minimum: Int, maximum: Int)] {
        all.compactMap { constraint in
            guard case .length(let bounds) = constraint.rule else { return nil }
            return (max(0, bounds.minimum.map { Self.clamped($0.roundedUp) } ?? 0), bounds.maximum.map { max(-1, Self.clamped($0.roundedDown)) } ?? Int.max)
        }
    }

    /// The lengths allowed; `nil` where there are none.
    var lengthRange: ClosedRange<Int>? {
        let low = lengths.map(\.minimum).max() ?? 0
        let high = lengths.map(\.maximum).min() ?? Int.max
        return low <= high ? low...high : nil
    }

    var ranges: [Bounds] { all.compactMap { if case .range(let bounds) = $0.rule { bounds } else { nil } } }

    /// The whole numbers allowed within those of a type; `nil` where there are none.
    func wholeRange(_ type: ClosedRange<Int64>) -> ClosedRange<Int64>? {
        let low = ranges.compactMap(\.minimum).map { $0.roundedUp.int64 ?? ($0 < 0 ? .min : .max) }.max() ?? type.lowerBound
        let high = ranges.compactMap(\.maximum).map { $0.roundedDown.int64 ?? ($0 < 0 ? .min : .max) }.min() ?? type.upperBound
        let (least, most) = (max(low, type.lowerBound), min(high, type.upperBound))
        return least <= most ? least...most : nil
    }

    static func clamped(_ number: ExactDecimal) -> Int { number.int64.map { Int($0) } ?? (number < 0 ? .min : .max) }
}
