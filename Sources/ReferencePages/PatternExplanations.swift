import PatternAutomata
import PatternLanguages
import ServiceModel
import SwiftEmission

/// What the patterns of a model accept, in plain words, where few words do.
struct PatternExplanations: Sendable {
    /// More lines than this are no easier to read than the pattern.
    private static let mostLines = 12

    private var lines: [PatternConstraint: [String]] = [:]

    init(_ model: ServiceModel) {
        var patterns: Set<PatternConstraint> = []
        for shape in model.shapes {
            for constraint in shape.constraints + shape.members.flatMap(\.constraints) {
                if case .pattern(let pattern) = constraint.rule { patterns.insert(pattern) }
            }
        }
        let explained = concurrentMap(Array(patterns)) { constraint -> (PatternConstraint, [String])? in
            guard let pattern = try? Pattern(parsing: constraint.expression) else { return nil }
            let explanation = PatternExplanation(pattern, mode: constraint.matching.matchMode)
            return explanation.lines.count <= Self.mostLines ? (constraint, explanation.lines) : nil
        }
        lines = Dictionary(uniqueKeysWithValues: explained.compactMap(\.self))
    }

    /// The explanation of a pattern, line by line; `nil` for one that Java does not know, and for a long one.
    subscript(pattern: PatternConstraint) -> [String]? { lines[pattern] }
}
