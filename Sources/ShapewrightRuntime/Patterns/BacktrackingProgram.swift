/// Instructions that match by trying: the form of last resort, for back-references that range over more than a few texts.
///
/// Ends after ``stepLimit`` steps at the latest, so that no text takes long; one on which that happens gets the benefit of the doubt.
/// The documentation of `PatternAutomata` says what each instruction does.
struct BacktrackingProgram: Sendable {
    static let stepLimit = 1_000_000

    enum Opcode: Int32 {
        case giveUp, match, scalar, run, choose, jump, start, end, open, close, refer, count, turn, enter, mark, commit, abandon, back, at
    }

    enum TurnFlags {
        static let lazy: Int32 = 1
        static let leavesWhenEmpty: Int32 = 2
    }

    /// Opcodes and operands; addresses count numbers.
    let code: [Int32]
    let registerCount: Int
    private let classes: ScalarClasses
    /// Whether each class belongs to each set, set by set.
    private let members: [Bool]

    /// Reads the classes of scalars, the sets of classes, the count of registers, and the code.
    init(_ reader: inout TableReader, _ divisions: [ScalarDivision]) throws(DamagedTable) {
        let classCount = try reader.read(below: TableReader.classLimit)
        classes = try ScalarClasses(&reader, count: classCount, divisions)
        var members: [Bool] = []
        let setCount = try reader.read(below: 1 << 12)
        for _ in 0..<setCount {
            let set = try reader.readSet(below: classCount)
            for index in 0..<classCount { members.append(set[index / 64] >> UInt64(index % 64) & 1 == 1) }
        }
        self.members = members
        let registerCount = try reader.read(below: 1 << 16)
        self.registerCount = registerCount
        var code: [Int32] = []
        for _ in 0..<(try reader.read(below: 1 << 20)) { code.append(Int32(truncatingIfNeeded: try reader.read())) }
        self.code = code
        guard ProgramCheck(code, registerCount: registerCount, setCount: setCount).isSound else { throw reader.damage }
    }

    func contains(_ scalar: UInt32, set: Int32) -> Bool {
        members[Int(set) * classes.count + classes.of(Int(scalar))]
    }

    /// Whether the text matches, or may: see ``stepLimit``.
    func matches(_ text: UTF8Text) -> Bool {
        var run = BacktrackingRun(self, text)
        return run.isAccepted()
    }
}

/// Whether a run of the code stays within the code, the registers and the sets.
private struct ProgramCheck {
    let isSound: Bool

    private enum Operand {
        case address, register, group, set, number
    }

    init(_ code: [Int32], registerCount: Int, setCount: Int) {
        var starts: Set<Int32> = []
        var targets: [Int32] = []
        var index = 0
        var last: BacktrackingProgram.Opcode?
        while index < code.count {
            guard let opcode = BacktrackingProgram.Opcode(rawValue: code[index]) else { break }
            starts.insert(Int32(index))
            last = opcode
            let operands = Self.operands(of: opcode)
            guard index + operands.count < code.count else { break }
            var isSound = true
            for (operand, number) in zip(operands, code[(index + 1)...]) {
                switch operand {
                case .address: targets.append(number)
                case .register: isSound = isSound && number >= 0 && Int(number) < registerCount
                case .group: isSound = isSound && number >= 0 && Int(number) + 1 < registerCount
                case .set: isSound = isSound && number >= 0 && Int(number) < setCount
                case .number: isSound = isSound && number >= 0
                }
            }
            guard isSound else { break }
            index += 1 + operands.count
        }
        // The last instruction leads nowhere else.
        let ends: [BacktrackingProgram.Opcode] = [.match, .giveUp, .jump, .abandon]
        isSound = index == code.count && last.map(ends.contains) ?? false && targets.allSatisfy(starts.contains)
    }

    private static func operands(of opcode: BacktrackingProgram.Opcode) -> [Operand] {
        switch opcode {
        case .giveUp, .match, .start, .end: []
        case .scalar: [.set]
        case .run: [.set, .number, .number]
        case .choose, .jump: [.address]
        case .open, .close: [.group]
        case .refer: [.register, .number]
        case .count, .enter, .mark, .abandon, .at: [.register]
        case .turn: [.register, .address, .number, .number, .number]
        case .commit: [.register, .number]
        case .back: [.number]
        }
    }
}
