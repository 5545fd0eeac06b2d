/// A boolean combination of automata, each by its index in a list.
package indirect enum BooleanFormula: Sendable {
    /// The automaton at this index accepts.
    case component(Int)
    case all([BooleanFormula])
    case any([BooleanFormula])
    case not(BooleanFormula)

    /// The formula of a combination, whose automata are appended to a list.
    package init(_ combination: BooleanAutomaton, _ components: inout [ScalarAutomaton]) {
        switch combination {
        case .automaton(let automaton):
            components.append(automaton)
            self = .component(components.count - 1)
        case .all(let parts): self = .all(parts.map { Self($0, &components) })
        case .any(let parts): self = .any(parts.map { Self($0, &components) })
        case .not(let part): self = .not(Self(part, &components))
        }
    }

    package func shifted(by offset: Int) -> Self {
        switch self {
        case .component(let index): .component(index + offset)
        case .all(let parts): .all(parts.map { $0.shifted(by: offset) })
        case .any(let parts): .any(parts.map { $0.shifted(by: offset) })
        case .not(let part): .not(part.shifted(by: offset))
        }
    }

    /// The formula's value where some components' are known; `nil` where it depends on the others.
    package func value(_ known: (Int) -> Bool?) -> Bool? {
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
