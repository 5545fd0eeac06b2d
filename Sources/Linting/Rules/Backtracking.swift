import PatternAutomata
import ServiceModel

/// Patterns that cost an engine that backtracks more than linear time.
enum Backtracking: LintRule {
    /// The longest string that is looked at where a shape has no maximum: what fits in a request that nobody refuses for its size.
    private static let longest = 65_536
    /// From this many steps on, about a minute of a fast engine's, a string is worth a note.
    private static let ruinous = 1e9

    static func findings(_ facts: ModelFacts) -> [Finding] {
        var left = BacktrackingCost.stepsOfAll
        var known: [PatternConstraint: [Int: BacktrackingCost?]] = [:]
        return facts.patternSites.compactMap { site, pattern in
            guard let compiled = pattern.compiled, let lengths = site.lengthRange else { return nil }
            let longest = min(lengths.upperBound, Self.longest)
            let cost = known[pattern.constraint]?[longest] ?? BacktrackingCost.worst(of: compiled, longest: longest, ruinous: ruinous, left: &left)
            known[pattern.constraint, default: [:]][longest] = .some(cost)
            guard let cost else { return nil }
            return Finding(id(cost), site.place, .pattern, message(cost), at: site.location)
        }
    }

    private static func id(_ cost: BacktrackingCost) -> FindingID {
        cost.growth == .exponential ? .exponentialBacktracking : .polynomialBacktracking
    }

    private static func message(_ cost: BacktrackingCost) -> String {
        var parts = ["\(ShownText.quoted(cost.pump)) repeated \(cost.repetitions) times"]
        if !cost.prefix.isEmpty { parts.insert(ShownText.quoted(cost.prefix), at: 0) }
        parts.append(ShownText.quoted(cost.suffix))
        let steps = cost.steps >= BacktrackingCost.stepLimit ? "over \(BacktrackingCost.stepLimit)" : "\(cost.steps)"
        let growth = switch cost.growth {
        case .exponential: "and twice as many or more with each further repetition"
        case .power(let degree): "growing with the power of \(degree)\(degree == 4 ? " or more" : "") of the length"
        }
        return "an engine that backtracks takes \(steps) steps to refuse \(parts.joined(separator: ", then ")), \(growth)"
    }
}
