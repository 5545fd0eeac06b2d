import PatternAutomata

/// The set of texts that a pattern accepts, or a boolean combination of such sets.
///
/// Questions walk the product of the automata as far as they need, within a budget of states; where that does not suffice the answer
/// is that it is not known.
public struct Language: Sendable {
    let components: [ScalarAutomaton]
    let formula: BooleanFormula
    /// What questions may take beside their own budgets.
    private(set) var allowance: QuestionAllowance?

    private init(_ components: [ScalarAutomaton], _ formula: BooleanFormula, _ allowance: QuestionAllowance? = nil) {
        self.components = components
        self.formula = formula
        self.allowance = allowance
    }

    /// The same language, of which questions are answered as long as the allowance lasts; so are those of its combinations with others.
    public func asked(within allowance: QuestionAllowance) -> Language { Language(components, formula, allowance) }

    init(_ automaton: ScalarAutomaton) { self.init([automaton], .component(0)) }

    /// The language of a compiled pattern; `nil` where its form is no combination of automata.
    public init?(_ pattern: CompiledPattern) {
        switch pattern.engine {
        case .automaton(let automaton): self.init([automaton], .component(0))
        case .boolean(let combination): self.init(combination)
        case .bitParallel, .fallback: return nil
        }
    }

    init(_ combination: BooleanAutomaton) {
        var components: [ScalarAutomaton] = []
        let formula = BooleanFormula(combination, &components)
        self.init(components, formula)
    }

    public var complement: Language { Language(components, .not(formula), allowance) }

    public func intersection(_ other: Language) -> Language {
        Language(components + other.components, .all([formula, other.formula.shifted(by: components.count)]), allowance ?? other.allowance)
    }

    public func union(_ other: Language) -> Language {
        Language(components + other.components, .any([formula, other.formula.shifted(by: components.count)]), allowance ?? other.allowance)
    }

    public func subtracting(_ other: Language) -> Language {
        intersection(other.complement)
    }
}
