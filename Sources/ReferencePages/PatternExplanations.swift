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
        var tasks: [(constraint: PatternConstraint, task: PatternAllotment.Task)] = []
        for constraint in patterns.sorted(by: { ($0.expression, $0.matching.rawValue) < ($1.expression, $1.matching.rawValue) }) {
            guard let pattern = try? Pattern(parsing: constraint.expression) else { continue }
            tasks.append((constraint, PatternAllotment.Task(pattern, mode: constraint.matching.matchMode)))
        }
        // Of many patterns, each gets a smaller part of what there is.
        let states = min(50_000, 4_000_000 / max(tasks.count, 1))
        var allotment = PatternAllotment()
        let explained = allotment.compile(tasks.map(\.task), map: concurrentMap) { PatternExplanation($0, states: states).lines }
        for (constraint, lines) in zip(tasks.map(\.constraint), explained) where lines.count <= Self.mostLines { self.lines[constraint] = lines }
    }

    /// The explanation of a pattern, line by line; `nil` for one that Java does not know, and for a long one.
    subscript(pattern: PatternConstraint) -> [String]? { lines[pattern] }
}
