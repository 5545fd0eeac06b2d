import PatternLanguages
import ServiceModel

/// Constraints that leave no value together, though their bounds do.
enum UnsatisfiableConstraint: LintRule {
    static func findings(_ facts: ModelFacts) -> [Finding] {
        facts.sites.compactMap { site in
            reason(site, facts).map { Finding(.unsatisfiableConstraint, site.place, $0.facet, $0.message, at: site.location) }
        }
    }

    /// Why there is no value; `nil` where there is one, where nobody knows, and where bounds are crossed.
    static func reason(_ site: ConstraintSite, _ facts: ModelFacts) -> (facet: FindingFacet, message: String)? {
        if let lengths = site.lengths, let maximum = lengths.maximum, maximum < 0 {
            return (.maximum, "no length is \(maximum) or less, so no value is valid")
        }
        switch site.shape.type {
        case .integer, .long:
            let type = site.shape.type.name
            let limits: (ExactDecimal, ExactDecimal) = type == "integer" ? (ExactDecimal(Int(Int32.min)), ExactDecimal(Int(Int32.max))) : (ExactDecimal(Int.min), ExactDecimal(Int.max))
            guard let range = site.range, (range.minimum ?? limits.0) <= (range.maximum ?? limits.1) else { return nil }
            let low = max(range.minimum?.roundedUp ?? limits.0, limits.0), high = min(range.maximum?.roundedDown ?? limits.1, limits.1)
            if low > high { return (.minimum, "no whole number of type \(type) lies within the bounds, so no value is valid") }
        case .string:
            guard let lengths = site.lengthRange, let language = facts.language(at: site) else { return nil }
            guard language.isEmpty(lengths: lengths) == true else { return nil }
            if language.isEmpty() == true {
                return (.pattern, site.patterns.count == 1 ? "the pattern accepts no string at all" : "no string matches all \(site.patterns.count) patterns")
            }
            let range = LengthRange(lengths.lowerBound, lengths.upperBound == .max ? nil : lengths.upperBound)
            if case .range(let possible) = language.lengths() {
                return (.pattern, "no string is valid: the length must be \(range), and what the pattern accepts is \(possible) long")
            }
            return (.pattern, "no string of a length of \(range) matches the pattern, so no value is valid")
        default: break
        }
        return nil
    }
}
