import PatternLanguages
import ServiceModel

/// Patterns that accept whatever the length allows.
enum IdlePattern: LintRule {
    static func findings(_ facts: ModelFacts) -> [Finding] {
        facts.patternSites.compactMap { site, pattern in
            guard let lengths = site.lengthRange, let language = pattern.language else { return nil }
            guard language.complement.isEmpty(lengths: lengths, budget: 20_000) == true else { return nil }
            return Finding(.patternWithoutEffect, site.place, .pattern, "the pattern accepts every string of an allowed length", at: site.location)
        }
    }
}
