import PatternAutomata
import ServiceModel

/// Values of an enumeration that its own length or pattern refuses.
enum RefusedEnumValue: LintRule {
    static func findings(_ facts: ModelFacts) -> [Finding] {
        facts.sites.flatMap { site in
            guard case .string(let values) = site.shape.type else { return [Finding]() }
            return values.compactMap { value in
                reason(value.value, site, facts).map { reason in
                    let isOwn = site.place.member == nil
                    return Finding(
                        .enumValueRefused, isOwn ? .enumValue(shape: site.shape.name, value: value.value) : site.place, .whole,
                        "the value \(ShownText.quoted(value.value)) \(reason)", at: isOwn ? value.location ?? site.location : site.location)
                }
            }
        }
    }

    private static func reason(_ value: String, _ site: ConstraintSite, _ facts: ModelFacts) -> String? {
        let length = ExactDecimal(value.unicodeScalars.count)
        if let minimum = site.lengths?.minimum, length < minimum { return "is shorter than the minimum length, \(minimum)" }
        if let maximum = site.lengths?.maximum, length > maximum { return "is longer than the maximum length, \(maximum)" }
        for pattern in site.patterns {
            if let compiled = facts[pattern]?.compiled, !compiled.matches(value) { return "does not match the pattern \(ShownText.quoted(pattern.expression))" }
        }
        return nil
    }
}
