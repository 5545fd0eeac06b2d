extension TableReader {
    /// The rows of an automaton's states.
    ///
    /// They are stored as templates, each once, with how many rows in a row are of it. A template's cell leads nowhere, to a certain
    /// state, or some states on from the row's own.
    mutating func readRows(stateCount: Int, into rows: inout TransitionRows) throws(DamagedTable) {
        var templates: [RowTemplate] = []
        var targets: [Int] = []
        var state = 0
        while state < stateCount {
            let (template, count) = try readRun(&templates, rows.classCount, stateCount)
            guard count <= stateCount - state else { throw damage }
            for _ in 0..<count {
                targets.removeAll(keepingCapacity: true)
                for cell in template.cells {
                    let target = RowTemplate.target(cell, from: state) ?? -1
                    guard target >= -1, target < stateCount else { throw damage }
                    targets.append(target + 1)
                }
                rows.append(targets, accepts: template.accepts)
                state += 1
            }
        }
    }

    /// A template, which may be a known one, and how many rows are of it.
    private mutating func readRun(
        _ templates: inout [RowTemplate], _ classCount: Int, _ stateCount: Int
    ) throws(DamagedTable) -> (RowTemplate, count: Int) {
        let mark = try read(below: RowMark.first + 2 * templates.count)
        switch mark {
        case RowMark.letter:
            var cells = [Int](repeating: RowTemplate.nowhere, count: classCount)
            cells[try read(below: classCount)] = RowTemplate.next
            return (RowTemplate(accepts: false, cells: cells), 1)
        case RowMark.new, RowMark.newRun:
            let template = try readTemplate(classCount)
            templates.append(template)
            return (template, mark == RowMark.newRun ? try read(below: stateCount) + 2 : 1)
        default:
            let template = templates[templates.count - 1 - (mark - RowMark.first) / 2]
            return (template, (mark - RowMark.first) % 2 == 1 ? try read(below: stateCount) + 2 : 1)
        }
    }

    /// A template: whether it accepts, the commonest cell, then the others with the distances between them.
    private mutating func readTemplate(_ classCount: Int) throws(DamagedTable) -> RowTemplate {
        let header = try read()
        let common = header % 2 == 1 ? try read() : RowTemplate.nowhere
        var cells = [Int](repeating: common, count: classCount)
        var index = -1
        for _ in 0..<(header / 4) {
            index += try read(below: classCount - index - 1) + 1
            cells[index] = try read()
        }
        return RowTemplate(accepts: header / 2 % 2 == 1, cells: cells)
    }
}

/// What rows have in common.
private struct RowTemplate {
    var accepts: Bool
    /// 0 for nowhere, odd numbers for states, even ones for distances: of those, every other is backwards.
    var cells: [Int]

    static let nowhere = 0
    /// The state behind the row's own.
    static let next = 6

    /// The state that a cell leads to from the row of another; `nil` where it leads nowhere.
    static func target(_ cell: Int, from state: Int) -> Int? {
        if cell == nowhere { return nil }
        if cell % 2 == 1 { return (cell - 1) / 2 }
        let folded = (cell - 2) / 2
        return state + (folded % 2 == 0 ? folded / 2 : -(folded + 1) / 2)
    }
}

/// How a row, or a run of equal rows, begins.
private enum RowMark {
    static let new = 0
    static let newRun = 1
    /// A row that one class leads on from to the next; the class follows.
    static let letter = 2
    /// From here on known templates from the latest back, twice each: for one row and for a run.
    static let first = 3
}
