import ServiceModel

/// A lower bound above the upper one.
enum BoundsCrossed: LintRule {
    static func findings(_ facts: ModelFacts) -> [Finding] {
        facts.sites.compactMap { site in
            for bounds in [site.lengths, site.range] {
                guard let low = bounds?.minimum, let high = bounds?.maximum, low > high else { continue }
                return Finding(.boundsCrossed, site.place, .minimum, "the minimum \(low) lies above the maximum \(high), so no value is valid", at: site.location)
            }
            return nil
        }
    }
}
