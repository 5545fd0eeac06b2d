/// Writes the instructions of a ``BacktrackingProgram``.
struct ProgramBuilder {
    private(set) var code: [Int32] = []
    private(set) var sets: [ScalarSet] = []
    private(set) var registerCount = 0
    private var setIndices: [ScalarSet: Int32] = [:]
    private var groupRegisters: [Int: Int32] = [:]
    /// Other groups need no instructions.
    private let referred: Set<Int>

    init(referred: Set<Int>) { self.referred = referred }

    mutating func build(_ regex: Regex, _ mode: MatchMode) {
        if mode == .search, !regex.isTiedToStart {
            emitLoop(Regex.Count(0, nil), isLazy: true, canBeEmpty: false) { $0.emit(.scalar, $0.index(of: .all)) }
        }
        emit(regex)
        if mode == .whole { emit(.end) }
        emit(.match)
    }

    private mutating func emit(_ regex: Regex) {
        switch regex {
        case .scalar(let set):
            emit(.scalar, index(of: set))
        case .sequence(let parts):
            for part in parts { emit(part) }
        case .alternation(let branches):
            var jumps: [Int] = []
            for branch in branches.dropLast() {
                let choice = emit(.choose, 0)
                emit(branch)
                jumps.append(emit(.jump, 0))
                land(choice)
            }
            if let last = branches.last { emit(last) }
            for jump in jumps { land(jump) }
        case .repetition(let body, let count, let greed):
            emit(body, count, greed)
        case .group(let number, let body):
            emitGroup(number) { $0.emit(body) }
        case .atomic(let body):
            emitCommitted { $0.emit(body) }
        case .lookaround(.scalar(.all), .ahead, negated: true):
            emit(.end)
        case .lookaround(let body, let direction, let negated):
            emit(body, direction, negated)
        case .anchor(.start):
            emit(.start)
        case .anchor(let anchor):
            emit(anchor.expanded)
        case .backReference(let number, let comparison):
            emit(.refer, register(ofGroup: number), comparison.rawValue)
        }
    }

    private mutating func emit(_ body: Regex, _ count: Regex.Count, _ greed: Regex.Greed) {
        if count.maximum == 0 { return }
        if greed == .possessive {
            // Java does not go back into a single turn either.
            return emitCommitted { $0.emit(.repetition(.atomic(body), count, .greedy)) }
        }
        if count == Regex.Count(1, 1) { return emit(body) }
        if count == Regex.Count(0, 1) {
            let choice = emit(.choose, 0)
            if greed == .greedy {
                emit(body)
            } else {
                let jump = emit(.jump, 0)
                land(choice)
                emit(body)
                return land(jump)
            }
            return land(choice)
        }
        if case .scalar(let set) = body, greed == .greedy {
            emit(.run, index(of: set), Int32(clamping: count.minimum), Int32(clamping: count.maximum ?? .max))
            return
        }
        let flow = GroupFlow(body, referred: referred)
        let isIdle = flow.maySet.isEmpty && flow.reads.isEmpty
        let isRigid = body.isRigid
        emitLoop(count, isLazy: greed == .lazy, canBeEmpty: body.width.minimum == 0, leavesWhenEmpty: isIdle || !isRigid) { builder in
            if isRigid, !flow.maySet.isEmpty { builder.emitKeepingInnerGroups(body) } else { builder.emit(body) }
        }
    }

    /// One turn of what has no alternatives: to go back to an earlier turn does not undo the groups inside.
    private mutating func emitKeepingInnerGroups(_ body: Regex) {
        if case .group(let number, let inner) = body {
            emitGroup(number) { $0.emitCommitted { $0.emit(inner) } }
        } else {
            emitCommitted { $0.emit(body) }
        }
    }

