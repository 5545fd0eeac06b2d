import ServiceModel

extension Comparer {
    /// Lengths, ranges and patterns of a shape or of a member.
    mutating func compareConstraints(
        _ before: [Constraint], _ after: [Constraint], at place: ChangePlace, _ at: ChangeLocations, reaching reached: [OperationReach], isString: Bool
    ) {
        guard before != after else { return }
        let lengths = (ConstraintSummary.lengths(before), ConstraintSummary.lengths(after))
        let count = changes.count + rewrittenPatterns
        compareBounds(lengths.0, lengths.1, .length, at: place, at, reaching: reached)
        compareBounds(ConstraintSummary.ranges(before), ConstraintSummary.ranges(after), .range, at: place, at, reaching: reached)
        let allowed = ConstraintSummary.common(lengths.0, lengths.1)
        comparePatterns(ConstraintSummary.patterns(before), ConstraintSummary.patterns(after), lengths: isString ? allowed : nil, at: place, at, reaching: reached)
        // The same rules in other words, or found elsewhere.
        guard count == changes.count + rewrittenPatterns, before.map(\.origin) != after.map(\.origin) else { return }
        let texts = (before.map { Self.text($0.origin) }.joined(separator: ", "), after.map { Self.text($0.origin) }.joined(separator: ", "))
        add(.originChanged, at: place, at, reaching: reached, "the constraints’ origin is \(texts.1), was \(texts.0)", ChangeDetails(before: texts.0, after: texts.1))
    }
}

/// All constraints of one kind together.
enum ConstraintSummary {
    /// A length is never negative, so a minimum of 0 bounds nothing.
    static func lengths(_ constraints: [Constraint]) -> Bounds? {
        let bounds = intersection(constraints.compactMap { if case .length(let bounds) = $0.rule { bounds } else { nil } })
        let meant = bounds.map { Bounds(minimum: $0.minimum.flatMap { $0 <= 0 ? nil : $0 }, maximum: $0.maximum) }
        return meant.flatMap { $0.isUnbounded ? nil : $0 }
    }

    static func ranges(_ constraints: [Constraint]) -> Bounds? {
        intersection(constraints.compactMap { if case .range(let bounds) = $0.rule { bounds } else { nil } })
    }

    static func patterns(_ constraints: [Constraint]) -> [PatternConstraint] {
        constraints.compactMap { if case .pattern(let pattern) = $0.rule { pattern } else { nil } }
    }

    /// The lengths that both allow; `nil` where none is left.
    static func common(_ before: Bounds?, _ after: Bounds?) -> ClosedRange<Int>? {
        let bounds = intersection([before, after].compactMap(\.self)) ?? Bounds()
        let minimum = bounds.minimum.flatMap { $0.roundedUp.int64 }.map { Int(clamping: $0) } ?? 0
        // A maximum beyond all lengths is none.
        let maximum = bounds.maximum.map { $0.roundedDown.int64.map { Int(clamping: $0) } ?? Int.max } ?? Int.max
        return max(minimum, 0) <= maximum ? max(minimum, 0)...maximum : nil
    }

    private static func intersection(_ all: [Bounds]) -> Bounds? {
        guard let first = all.first else { return nil }
        return all.dropFirst().reduce(into: first) { common, bounds in
            if let minimum = bounds.minimum { common.minimum = common.minimum.map { max($0, minimum) } ?? minimum }
            if let maximum = bounds.maximum { common.maximum = common.maximum.map { min($0, maximum) } ?? maximum }
        }
    }
}
