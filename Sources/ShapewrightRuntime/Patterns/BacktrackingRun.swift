/// A ``BacktrackingProgram`` at work on one text. Takes memory, for the text's scalars and for what may have to be undone.
struct BacktrackingRun {
    /// A choice where `target` is an address; a note of what a register held where it is the complement of one.
    private struct Entry {
        var target: Int32
        var first: Int32
        var second: Int32
    }

    private let program: BacktrackingProgram
    private let text: [UInt32]
    private var registers: [(first: Int32, second: Int32)]
    private var stack: [Entry] = []
    private var address = 0
    private var place: Int32 = 0
    private var steps = 0

    init(_ program: BacktrackingProgram, _ text: UTF8Text) {
        self.program = program
        var scalars: [UInt32] = []
        scalars.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            let scalar = text.scalar(at: index)
            scalars.append(UInt32(scalar.value))
            index = scalar.end
        }
        self.text = scalars
        registers = Array(repeating: (-1, -1), count: program.registerCount)
    }

    mutating func isAccepted() -> Bool {
        while steps < BacktrackingProgram.stepLimit {
            steps += 1
            guard let opcode = BacktrackingProgram.Opcode(rawValue: program.code[address]), opcode != .match, opcode != .giveUp else { return true }
            if !perform(opcode), !fail() { return false }
        }
        return true
    }

    /// Does what an instruction says and goes on to the next; `false` where it fails.
    private mutating func perform(_ opcode: BacktrackingProgram.Opcode) -> Bool {
        let start = address + 1
        switch opcode {
        case .match, .giveUp:
            return true
        case .scalar:
            guard reads(operand(start)) else { return false }
            place += 1
            address = start + 1
        case .run:
            return readsRun(start)
        case .choose:
            push(Entry(target: operand(start), first: place, second: place))
            address = start + 1
        case .jump:
            address = Int(operand(start))
        case .start:
            guard place == 0 else { return false }
            address = start
        case .end:
            guard place == text.count else { return false }
            address = start
        case .open:
            set(Int(operand(start)) + 1, (place, 0))
            address = start + 1
        case .close:
            let register = Int(operand(start))
            set(register, (registers[register + 1].first, place))
            address = start + 1
        case .refer:
            guard repeats(registers[Int(operand(start))], CaseComparison(rawValue: operand(start + 1)) ?? .exact) else { return false }
            address = start + 2
        case .count:
            set(Int(operand(start)), (0, 0))
            address = start + 1
        case .turn:
            return decideOnTurn(start)
        case .enter:
            let register = Int(operand(start))
            set(register, (registers[register].first + 1, place))
            address = start + 1
        case .mark:
            registers[Int(operand(start))] = (Int32(stack.count), place)
            address = start + 1
        case .commit, .abandon:
            let mark = registers[Int(operand(start))]
            guard mark.first >= 0, Int(mark.first) <= stack.count else { return false }
            stack.removeLast(stack.count - Int(mark.first))
            guard opcode == .commit else { return false }
            if operand(start + 1) == 1 { place = mark.second }
            address = start + 2
        case .back:
            guard place >= operand(start) else { return false }
            place -= operand(start)
            address = start + 1
        case .at:
            guard place == registers[Int(operand(start))].second else { return false }
            address = start + 1
        }
        return true
    }

    /// Takes entries off the stack up to a choice, which it follows; `false` where there is none.
    private mutating func fail() -> Bool {
        while let entry = stack.popLast() {
            if entry.target < 0 {
                registers[Int(~entry.target)] = (entry.first, entry.second)
                continue
            }
            if entry.first > entry.second {
                stack.append(Entry(target: entry.target, first: entry.first - 1, second: entry.second))
            }
            address = Int(entry.target)
            place = entry.first
            return true
        }
        return false
    }

    private mutating func readsRun(_ start: Int) -> Bool {
        let first = place
        let (minimum, maximum) = (operand(start + 1), operand(start + 2))
        while place - first < maximum, reads(operand(start)) { place += 1 }
        steps += Int(place - first)
        guard place - first >= minimum else { return false }
        address = start + 3
        if place - first > minimum { push(Entry(target: Int32(address), first: place - 1, second: first + minimum)) }
        return true
    }

    private mutating func decideOnTurn(_ start: Int) -> Bool {
        let (turns, last) = registers[Int(operand(start))]
        let (exit, minimum, maximum, flags) = (operand(start + 1), operand(start + 2), operand(start + 3), operand(start + 4))
        let next = Int32(start + 5)
        let isLazy = flags & BacktrackingProgram.TurnFlags.lazy != 0
        if turns > 0, last == place {
            if flags & BacktrackingProgram.TurnFlags.leavesWhenEmpty != 0 {
                address = Int(exit)
                return true
            }
            if turns > minimum { return false }
        }
        if turns < minimum {
            address = Int(next)
        } else if turns >= maximum {
            address = Int(exit)
        } else {
            push(Entry(target: isLazy ? next : exit, first: place, second: place))
            address = Int(isLazy ? exit : next)
        }
        return true
    }

    private func operand(_ index: Int) -> Int32 { program.code[index] }

    /// Whether the next scalar belongs to a set.
    private func reads(_ set: Int32) -> Bool {
        text.indices.contains(Int(place)) && program.contains(text[Int(place)], set: set)
    }

    /// Reads the text between two places once more; `false` where something else follows.
    private mutating func repeats(_ group: (first: Int32, second: Int32), _ comparison: CaseComparison) -> Bool {
        let length = group.second - group.first
        guard group.first >= 0, length >= 0, place >= 0, Int(group.second) <= text.count, Int(place + length) <= text.count else { return false }
        for offset in 0..<length {
            steps += 1
            guard comparison.equates(text[Int(group.first + offset)], text[Int(place + offset)]) else { return false }
        }
        place += length
        return true
    }

    private mutating func set(_ register: Int, _ pair: (first: Int32, second: Int32)) {
        push(Entry(target: ~Int32(register), first: registers[register].first, second: registers[register].second))
        registers[register] = pair
    }

    private mutating func push(_ entry: Entry) {
        steps += 1
        stack.append(entry)
    }
}

/// Which scalars a back-reference takes for the same.
private enum CaseComparison: Int32 {
    case exact
    case ignoringASCII
    case ignoringUnicode

    func equates(_ one: UInt32, _ other: UInt32) -> Bool {
        if one == other { return true }
        switch self {
        case .exact: return false
        case .ignoringASCII: return one < 0x80 && other < 0x80 && one ^ other == 0x20 && (0x61...0x7A).contains(one | 0x20)
        case .ignoringUnicode: return Self.fold(one) == Self.fold(other)
        }
    }

    /// The lower case of the upper case, where each is one scalar: what Java compares.
    private static func fold(_ value: UInt32) -> UInt32 {
        guard let scalar = Unicode.Scalar(value) else { return value }
        let upper = single(scalar.properties.uppercaseMapping) ?? scalar
        return (single(upper.properties.lowercaseMapping) ?? upper).value
    }

    private static func single(_ mapping: String) -> Unicode.Scalar? {
        mapping.unicodeScalars.count == 1 ? mapping.unicodeScalars.first : nil
    }
}
