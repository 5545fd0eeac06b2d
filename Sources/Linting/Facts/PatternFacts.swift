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

    /// - Parameter compiled: The pattern that was read, compiled.
    init(_ constraint: PatternConstraint, _ parsed: Result<Pattern, PatternError>, _ compiled: CompiledPattern?, _ allowance: QuestionAllowance) {
        self.constraint = constraint
        self.parsed = parsed
        self.compiled = compiled
        language = compiled.flatMap { Language($0) }?.asked(within: allowance)
        tokens = PatternToken.tokens(of: constraint.expression)
    }
}
