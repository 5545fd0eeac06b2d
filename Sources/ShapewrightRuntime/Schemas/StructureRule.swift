/// What the values of several members of a structure have to keep to together. Refinements of a specification add such rules.
public struct StructureRule: Sendable {
    enum Kind: Sendable {
        case mutuallyExclusive([RulePath])
        case atLeastOne([RulePath])
        case unique(RulePath)
        case uniform(RulePath)
    }

    let kind: Kind
    let source: ConstraintSource

    /// At most one of the paths may be set.
    public static func mutuallyExclusive(_ paths: [StaticString], source: ConstraintSource = .model) -> StructureRule {
        StructureRule(kind: .mutuallyExclusive(paths.map(RulePath.init)), source: source)
    }

    /// At least one of the paths must be set.
    public static func atLeastOne(_ paths: [StaticString], source: ConstraintSource = .model) -> StructureRule {
        StructureRule(kind: .atLeastOne(paths.map(RulePath.init)), source: source)
    }

    /// All values at the end of the path differ.
    public static func unique(_ path: StaticString, source: ConstraintSource = .model) -> StructureRule {
        StructureRule(kind: .unique(RulePath(path)), source: source)
    }

    /// All values at the end of the path are equal.
    public static func uniform(_ path: StaticString, source: ConstraintSource = .model) -> StructureRule {
        StructureRule(kind: .uniform(RulePath(path)), source: source)
    }
}

/// A way through members, by their names on the wire: `Tags[].Key`, where `[]` enters the elements of a list.
struct RulePath: Sendable {
    struct Step: Sendable {
        var member: String
        var entersElements: Bool
    }

    let text: String
    let steps: [Step]

    init(_ text: StaticString) {
        self.text = text.description
        steps = self.text.split(separator: ".").map { step in
            let entersElements = step.hasSuffix("[]")
            return Step(member: String(entersElements ? step.dropLast(2) : step), entersElements: entersElements)
        }
    }
}
