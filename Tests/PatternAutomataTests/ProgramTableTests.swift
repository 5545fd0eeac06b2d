@testable import PatternAutomata
import Testing

@Suite("Tables of programs")
struct ProgramTableTests {
    static let patterns = [
        "(.)\\1", "(a*)b\\1", "(?<=(\\p{L}{1,3}))[^\\p{Lu}\\d]{2,70000}?\\1++", "(?i)(\\w+) \\1", "(?iu)(\\w+) \\1", "(?>a|ab)c",
        "((?:a|(b))*c)+(?!\\2)x", "(\\b.+)(?m:$)\\R\\1",
    ]

    @Test("A table holds its program", arguments: patterns, [MatchMode.whole, .search])
    func roundTrip(text: String, mode: MatchMode) throws {
        let compiled = CompiledPattern(try Pattern(parsing: text), mode: mode)
        guard case .fallback(let program, _) = compiled.engine else {
            Issue.record("the form is \(compiled.form)")
            return
        }
        let table = compiled.table
        #expect(table.text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C })
        let read = ProgramTable(table)
        #expect(read.isComplete)
        #expect(read.code == program.code)
        #expect(read.registerCount == program.registerCount)
        #expect(read.members.count == program.setCount)
        let classCount = program.partition.classCount
        for set in 0..<program.setCount {
            let differing = ScalarSet.all.ranges.joined().first { scalar in
                read.contains(scalar, set: set) != program.members[set * classCount + program.partition.index(of: scalar)]
            }
            #expect(differing == nil, "set \(set)")
        }
    }

    @Test("Addresses lead to instructions, and registers exist", arguments: [UInt64(21), 22])
    func integrity(seed: UInt64) throws {
        var patterns = RandomBackReferences(seed: seed)
        for _ in 0..<300 {
            let text = patterns.next()
            let program = BacktrackingProgram(try Pattern(parsing: text).regex, .search)
            var starts: Set<Int32> = []
            var targets: [Int32] = []
            var registers: [Int32] = []
            var address = 0
            while address < program.code.count {
                let opcode = try #require(BacktrackingProgram.Opcode(rawValue: program.code[address]), "\(text)")
                starts.insert(Int32(address))
                switch opcode {
                case .choose, .jump: targets.append(program.code[address + 1])
                case .turn: targets.append(program.code[address + 2])
                default: break
                }
                switch opcode {
                case .open, .close: registers.append(program.code[address + 1] + 1)
                case .refer, .count, .turn, .enter, .mark, .commit, .abandon, .at: registers.append(program.code[address + 1])
                default: break
                }
                address += 1 + opcode.operandCount
            }
            #expect(address == program.code.count && targets.allSatisfy(starts.contains), "\(text)")
            #expect(registers.allSatisfy { (0..<program.registerCount).contains(Int($0)) }, "\(text)")
        }
    }

    @Test("Programs are small")
    func sizes() throws {
        for (text, most) in [("(.)\\1", 40), ("(a*)b\\1", 50), ("(a{65536}|(b){65536}\\1){65536}", 100), ("(?=(\\w+))\\1:", 60)] {
            let table = CompiledPattern(try Pattern(parsing: text), mode: .whole).table
            #expect(table.text.utf8.count <= most, "\(text): \(table.text)")
        }
    }
}
