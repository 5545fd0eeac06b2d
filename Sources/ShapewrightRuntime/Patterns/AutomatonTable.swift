/// A deterministic automaton over classes of scalars, a row of memory for each state.
///
/// A state is the offset of its row. The row at 0 is that of the state from which nothing is accepted any more. A cell that leads to a
/// state which many characters leave where it is has its highest bit set: those are skipped without a look at the rows.
final class AutomatonTable: @unchecked Sendable {
    // Sendable, because nothing writes to the memory after `init`. There every cell was checked to be the offset of a row, and every
    // class to be below the count of classes, so that no step reads outside of the rows.
    private let rows: UnsafeMutablePointer<UInt32>
    private let asciiClasses: UnsafeMutablePointer<UInt16>
    private let classes: ScalarClasses
    private let start: UInt32

    /// Reads sizes, the start, the classes of scalars, then the rows.
    init(_ reader: inout TableReader, _ divisions: [ScalarDivision]) throws(DamagedTable) {
        let stateCount = try reader.read(below: 1 << 20)
        let classCount = try reader.read(below: TableReader.classLimit)
        guard (stateCount + 1) * (classCount + TransitionRows.extraCells) < 1 << 24 else { throw reader.damage }
        let start = try reader.read(below: stateCount + 1)
        classes = try ScalarClasses(&reader, count: classCount, divisions)
        var transitions = TransitionRows(classCount: classCount)
        try reader.readRows(stateCount: stateCount, into: &transitions)
        transitions.markLoops(asciiClasses: classes.ascii)
        self.start = transitions.cell(leadingTo: start)
        rows = .allocate(capacity: transitions.cells.count)
        rows.initialize(from: transitions.cells, count: transitions.cells.count)
        asciiClasses = .allocate(capacity: 0x80)
        asciiClasses.initialize(from: classes.ascii, count: 0x80)
    }

    deinit {
        rows.deallocate()
        asciiClasses.deallocate()
    }

    /// Whether the automaton accepts the text: one step a scalar, up to the first from which nothing is accepted.
    func accepts(_ text: UTF8Text) -> Bool {
        let (rows, asciiClasses) = (rows, asciiClasses)
        let bytes = text.bytes
        let end = bytes.count
        var cell = start
        var index = 0
        while true {
            if Int32(bitPattern: cell) <= 0 {
                if cell == 0 { return false }
                cell &= ~TransitionRows.loopMark
                let loops = UInt64(rows[Int(cell) + classes.count + 1]) | UInt64(rows[Int(cell) + classes.count + 2]) << 32
                while index < end, bytes[index] < 0x80, loops >> UInt64(asciiClasses[Int(bytes[index])] & 63) & 1 == 1 { index += 1 }
            }
            // The steps wait for each other: each takes as long as reading the cell, so nothing else stands in their way.
            while index < end, bytes[index] < 0x80 {
                cell = (rows + Int(asciiClasses[Int(bytes[index])]))[Int(cell)]
                index += 1
                if Int32(bitPattern: cell) <= 0 { break }
            }
            if Int32(bitPattern: cell) <= 0 { continue }
            guard index < end else { return rows[Int(cell) + classes.count] != 0 }
            let scalar = text.scalar(at: index)
            cell = (rows + classes.ofScalarBeyondASCII(scalar.value))[Int(cell)]
            index = scalar.end
        }
    }
}
