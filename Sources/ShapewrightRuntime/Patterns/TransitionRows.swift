/// The rows of an automaton while they are read.
///
/// A row has a cell for each class, with the state that follows; then one that is 1 where the state accepts; then two with the classes
/// that lead from the state to itself, a bit each.
struct TransitionRows {
    private(set) var cells: [UInt32]
    let classCount: Int
    /// The states that are worth staying in.
    private var marked: [Bool] = []

    /// Set in cells that lead to a state worth staying in.
    static let loopMark: UInt32 = 1 << 31
    /// Cells of a row that are not for classes.
    static let extraCells = 3
    /// Below this many ASCII characters, looking whether one leaves the state where it is costs more than it saves.
    private static let worthwhileLoop = 16

    /// Begins with the row of the state from which nothing is accepted.
    init(classCount: Int) {
        self.classCount = classCount
        cells = Array(repeating: 0, count: classCount + Self.extraCells)
    }

    private var width: Int { classCount + Self.extraCells }

    /// Adds the next state's row.
    ///
    /// - Parameter targets: The number of the state that follows for each class, from 1; 0 for none.
    mutating func append(_ targets: [Int], accepts: Bool) {
        for target in targets { cells.append(UInt32(target * width)) }
        cells.append(accepts ? 1 : 0)
        cells.append(0)
        cells.append(0)
    }

    /// Marks the states that many characters leave where they are.
    mutating func markLoops(asciiClasses: [UInt16]) {
        // More classes than bits: rare, and then nothing is skipped.
        guard classCount <= 64 else { return }
        var sizes = [Int](repeating: 0, count: classCount)
        for index in asciiClasses { sizes[Int(index)] += 1 }
        var isWorthwhile = [Bool](repeating: false, count: cells.count / width)
        for state in 1..<max(1, isWorthwhile.count) {
            let row = state * width
            var loops: UInt64 = 0
            var size = 0
            for index in 0..<classCount where Int(cells[row + index]) == row {
                loops |= 1 << UInt64(index)
                size += sizes[index]
            }
            isWorthwhile[state] = size >= Self.worthwhileLoop
            cells[row + classCount + 1] = UInt32(truncatingIfNeeded: loops)
            cells[row + classCount + 2] = UInt32(truncatingIfNeeded: loops >> 32)
        }
        for row in stride(from: 0, to: cells.count, by: width) {
            for cell in row..<(row + classCount) where isWorthwhile[Int(cells[cell]) / width] { cells[cell] |= Self.loopMark }
        }
        marked = isWorthwhile
    }

    /// The content of a cell that leads to a state, numbered from 1; 0 for none.
    func cell(leadingTo state: Int) -> UInt32 {
        UInt32(state * width) | (marked.indices.contains(state) && marked[state] ? Self.loopMark : 0)
    }
}
