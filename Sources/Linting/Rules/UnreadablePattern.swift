import PatternAutomata
import ServiceModel

/// Patterns that are none, that the generator does not support, or that it can only try.
enum UnreadablePattern: LintRule {
    static func findings(_ facts: ModelFacts) -> [Finding] {
        facts.patternSites.compactMap { site, pattern in
            switch pattern.parsed {
            case .failure(let error):
                // Java knows it, and Pattern does not: that is no fault of the specification's.
                if error.message.hasSuffix("is not supported") {
                    return Finding(.unsupportedPattern, site.place, .pattern, "values are not checked against the pattern: \(error)", at: site.location)
                }
                return Finding(.invalidPattern, site.place, .pattern, "this is no pattern: \(error)", at: site.location)
            case .success:
                guard let reason = pattern.compiled?.fallbackReason else { return nil }
                return Finding(
                    .patternBeyondLinearTime, site.place, .pattern, "the pattern takes more than linear time, and is given up after a bound of steps: \(reason)",
                    at: site.location)
            }
        }
    }
}
