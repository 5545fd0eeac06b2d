import PatternLanguages
import ServiceModel

/// A place at which values are constrained: a shape, or a member that adds constraints to those of its shape.
struct ConstraintSite: Sendable {
    var place: FindingPlace
    var shape: Shape
    var constraints: [Constraint]
    var location: SourceLocation?

    /// The tightest bounds of the length, in scalars, bytes or entries.
    var lengths: Bounds? {
        Self.intersection(constraints.compactMap { if case .length(let bounds) = $0.rule { bounds } else { nil } })
    }

    /// The tightest bounds of a number.
    var range: Bounds? {
        Self.intersection(constraints.compactMap { if case .range(let bounds) = $0.rule { bounds } else { nil } })
    }

    var patterns: [PatternConstraint] {
        guard case .string = shape.type else { return [] }
        return constraints.compactMap { if case .pattern(let pattern) = $0.rule { pattern } else { nil } }
    }

    /// The lengths as whole numbers, from 0 on; `nil` where none is left.
    var lengthRange: ClosedRange<Int>? {
        let low = max(0, lengths?.minimum?.roundedUp.clampedInt ?? 0)
        let high = lengths?.maximum?.roundedDown.clampedInt ?? Int.max
        return low <= high ? low...high : nil
    }

    private static func intersection(_ all: [Bounds]) -> Bounds? {
        let bounds = Bounds(minimum: all.compactMap(\.minimum).max(), maximum: all.compactMap(\.maximum).min())
        return bounds.isUnbounded ? nil : bounds
    }
}

extension ExactDecimal {
    /// The nearest `Int` of a whole number.
    var clampedInt: Int { int64.map { Int($0) } ?? (self < 0 ? Int.min : Int.max) }
}
