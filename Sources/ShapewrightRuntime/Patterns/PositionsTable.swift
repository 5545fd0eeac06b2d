/// A pattern whose deterministic automaton would be large: all positions in the expression at once, a bit each, after Glushkov.
///
/// For each lookaround a pass over the text notes where it holds; then one pass runs the expression. The memory for that is the
/// caller's stack where it is small: a few words, and for each lookaround a bit for each byte of the text.
final class PositionsTable: Sendable {
    private enum Pass: Sendable {
        /// Holds at the start alone.
        case start
        /// A lookbehind: holds where its expression may end.
        case forward(PositionAutomaton)
        /// A lookahead: holds where its expression may begin.
        case backward(PositionAutomaton)
    }

    private let classes: ScalarClasses
    /// One for each lookaround; those that others refer to come first.
    private let passes: [Pass]
    private let expression: PositionAutomaton

    init(_ reader: inout TableReader, _ divisions: [ScalarDivision]) throws(DamagedTable) {
        let classCount = try reader.read(below: TableReader.classLimit)
        classes = try ScalarClasses(&reader, count: classCount, divisions)
        var passes: [Pass] = []
        for _ in 0..<(try reader.read(below: 1 << 16)) {
            switch try reader.read() {
            case 0: passes.append(.start)
            case 1: passes.append(.forward(try PositionAutomaton(&reader, classCount: classCount, lookarounds: passes.count)))
            case 2: passes.append(.backward(try PositionAutomaton(&reader, classCount: classCount, lookarounds: passes.count)))
            default: throw reader.damage
            }
        }
        self.passes = passes
        expression = try PositionAutomaton(&reader, classCount: classCount, lookarounds: passes.count)
    }

    private var wordCount: Int {
        passes.reduce(expression.wordCount) { count, pass in
            switch pass {
            case .start: count
            case .forward(let automaton), .backward(let automaton): max(count, automaton.wordCount)
            }
        }
    }

    func matches(_ text: UTF8Text) -> Bool {
        let wordCount = wordCount
        let placeWords = (text.count + 64) / 64
        return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * wordCount + passes.count * placeWords) { memory in
            guard let base = memory.baseAddress else { return false }
            base.initialize(repeating: 0, count: memory.count)
            var state = PositionState(active: base, next: base + wordCount)
            let marks = LookaroundMarks(bits: base + 2 * wordCount, placeWords: placeWords)
            for (number, pass) in passes.enumerated() {
                switch pass {
                case .start: marks.insert(0, of: number)
                case .forward(let automaton):
                    run(automaton, text, &state, marks) { if $1 { marks.insert($0, of: number) } }
                case .backward(let automaton):
                    runBack(automaton, text, &state, marks) { marks.insert($0, of: number) }
                }
            }
            var isMatch = false
            run(expression, text, &state, marks) { isMatch = $1 && $0 == text.count }
            return isMatch
        }
    }

    /// Tells for each place whether the expression, begun at the start, may end there.
    private func run(
        _ automaton: PositionAutomaton, _ text: UTF8Text, _ state: inout PositionState, _ marks: LookaroundMarks,
        _ report: (Int, Bool) -> Void
    ) {
        state.clear(automaton.wordCount)
        state.active[0] = 1
        var place = 0
        while true {
            report(place, automaton.ends(state.active, marks, at: place))
            guard place < text.count else { return }
            let scalar = text.scalar(at: place)
            guard automaton.step(&state, by: classes.of(scalar.value), marks, at: place) else { return }
            place = scalar.end
        }
    }

    /// Tells the places from which the expression can be matched.
    private func runBack(
        _ automaton: PositionAutomaton, _ text: UTF8Text, _ state: inout PositionState, _ marks: LookaroundMarks, _ report: (Int) -> Void
    ) {
        state.clear(automaton.wordCount)
        var place = text.count
        var index: Int?
        while true {
            automaton.stepBack(&state, by: index, marks, at: place)
            if state.active[0] & 1 == 1 { report(place) }
            guard place > 0 else { return }
            place = text.index(before: place)
            index = classes.of(text.scalar(at: place).value)
        }
    }
}
