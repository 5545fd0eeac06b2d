/// The classes of scalars that a pattern tells apart.
struct ScalarClasses: Sendable {
    let count: Int
    /// The class of each ASCII scalar.
    let ascii: [UInt16]
    /// The class of each block of scalars beyond ASCII.
    private let blocks: [UInt16]
    private let division: ScalarDivision

    /// Reads the classes of ASCII scalars and of the blocks of others; the count stands elsewhere.
    init(_ reader: inout TableReader, count: Int, _ divisions: [ScalarDivision]) throws(DamagedTable) {
        self.count = count
        ascii = try reader.readRuns(count: 0x80, below: count)
        division = divisions[try reader.read(below: divisions.count)]
        blocks = try reader.readRuns(count: division.blockCount, below: count)
    }

    /// The class of a scalar beyond ASCII.
    func ofScalarBeyondASCII(_ scalar: Int) -> Int {
        Int(blocks[division.block(of: scalar)])
    }

    func of(_ scalar: Int) -> Int {
        scalar < 0x80 ? Int(ascii[scalar]) : ofScalarBeyondASCII(scalar)
    }
}
