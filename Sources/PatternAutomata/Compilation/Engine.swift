/// What decides whether a text matches.
public enum Engine: Sendable {
    case automaton(ScalarAutomaton)
    case boolean(BooleanAutomaton)
    case bitParallel(PositionMatcher)
    /// Backtracking within a bound of steps, and why.
    case fallback(BacktrackingProgram, reason: String)

    /// From this size on it is worth to look whether parts are smaller than the whole.
    private static let splittingThreshold = 600
    /// Up to this many parts are compiled before the whole.
    private static let mostPartsFirst = 4
    /// From this many states, and this many characters of table, positions are the better form.
    private static let largeAutomaton = 1_000
    private static let largeTable = 6_000
    /// From this many characters of table, however few the states.
    private static let hugeTable = 24_000
    /// Positions that take more for each scalar of a text are no better than trying.
    private static let mostWordsPerScalar = 20_000
    /// No table is larger: generated code stays readable, and a pattern that would need more is tried instead.
    static let largestTable = 131_072

    static func best(for pattern: Pattern, _ mode: MatchMode, _ budget: Budget, _ meter: StepMeter) -> Engine {
        let linear = attempt { try BackReferenceExpansion.regular(pattern.regex, mode, meter) }.flatMap { best(for: $0, mode, budget, meter) }
        if meter.isExhausted { return fallback(pattern, mode, meter.exhaustion.reason) }
        switch linear {
        case .success(let engine) where engine.tableSize <= largestTable: return engine
        case .success(let engine): return fallback(pattern, mode, "its table would take \(engine.tableSize) characters")
        case .failure(let failure): return fallback(pattern, mode, failure.reason)
        }
    }

    private static func fallback(_ pattern: Pattern, _ mode: MatchMode, _ reason: String) -> Engine {
        let program = BacktrackingProgram(pattern.regex, mode)
        // Even trying takes a table.
        guard program.code.count < largestTable / 8 || PatternTable(.fallback(program, reason: reason)).text.utf8.count <= largestTable else {
            return .fallback(.givingUp, reason: "even to try it would take a large table; \(reason)")
        }
        return .fallback(program, reason: reason)
    }

    /// How many characters the table takes, without divisions of scalars; 0 where that are few.
    private var tableSize: Int {
        switch self {
        case .automaton(let automaton) where automaton.stateCount * automaton.classCount < Self.largestTable / 4: 0
        default: PatternTable(self).text.utf8.count
        }
    }

    /// The best form of those that take linear time.
    private static func best(for regex: Regex, _ mode: MatchMode, _ budget: Budget, _ meter: StepMeter) -> Result<Engine, TooLarge> {
        // Whatever matches is longer than there may be states.
        let shortest = regex.width.minimum
        guard shortest < budget.enlarged.cells else { return .failure(TooLarge(reason: "no text below \(shortest) scalars matches")) }
        let split = BooleanSplit.of(regex, mode)
        func compiledParts() -> BooleanAutomaton? {
            split.flatMap { split in meter.within(percent: 30) { try? attempt { try BooleanAutomaton(split, budget, meter) }.get() } }
        }
        // The whole is soon made of a few parts. Many take longer than it does by itself; and in a search, one may make others superfluous.
        let fewParts = mode == .whole && split.map { $0.partCount <= mostPartsFirst } ?? false ? compiledParts() : nil
        let whole = attempt {
            guard let fewParts else { return try meter.within(percent: 30) { try ScalarAutomaton(regex, mode, budget, meter) } }
            // What is much larger than its parts together would not be taken.
            return try meter.within(percent: 30) {
                try ScalarAutomaton(fewParts, of: regex, mode, limit: 4 * max(splittingThreshold, 2 * fewParts.stateCount), meter)
            }
        }
        if case .success(let automaton) = whole, automaton.stateCount < splittingThreshold, let small = notHuge(automaton) {
            return .success(.automaton(small))
        }
        if let parts = fewParts ?? compiledParts() {
            guard case .success(let automaton) = whole, automaton.stateCount <= 2 * parts.stateCount else { return .success(.boolean(parts)) }
        }
        if case .success(let automaton) = whole {
            let small = automaton.stateCount < largeAutomaton ? notHuge(automaton) : notAbove(largeTable, automaton)
            if let small { return .success(.automaton(small)) }
        }
        return attempt { try positions(regex, mode, budget, meter) }.map(Engine.bitParallel).flatMapError { failure in
            if case .success(let automaton) = whole { return .success(.automaton(automaton)) }
            // Better a large automaton than none.
            let large = attempt { try ScalarAutomaton(regex, mode, budget.enlarged, meter) }
            return large.map(Engine.automaton).mapError { _ in failure }
        }
    }

    /// A matcher by positions, if it is fast enough for long texts.
    private static func positions(_ regex: Regex, _ mode: MatchMode, _ budget: Budget, _ meter: StepMeter) throws -> PositionMatcher {
        let matcher = try PositionMatcher(regex, mode, limit: budget.positions, meter)
        guard matcher.wordsPerScalar <= mostWordsPerScalar else { throw TooLarge(reason: "each character of a text would take \(matcher.wordsPerScalar) steps") }
        return matcher
    }

    /// The automaton, if its table is not huge. That of few cells is not written to find out.
    private static func notHuge(_ automaton: ScalarAutomaton) -> ScalarAutomaton? {
        automaton.stateCount * automaton.classCount > hugeTable / 4 ? notAbove(hugeTable, automaton) : automaton
    }

    /// The automaton with the rows of its table, if that has fewer characters.
    private static func notAbove(_ limit: Int, _ automaton: ScalarAutomaton) -> ScalarAutomaton? {
        let written = automaton.withRows
        return written.tableSize < limit ? written : nil
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
        case .fallback(let program, _): program.run(on: text).verdict != .unmatched
        }
    }
}