    private mutating func emitLoop(
        _ count: Regex.Count, isLazy: Bool, canBeEmpty: Bool, leavesWhenEmpty: Bool = true, _ emitBody: (inout Self) -> Void
    ) {
        let start = code.count
        if count.maximum == nil, count.minimum == 0, !canBeEmpty {
            let choice = emit(.choose, 0)
            if isLazy {
                let jump = emit(.jump, 0)
                land(choice)
                emitBody(&self)
                emit(.jump, Int32(start))
                return land(jump)
            }
            emitBody(&self)
            emit(.jump, Int32(start))
            return land(choice)
        }
        let counter = newRegister()
        emit(.count, counter)
        let flags = (isLazy ? BacktrackingProgram.TurnFlags.lazy : 0) | (leavesWhenEmpty ? BacktrackingProgram.TurnFlags.leavesWhenEmpty : 0)
        let turn = emit(.turn, counter, 0, Int32(clamping: count.minimum), Int32(clamping: count.maximum ?? .max), flags)
        emit(.enter, counter)
        emitBody(&self)
        emit(.jump, Int32(turn))
        code[turn + 2] = Int32(code.count)
    }

    private mutating func emitGroup(_ number: Int, _ emitBody: (inout Self) -> Void) {
        guard referred.contains(number) else { return emitBody(&self) }
        let group = register(ofGroup: number)
        emit(.open, group)
        emitBody(&self)
        emit(.close, group)
    }

    private mutating func emitCommitted(_ emitBody: (inout Self) -> Void) {
        let mark = newRegister()
        emit(.mark, mark)
        emitBody(&self)
        emit(.commit, mark, 0)
    }

    private mutating func emit(_ body: Regex, _ direction: Regex.Direction, _ negated: Bool) {
        let mark = newRegister()
        emit(.mark, mark)
        let choice = negated ? emit(.choose, 0) : nil
        if direction == .behind {
            // The shortest way back is tried first.
            let width = body.width
            emit(.back, Int32(clamping: width.minimum))
            let further = Regex.Count(0, width.maximum.map { $0 - width.minimum })
            if further.maximum != 0 { emitLoop(further, isLazy: true, canBeEmpty: false) { $0.emit(.back, 1) } }
            emit(body)
            emit(.at, mark)
        } else {
            emit(body)
        }
        if let choice {
            emit(.abandon, mark)
            land(choice)
        } else {
            emit(.commit, mark, 1)
        }
    }

    /// Writes an instruction and tells its address.
    @discardableResult
    private mutating func emit(_ opcode: BacktrackingProgram.Opcode, _ operands: Int32...) -> Int {
        let address = code.count
        code.append(opcode.rawValue)
        code += operands
        return address
    }

    /// Lets a choice or a jump lead to the next instruction.
    private mutating func land(_ address: Int) {
        code[address + 1] = Int32(code.count)
    }

    private mutating func newRegister() -> Int32 {
        registerCount += 1
        return Int32(registerCount - 1)
    }

    /// The register of what a group matched; behind it is that of where the group began.
    private mutating func register(ofGroup number: Int) -> Int32 {
        if let known = groupRegisters[number] { return known }
        let register = newRegister()
        _ = newRegister()
        groupRegisters[number] = register
        return register
    }

    private mutating func index(of set: ScalarSet) -> Int32 {
        if let known = setIndices[set] { return known }
        let index = Int32(sets.count)
        sets.append(set)
        setIndices[set] = index
        return index
    }
}

extension Regex {
    /// Whether Java repeats it without a way back into a turn.
    fileprivate var isRigid: Bool {
        if case .atomic = self { true } else { isDeterministic }
    }

    /// Whether it has neither alternatives nor counts that vary, other than in lookarounds.
    private var isDeterministic: Bool {
        switch self {
        case .scalar, .anchor, .backReference, .lookaround: true
        case .alternation: false
        case .repetition(let body, let count, _): count.minimum == count.maximum && body.isDeterministic
        case .sequence, .group, .atomic: parts.allSatisfy(\.isDeterministic)
        }
    }
}
