/// Finds out which states of an automaton accept the same texts, by one look at each: a state is looked at behind all that it leads to.
///
/// A state then is what an earlier one is if both accept or neither does, and every class leads both to the same or each to itself. Only
/// states that lead to each other in circles must be told apart step by step. Long counted repetitions are chains, on which an algorithm
/// that begins with all states as one is slow.
struct StateMerging {
    let automaton: Automaton
    let meter: StepMeter
    let classCount: Int
    /// The number of what each state is: ``Automaton/dead``, ``undecided``, or that of equal states.
    var kinds: [Int32]
    /// The kinds that each kind leads to, by class; ``itself`` where it leads to itself.
    private(set) var rows: [Int32] = []
    /// Whether each kind accepts, and whether it lies on a circle of several.
    private(set) var accepting: [Bool] = []
    private var liesOnCircle: [Bool] = []
    /// The kinds that lie on a circle, or lead to themselves.
    private(set) var circling: [Int32] = []
    /// The latest kind whose row has a certain hash, and the one before it.
    private var latest: [UInt64: Int32] = [:]
    private var previous: [Int32] = []

    static let undecided: Int32 = -2
    static let itself: Int32 = -4

    /// The automaton with equal states united, and without those that lead to no acceptance.
    static func merging(_ automaton: Automaton, _ meter: StepMeter = StepMeter()) throws(TooLarge) -> Automaton {
        var merging = StateMerging(automaton, meter)
        for component in StateComponents(automaton) {
            switch component {
            case .single(let state): merging.decide(state)
            case .circle(let states): try merging.decideCircle(states)
            }
        }
        return merging.merged
    }

    private init(_ automaton: Automaton, _ meter: StepMeter) {
        self.meter = meter
        self.automaton = automaton
        classCount = automaton.classCount
        kinds = [Int32](repeating: Self.undecided, count: automaton.stateCount)
    }

    var kindCount: Int { accepting.count }

    /// Decides what a state is that leads to none which is undecided but itself.
    private mutating func decide(_ state: Int) {
        // The row is written behind the others, and taken back where it is known.
        let start = rows.count
        var highest = Automaton.dead
        for index in 0..<classCount {
            let target = automaton.transitions[state * classCount + index]
            let kind = target < 0 ? target : Int(target) == state ? Self.itself : kinds[Int(target)]
            rows.append(kind)
            highest = max(highest, kind)
        }
        let isLost = highest == Automaton.dead && !automaton.accepting[state]
        if let known = isLost ? Automaton.dead : known(start, accepts: automaton.accepting[state], highest) {
            rows.removeLast(classCount)
            kinds[state] = known
        } else {
            kinds[state] = endRow(accepts: automaton.accepting[state], liesOnCircle: false)
        }
    }

    /// The kind that has a row; `nil` where there is none.
    private func known(_ start: Int, accepts: Bool, _ highest: Int32) -> Int32? {
        if highest >= 0, isSame(highest, start, accepts) { return highest }
        // The highest is the only one that leads to itself and is led to, except on circles, where all are led to from several.
        for index in start..<start + classCount where rows[index] >= 0 && liesOnCircle[Int(rows[index])] {
            if isSame(rows[index], start, accepts) { return rows[index] }
        }
        var known = latest[hash(start, accepts)] ?? Automaton.dead
        while known >= 0, !isSame(known, start, accepts) { known = previous[Int(known)] }
        return known >= 0 ? known : nil
    }

    /// Whether a state with a row is of a kind. To lead to the kind then is to lead to itself.
    private func isSame(_ kind: Int32, _ start: Int, _ accepts: Bool) -> Bool {
        guard accepting[Int(kind)] == accepts else { return false }
        let known = Int(kind) * classCount
        for index in 0..<classCount {
            let target = rows[start + index]
            guard rows[known + index] == (target == kind ? Self.itself : target) else { return false }
        }
        return true
    }

    private func hash(_ start: Int, _ accepts: Bool) -> UInt64 {
        var hash = QuickHash()
        hash.combine(accepts ? 1 : 0)
        for index in start..<start + classCount { hash.combine(rows[index]) }
        return hash.value
    }

    mutating func append(_ target: Int32) { rows.append(target) }

    /// Makes the row that was written last a new kind's.
    @discardableResult
    mutating func endRow(accepts: Bool, liesOnCircle: Bool) -> Int32 {
        let kind = Int32(kindCount)
        let hash = hash(rows.count - classCount, accepts)
        previous.append(latest[hash] ?? Automaton.dead)
        latest[hash] = kind
        accepting.append(accepts)
        self.liesOnCircle.append(liesOnCircle)
        if liesOnCircle || rows[(rows.count - classCount)...].contains(Self.itself) { circling.append(kind) }
        return kind
    }

    private var merged: Automaton {
        func kind(_ state: Int32) -> Int32 { state < 0 ? state : kinds[Int(state)] }
        var result = Automaton(classCount: classCount, transitions: rows, accepting: accepting, starts: automaton.starts.map(kind))
        for (index, target) in rows.enumerated() where target == Self.itself { result.transitions[index] = Int32(index / classCount) }
        return result
    }
}
