import ServiceModel

/// Looks for what is wrong or suspicious in a model.
public struct Linter: Sendable {
    /// What things are called in Swift; without it, nothing is said of names that collide.
    public var names: SwiftNames

    public init(names: SwiftNames = SwiftNames()) {
        self.names = names
    }

    /// Everything found, in the order of the shapes and, at one place, of the kinds of findings.
    public func findings(in model: ServiceModel) -> [Finding] {
        let facts = ModelFacts(model, names)
        var found: [Finding] = []
        for rule in Self.rules { found += rule.findings(facts) }
        // Identifiers in their order at each place: rules run one after another, and each by the order of shapes.
        func rank(_ finding: Finding) -> Int {
            finding.place.shape.flatMap { model.shapes.position(of: $0) } ?? Int.max
        }
        return found.enumerated().map { (rank($0.element), $0.offset, $0.element) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }

    private static var rules: [any LintRule.Type] {
        [
            BoundsCrossed.self, UnsatisfiableConstraint.self, ImpossibleValue.self, UnreadablePattern.self, RefusedEnumValue.self, UnreachableBounds.self,
            LostBackslash.self, SuspiciousRange.self, AnchoredAlternation.self, UnescapedDot.self, PatternRemarks.self, IdlePattern.self,
            Backtracking.self, CollidingNames.self, UnreferencedShape.self, DocumentedLimit.self, DocumentedTrait.self, UnmarkedSecret.self,
        ]
    }
}

/// One way to look at a model.
protocol LintRule {
    static func findings(_ facts: ModelFacts) -> [Finding]
}
