import PatternLanguages
import ServiceModel

/// Bounds of a length that no string accepted by the patterns comes near.
enum UnreachableBounds: LintRule {
    static func findings(_ facts: ModelFacts) -> [Finding] {
        facts.sites.flatMap { site -> [Finding] in
            guard case .string(let values) = site.shape.type, values.isEmpty, let allowed = site.lengthRange, let lengths = site.lengths else { return [] }
            guard let language = facts.language(at: site), case .range(let possible) = language.lengths() else { return [] }
            // What leaves no value is reported as that.
            guard possible.minimum <= allowed.upperBound, possible.maximum ?? Int.max >= allowed.lowerBound else { return [] }
            var findings: [Finding] = []
            if let minimum = lengths.minimum, possible.minimum > allowed.lowerBound {
                let message = "the minimum length \(minimum) is never reached: the shortest string that matches has \(Self.characters(possible.minimum))"
                findings.append(Finding(.unreachableMinimum, site.place, .minimum, message, at: site.location))
            }
            if let maximum = lengths.maximum, let longest = possible.maximum, longest < allowed.upperBound {
                let message = "the maximum length \(maximum) is never reached: the longest string that matches has \(Self.characters(longest))"
                findings.append(Finding(.unreachableMaximum, site.place, .maximum, message, at: site.location))
            }
            return findings
        }
    }

    private static func characters(_ count: Int) -> String { count == 1 ? "1 character" : "\(count) characters" }
}
