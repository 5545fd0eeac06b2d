import ServiceModel

/// A shape or a member with a pattern.
struct PatternPlace: Hashable, Sendable {
    var shape: String
    var member: String?
    var constraint: PatternConstraint

    /// Orders places that want one name.
    var key: String { "\(shape)$\(member ?? "")$\(constraint.expression)" }

    func location(in model: ServiceModel) -> SourceLocation? {
        let holder = model.shapes[shape]
        return member.map { name in holder?.members.first { $0.name == name }?.location } ?? holder?.location
    }

    /// The patterns of shapes, then those that refinements add to members.
    static func all(in model: ServiceModel) -> [PatternPlace] {
        var places: [PatternPlace] = []
        for shape in model.shapes {
            guard case .string = shape.type else { continue }
            places += shape.constraints.compactMap(\.rule.pattern).map { PatternPlace(shape: shape.name, member: nil, constraint: $0) }
        }
        for shape in model.shapes {
            for member in shape.members where !member.constraints.isEmpty {
                guard case .string = model.shapes[member.shape]?.type else { continue }
                places += member.constraints.compactMap(\.rule.pattern).map {
                    PatternPlace(shape: shape.name, member: member.name, constraint: $0)
                }
            }
        }
        return places
    }
}

extension ConstraintRule {
    var pattern: PatternConstraint? {
        if case .pattern(let pattern) = self { pattern } else { nil }
    }
}
