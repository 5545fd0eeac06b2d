/// What decides whether a text matches.
public enum Engine: Sendable {
    case automaton(ScalarAutomaton)
    case boolean(BooleanAutomaton)
    case bitParallel(PositionMatcher)
    /// Backtracking within a bound of steps, and why.
    case fallback(Backtracker, reason: String)

    /// From this size on it is worth to look whether parts are smaller than the whole.
    private static let splittingThreshold = 600
    /// From this many states, and this many characters of table, positions are the better form.
    private static let largeAutomaton = 1_000
    private static let largeTable = 6_000

    static func best(for pattern: Pattern, _ mode: MatchMode, _ budget: Budget) -> Engine {
        let whole = attempt { try ScalarAutomaton(pattern.regex, mode, budget) }
        if case .success(let automaton) = whole, automaton.stateCount < splittingThreshold { return .automaton(automaton) }
        if let split = BooleanSplit.of(pattern.regex, mode), case .success(let parts) = attempt({ try BooleanAutomaton(split, budget) }) {
            let size = parts.automata.reduce(0) { $0 + $1.stateCount }
            guard case .success(let automaton) = whole, automaton.stateCount <= 2 * size else { return .boolean(parts) }
        }
        if case .success(let automaton) = whole, automaton.stateCount < largeAutomaton || automaton.tableSize < largeTable {
            return .automaton(automaton)
        }
        switch attempt({ try PositionMatcher(pattern.regex, mode, limit: budget.positions) }) {
        case .success(let matcher): return .bitParallel(matcher)
        case .failure(let failure):
            if case .success(let automaton) = whole { return .automaton(automaton) }
            // Better a large automaton than none.
            if case .success(let automaton) = attempt({ try ScalarAutomaton(pattern.regex, mode, budget.enlarged) }) {
                return .automaton(automaton)
            }
            return .fallback(Backtracker(pattern.regex, mode), reason: failure.reason)
        }
    }

    private static func attempt<Form>(_ form: () throws -> Form) -> Result<Form, TooLarge> {
        do {
            return .success(try form())
        } catch let error as TooLarge {
            return .failure(error)
        } catch let error as NotRegular {
            return .failure(TooLarge(reason: error.reason))
        } catch {
            return .failure(TooLarge(reason: "\(error)"))
        }
    }

    public func matches(_ text: String) -> Bool {
        switch self {
        case .automaton(let automaton): automaton.matches(text)
        case .boolean(let combination): combination.matches(text)
        case .bitParallel(let matcher): matcher.matches(text)
        case .fallback(let backtracker, _): backtracker.matches(text) ?? true
        }
    }
}
