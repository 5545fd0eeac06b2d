/// A ``BacktrackingProgram`` at work on one text.
struct BacktrackingRun {
    /// A choice where `target` is an address; a note where it is the complement of a register.
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
    private(set) var steps = 0

    init(_ program: BacktrackingProgram, _ text: String) {
        self.program = program
        self.text = text.unicodeScalars.map(\.value)
        registers = Array(repeating: (-1, -1), count: program.registerCount)
    }

    mutating func verdict(within limit: Int) -> BacktrackingProgram.Verdict {
        while steps < limit {
            steps += 1
            guard let opcode = BacktrackingProgram.Opcode(rawValue: program.code[address]) else { return .undecided }
            if opcode == .match { return .matched }
            if opcode == .giveUp { return .undecided }
            if !perform(opcode), !fail() { return .unmatched }
        }
        return .undecided
    }

    /// Does what an instruction says; `false` where it fails.
    private mutating func perform(_ opcode: BacktrackingProgram.Opcode) -> Bool {
        let first = address + 1
        address = first + opcode.operandCount
        switch opcode {
        case .match, .giveUp: break
        case .scalar:
            guard reads(operand(first)) else { return false }
            place += 1
        case .run: return runAhead(operand(first), operand(first + 1), operand(first + 2))
        case .choose: push(Entry(target: operand(first), first: place, second: place))
        case .jump: address = Int(operand(first))
        case .start: return place == 0
        case .end: return place == text.count
        case .open: set(Int(operand(first)) + 1, (place, 0))
        case .close:
            let register = Int(operand(first))
            set(register, (registers[register + 1].first, place))
        case .refer: return repeats(registers[Int(operand(first))], Regex.CaseComparison(rawValue: operand(first + 1)) ?? .exact)
        case .count: set(Int(operand(first)), (0, 0))
        case .turn: return decideOnTurn(first)
        case .enter:
            let register = Int(operand(first))
            set(register, (registers[register].first + 1, place))
        case .mark: registers[Int(operand(first))] = (Int32(stack.count), place)
        case .commit:
            let mark = registers[Int(operand(first))]
            stack.removeLast(stack.count - Int(mark.first))
            if operand(first + 1) == 1 { place = mark.second }
        case .abandon:
            stack.removeLast(stack.count - Int(registers[Int(operand(first))].first))
            return false
        case .back:
            guard place >= operand(first) else { return false }
            place -= operand(first)
        case .at: return place == registers[Int(operand(first))].second
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

    private mutating func decideOnTurn(_ first: Int) -> Bool {
        let (turns, last) = registers[Int(operand(first))]
        let (exit, minimum, maximum, flags) = (operand(first + 1), operand(first + 2), operand(first + 3), operand(first + 4))
        if turns > 0, last == place {
            if flags & BacktrackingProgram.TurnFlags.leavesWhenEmpty != 0 {
                address = Int(exit)
                return true
            }
            if turns > minimum { return false }
        }
        if turns < minimum { return true }
        if turns >= maximum {
            address = Int(exit)
        } else if flags & BacktrackingProgram.TurnFlags.lazy != 0 {
            push(Entry(target: Int32(address), first: place, second: place))
            address = Int(exit)
        } else {
            push(Entry(target: exit, first: place, second: place))
        }
        return true
    }

    /// Reads as many scalars of a set as there are, and leaves a choice to give them back one by one.
    private mutating func runAhead(_ set: Int32, _ minimum: Int32, _ maximum: Int32) -> Bool {
        let start = place
        while place - start < maximum, reads(set) { place += 1 }
        steps += Int(place - start)
        guard place - start >= minimum else { return false }
        if place - start > minimum { push(Entry(target: Int32(address), first: place - 1, second: start + minimum)) }
        return true
    }

    private func operand(_ index: Int) -> Int32 { program.code[index] }

    /// Whether the next scalar belongs to a set.
    private func reads(_ set: Int32) -> Bool {
        guard place < text.count else { return false }
        return program.members[Int(set) * program.partition.classCount + program.partition.index(of: text[Int(place)])]
    }

    /// Reads the text between two places once more; `false` where something else follows.
    private mutating func repeats(_ group: (first: Int32, second: Int32), _ comparison: Regex.CaseComparison) -> Bool {
        let length = group.second - group.first
        guard group.first >= 0, Int(place + length) <= text.count else { return false }
        for offset in 0..<length {
            steps += 1
            let (one, other) = (text[Int(group.first + offset)], text[Int(place + offset)])
            guard comparison.equates(one, other) else { return false }
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
