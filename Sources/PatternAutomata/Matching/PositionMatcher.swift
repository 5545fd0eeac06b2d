/// Matches by position automata: for each lookaround a pass over the text that notes where it holds, then one for the expression.
public struct PositionMatcher: Hashable, Sendable {
    enum Pass: Hashable, Sendable {
        case start
        case forward(PositionAutomaton)
        case backward(PositionAutomaton)
    }

    /// One for each lookaround, inner ones first.
    private(set) var passes: [Pass] = []
    let expression: PositionAutomaton
    let partition: ScalarPartition

    init(_ passes: [Pass], _ expression: PositionAutomaton, _ partition: ScalarPartition) {
        self.passes = passes
        self.expression = expression
        self.partition = partition
    }

    init(_ regex: Regex, _ mode: MatchMode, limit: Int = 8_192, _ meter: StepMeter = StepMeter()) throws {
        var (store, term) = try Lowering.lowered(regex, mode, meter)
        let lookarounds = store.lookarounds
        _ = store.anything()
        let (partition, members) = try ScalarPartition.separating(store.sets, meter)
        var forms = LinearForms(meter)
        func automaton(_ term: Int32) throws -> PositionAutomaton {
            try PositionAutomaton(term, &store, &forms, members: members, classCount: partition.classCount, limit: limit, meter)
        }
        self.partition = partition
        for lookaround in lookarounds {
            switch lookaround {
            case .start: passes.append(.start)
            case .behind(let body): passes.append(.forward(try automaton(store.anything(then: body))))
            case .ahead(let body): passes.append(.backward(try automaton(body)))
            }
        }
        expression = try automaton(term)
    }

    /// Positions of all expressions.
    public var positionCount: Int {
        passes.reduce(expression.count) { sum, pass in
            switch pass {
            case .start: sum
            case .forward(let automaton), .backward(let automaton): sum + automaton.count
            }
        }
    }

    /// How many words of positions are looked at for each scalar of a text, at most.
    var wordsPerScalar: Int {
        passes.reduce(expression.wordsPerScalar) { sum, pass in
            switch pass {
            case .start: sum
            case .forward(let automaton), .backward(let automaton): sum + automaton.wordsPerScalar
            }
        }
    }

    public func matches(_ text: String) -> Bool {
        let classes = text.unicodeScalars.map { partition.index(of: $0.value) }
        // Where each lookaround holds; inner ones come first.
        var marks: [[Bool]] = []
        for pass in passes {
            var places = [Bool](repeating: false, count: classes.count + 1)
            switch pass {
            case .start: places[0] = true
            case .forward(let automaton):
                run(automaton, classes, marks) { places[$0] = $1 }
            case .backward(let automaton):
                var successful = BitSet(capacity: automaton.count)
                for place in (0...classes.count).reversed() {
                    successful = automaton.stepBack(successful, by: place < classes.count ? classes[place] : nil) { assertion in
                        marks[Int(assertion.lookaround)][place] != assertion.negated
                    }
                    places[place] = successful.contains(0)
                }
            }
            marks.append(places)
        }
        var matched = false
        run(expression, classes, marks) { matched = $1 }
        return matched
    }

    /// Tells for each place whether the expression, from the beginning, may end there.
    private func run(_ automaton: PositionAutomaton, _ classes: [Int], _ marks: [[Bool]], _ report: (Int, Bool) -> Void) {
        var active = automaton.initial
        for place in 0...classes.count {
            let holds = { (assertion: TermStore.Assertion) in marks[Int(assertion.lookaround)][place] != assertion.negated }
            report(place, automaton.ends(active, where: holds))
            if place < classes.count { active = automaton.step(active, by: classes[place], where: holds) }
        }
    }
}
