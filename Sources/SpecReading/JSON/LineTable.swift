/// Where the lines of a text begin; turns byte offsets into lines and columns when somebody asks.
struct LineTable: Sendable {
    private var starts: [UInt32]

    /// - Parameter start: The offset of the first line, which a byte order mark moves.
    init(startingAt start: Int) {
        starts = [UInt32(truncatingIfNeeded: start)]
    }

    /// Notes a line that begins at `offset`, which is beyond all noted before.
    mutating func beginLine(at offset: Int) {
        starts.append(UInt32(truncatingIfNeeded: offset))
    }

    /// Line and column of an offset, both from 1; columns count bytes.
    func position(of offset: Int) -> (line: Int, column: Int) {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= offset { low = middle } else { high = middle }
        }
        return (low + 1, max(0, offset - Int(starts[low])) + 1)
    }
}
