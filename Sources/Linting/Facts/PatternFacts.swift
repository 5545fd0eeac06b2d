import PatternAutomata
import PatternLanguages
import ServiceModel

/// What is known of one pattern; worked out once, however many shapes have it.
struct PatternFacts: Sendable {
    let constraint: PatternConstraint
    let parsed: Result<Pattern, PatternError>
    let compiled: CompiledPattern?
    let language: Language?
    /// Its text, sign by sign.
    let tokens: [PatternToken]

    init(_ constraint: PatternConstraint) {
        self.constraint = constraint
        let parsed: Result<Pattern, PatternError> = Result { () throws(PatternError) in try Pattern(parsing: constraint.expression) }
        self.parsed = parsed
        compiled = (try? parsed.get()).map { CompiledPattern($0, mode: constraint.matching == .whole ? .whole : .search) }
        language = compiled.flatMap { Language($0) }
        tokens = PatternToken.tokens(of: constraint.expression)
    }
}
