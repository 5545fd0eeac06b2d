@testable import PatternAutomata

/// A program as its table says it, read by the table's description alone.
struct ProgramTable {
    private var numbers: ArraySlice<Int>
    private(set) var ascii: [Int] = []
    /// First scalar and class of each segment beyond ASCII.
    private(set) var segments: [(start: Int, number: Int)] = []
    private(set) var members: [[Bool]] = []
    private(set) var registerCount = 0
    private(set) var code: [Int32] = []

    init(_ table: PatternTable) {
        numbers = Self.numbers(table.text)[...]
        guard next() == 5 else { return }
        let classCount = next()
        ascii = runs(128)
        let division = Self.numbers(table.scalars[next()])
        let classes = runs(division[0])
        read(division, classes)
        for _ in 0..<next() {
            var set = [Bool](repeating: false, count: classCount)
            var end = 0
            for _ in 0..<next() {
                let start = end + next()
                end = start + next()
                for index in start..<end { set[index] = true }
            }
            members.append(set)
        }
        registerCount = next()
        code = (0..<next()).map { _ in Int32(next()) }
    }

    /// Whether nothing stands behind the program.
    var isComplete: Bool { numbers.isEmpty }

    func contains(_ scalar: UInt32, set: Int) -> Bool {
        if scalar < 128 { return members[set][ascii[Int(scalar)]] }
        return members[set][segments.last { $0.start <= Int(scalar) }?.number ?? 0]
    }

    private mutating func next() -> Int { numbers.removeFirst() }

    private mutating func runs(_ count: Int) -> [Int] {
        var result: [Int] = []
        while result.count < count {
            let length = next()
            result += Array(repeating: next(), count: length)
        }
        return result
    }

    /// The blocks in turn, or each with its number if there are more than two.
    private mutating func read(_ division: [Int], _ classes: [Int]) {
        var start = 0x80
        segments = [(start, classes[0])]
        var index = 1
        while index < division.count {
            start += division[index] + 1
            let block = division[0] > 2 ? division[index + 1] : segments.count % 2
            segments.append((start, classes[block]))
            index += division[0] > 2 ? 2 : 1
        }
    }

    private static func numbers(_ text: String) -> [Int] {
        var numbers: [Int] = []
        var (value, scale) = (0, 1)
        for byte in text.utf8 {
            let digit = Int(byte) - 0x21 - (byte > 0x22 ? 1 : 0) - (byte > 0x5C ? 1 : 0)
            value += digit % 46 * scale
            scale *= 46
            if digit < 46 {
                numbers.append(value)
                (value, scale) = (0, 1)
            }
        }
        return numbers
    }
}
