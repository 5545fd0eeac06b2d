/// Reads the numbers of a table, which are printable ASCII.
///
/// 92 characters are digits: all from `!` to `~` but the quotation mark and the backslash. The lower half ends a number, the upper half
/// says that more follows; the least significant digit comes first.
struct TableReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    private static let base = 46
    /// No number of a table is larger; sums and products of a few stay far from overflow.
    private static let largest = 1 << 30

    /// A pattern has fewer classes of scalars than this.
    static let classLimit = 1 << 12

    var isAtEnd: Bool { position == bytes.count }

    var damage: DamagedTable { DamagedTable(offset: position) }

    mutating func read() throws(DamagedTable) -> Int {
        var result = 0
        var scale = 1
        while position < bytes.count, let digit = Self.digit(bytes[position]), result < Self.largest, scale < Self.largest {
            position += 1
            if digit < Self.base { return result + digit * scale }
            result += (digit - Self.base) * scale
            scale *= Self.base
        }
        throw damage
    }

    /// A number below a limit.
    mutating func read(below limit: Int) throws(DamagedTable) -> Int {
        let number = try read()
        guard number < limit else { throw damage }
        return number
    }

    /// As many numbers as asked for, stored as lengths of runs and what they repeat.
    mutating func readRuns(count: Int, below limit: Int) throws(DamagedTable) -> [UInt16] {
        var result: [UInt16] = []
        result.reserveCapacity(count)
        while result.count < count {
            let length = try read(below: count - result.count + 1)
            guard length > 0 else { throw damage }
            result.append(contentsOf: repeatElement(UInt16(truncatingIfNeeded: try read(below: limit)), count: length))
        }
        return result
    }

    /// A set of numbers below a limit: the count of runs, then the gap before each and its length.
    mutating func readSet(below limit: Int) throws(DamagedTable) -> [UInt64] {
        var words = [UInt64](repeating: 0, count: (limit + 63) / 64)
        var end = 0
        for _ in 0..<(try read()) {
            let start = end + (try read(below: limit - end + 1))
            end = start + (try read(below: limit - start + 1))
            for element in start..<end { words[element / 64] |= 1 << UInt64(element % 64) }
        }
        return words
    }

    private static func digit(_ character: UInt8) -> Int? {
        guard (0x21...0x7E).contains(character), character != 0x22, character != 0x5C else { return nil }
        return Int(character) - 0x21 - (character > 0x22 ? 1 : 0) - (character > 0x5C ? 1 : 0)
    }
}

/// A text is no table, or was changed after it was generated.
package struct DamagedTable: Error, Hashable {
    /// How many bytes of the text make sense.
    package var offset: Int
}
