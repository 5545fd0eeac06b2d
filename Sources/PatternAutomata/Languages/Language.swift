/// The set of texts that a pattern accepts, or a boolean combination of such sets.
///
/// Questions walk the product of the automata as far as they need, within a budget of states; where that does not suffice the answer
/// is that it is not known.
public struct Language: Sendable {
    indirect enum Formula: Sendable {
        /// The automaton at this index accepts.
        case component(Int)
        case all([Formula])
        case any([Formula])
        case not(Formula)
    }

    let components: [ScalarAutomaton]
    let formula: Formula

    private init(_ components: [ScalarAutomaton], _ formula: Formula) {
        self.components = components
        self.formula = formula
    }

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
        let formula = Self.formula(combination, &components)
        self.init(components, formula)
    }

    private static func formula(_ combination: BooleanAutomaton, _ components: inout [ScalarAutomaton]) -> Formula {
        switch combination {
        case .automaton(let automaton):
            components.append(automaton)
            return .component(components.count - 1)
        case .all(let parts): return .all(parts.map { formula($0, &components) })
        case .any(let parts): return .any(parts.map { formula($0, &components) })
        case .not(let part): return .not(formula(part, &components))
        }
    }

    public var complement: Language { Language(components, .not(formula)) }

    public func intersection(_ other: Language) -> Language {
        Language(components + other.components, .all([formula, other.formula.shifted(by: components.count)]))
    }

    public func union(_ other: Language) -> Language {
        Language(components + other.components, .any([formula, other.formula.shifted(by: components.count)]))
    }

    public func subtracting(_ other: Language) -> Language {
        intersection(other.complement)
    }
}

extension Language.Formula {
    func shifted(by offset: Int) -> Self {
        switch self {
        case .component(let index): .component(index + offset)
        case .all(let parts): .all(parts.map { $0.shifted(by: offset) })
        case .any(let parts): .any(parts.map { $0.shifted(by: offset) })
        case .not(let part): .not(part.shifted(by: offset))
        }
    }

    /// The formula's value where some components' are known; `nil` where it depends on the others.
    func value(_ known: (Int) -> Bool?) -> Bool? {
        switch self {
        case .component(let index): return known(index)
        case .not(let part): return part.value(known).map { !$0 }
        case .all(let parts), .any(let parts):
            // What one part alone decides.
            let decisive = if case .any = self { true } else { false }
            var isOpen = false
            for part in parts {
                guard let value = part.value(known) else {
                    isOpen = true
                    continue
                }
                if value == decisive { return decisive }
            }
            return isOpen ? nil : !decisive
        }
    }
}
