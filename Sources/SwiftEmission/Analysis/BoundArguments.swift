import ServiceModel

extension EmissionContext {
    /// Bounds as arguments `min:` and `max:`, exact in the Swift type that is compared. Bounds that every value keeps are left out.
    func boundArguments(_ bounds: Bounds, of type: ShapeType) -> [SwiftCode] {
        switch type {
        case .float, .double:
            let minimum: [SwiftCode] = bounds.minimum.map { ["min: \(SwiftCode.literal(decimal: $0.description))"] } ?? []
            let maximum: [SwiftCode] = bounds.maximum.map { ["max: \(SwiftCode.literal(decimal: $0.description))"] } ?? []
            return minimum + maximum
        case .integer, .long:
            return wholeArguments(bounds, from: .min)
        case .string, .blob, .list, .map:
            return wholeArguments(bounds, from: 0)
        case .structure, .boolean, .timestamp:
            return []
        }
    }

    private func wholeArguments(_ bounds: Bounds, from lowest: Int64) -> [SwiftCode] {
        var arguments: [SwiftCode] = []
        // A fraction is rounded inwards: no whole number lies between it and the next one. Bounds beyond 64 bits end at its edge.
        if let minimum = bounds.minimum.map({ clamped($0.roundedUp) }), minimum > lowest {
            arguments.append("min: \(SwiftCode.literal(minimum))")
        }
        if let maximum = bounds.maximum.map({ clamped($0.roundedDown) }), maximum < .max {
            arguments.append("max: \(SwiftCode.literal(Swift.max(maximum, lowest == 0 ? -1 : .min)))")
        }
        return arguments
    }

    private func clamped(_ bound: ExactDecimal) -> Int64 {
        bound.int64 ?? (bound < 0 ? .min : .max)
    }

    /// Bounds that no value of the Swift type can keep.
    func boundDiagnostics() -> [Diagnostic] {
        model.shapes.flatMap { shape in
            shape.constraints.compactMap { constraint in
                guard case .length(let bounds) = constraint.rule, let maximum = bounds.maximum, maximum < 0 else { return nil }
                return Diagnostic(.unsatisfiableConstraint, "no value of “\(shape.name)” has a length of at most \(maximum)", at: shape.location)
            }
        }
    }
}
