/// A deterministic automaton over classes of scalars, one row of memory a state.
///
/// A state is the offset of its row. A row has a cell for each class, which holds the state that follows, and one more that says
/// whether the automaton accepts in this state. The row at 0 is that of the state from which nothing is accepted any more.
final class AutomatonTable: @unchecked Sendable {
    // Sendable, because nothing writes to the memory after `init`. Every cell was checked there to be the offset of a row, and every
    // class to be below the count of classes, so that no step reads outside of it.
    private let rows: UnsafeMutablePointer<UInt32>
    private let classes: ScalarClasses
    private let asciiClasses: UnsafeMutablePointer<UInt16>
    private let start: Int

    /// Reads sizes, the start, the classes of scalars, then the rows.
    init(_ reader: inout TableReader, _ divisions: [ScalarDivision]) throws(DamagedTable) {
        let stateCount = try reader.read(below: Self.stateLimit)
        let classCount = try reader.read(below: TableReader.classLimit)
        guard stateCount * classCount < Self.cellLimit else { throw reader.damage }
        let start = try reader.read(below: stateCount + 1)
        classes = try ScalarClasses(&reader, count: classCount, divisions)
        let cells = try reader.readRows(stateCount: stateCount, classCount: classCount)
        let width = classCount + 1
        rows = .allocate(capacity: cells.count + width)
        rows.initialize(repeating: 0, count: width)
        (rows + width).initialize(from: cells, count: cells.count)
        asciiClasses = .allocate(capacity: 0x80)
        asciiClasses.initialize(from: classes.ascii, count: 0x80)
        self.start = start * width
    }

    deinit {
        rows.deallocate()
        asciiClasses.deallocate()
    }

    static let stateLimit = 1 << 20
    private static let cellLimit = 1 << 24

    /// Whether the automaton accepts the text: one step a scalar, up to the first from which nothing is accepted.
    func accepts(_ text: UTF8Text) -> Bool {
        let rows = rows
        let asciiClasses = asciiClasses
        let end = text.count
        var state = start
        var index = 0
        while index < end, state != 0 {
            let byte = text.bytes[index]
            if byte < 0x80 {
                state = Int(rows[state + Int(asciiClasses[Int(byte)])])
                index += 1
            } else {
                let scalar = text.scalar(at: index)
                state = Int(rows[state + classes.ofScalarBeyondASCII(scalar.value)])
                index = scalar.end
            }
        }
        return rows[state + classes.count] != 0
    }
}
