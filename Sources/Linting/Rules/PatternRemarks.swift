import PatternAutomata
import ServiceModel

/// What the parser of patterns remarks.
enum PatternRemarks: LintRule {
    static func findings(_ facts: ModelFacts) -> [Finding] {
        facts.patternSites.flatMap { site, pattern in
            ((try? pattern.parsed.get().remarks) ?? []).map { Finding(.patternRemark, site.place, .pattern, "\($0)", at: site.location) }
        }
    }
}
