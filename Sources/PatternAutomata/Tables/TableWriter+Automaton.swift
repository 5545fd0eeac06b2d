extension TableWriter {
    /// An automaton: sizes, the classes of ASCII scalars and of blocks of others, then the rows.
    mutating func write(_ scalarAutomaton: ScalarAutomaton, scalars: Int, blocks: [UInt16]) {
        let automaton = scalarAutomaton.automaton
        write(automaton.stateCount)
        write(automaton.classCount)
        write(Int(automaton.starts[0]) + 1)
        writeRuns(scalarAutomaton.partition.ascii)
        write(scalars)
        writeRuns(blocks)
        append(scalarAutomaton.rows ?? Self.rows(of: automaton))
    }

    /// The rows of an automaton's table.
    static func rows(of automaton: Automaton) -> [UInt8] {
        var writer = TableWriter()
        writer.writeRows(of: automaton)
        return writer.bytes
    }

    private mutating func writeRows(of automaton: Automaton) {
        let entries = RowTemplate.entries(of: automaton)
        var known = TemplateList()
        var state = 0
        while state < automaton.stateCount {
            let place = known.latest(fitting: state, of: automaton)
            let template = place.map { known.templates[$0] } ?? RowTemplate(state, of: automaton, entries: entries)
            var end = state + 1
            while template.fits(end, of: automaton) { end += 1 }
            let isRun = end - state > 1
            if let letter = template.letter, !isRun {
                write(RowMark.letter)
                write(letter)
            } else if let place {
                write(RowMark.first + 2 * (known.templates.count - 1 - place) + (isRun ? 1 : 0))
                if isRun { write(end - state - 2) }
            } else {
                known.append(template)
                write(isRun ? RowMark.newRun : RowMark.new)
                write(template)
                if isRun { write(end - state - 2) }
            }
            state = end
        }
    }

    /// Numbers as lengths of runs and what they repeat.
    mutating func writeRuns(_ numbers: [UInt16]) {
        var index = 0
        while index < numbers.count {
            var end = index + 1
            while end < numbers.count, numbers[end] == numbers[index] { end += 1 }
            write(end - index)
            write(Int(numbers[index]))
            index = end
        }
    }

    /// A template: the commonest cell, then the others with the distances between them.
    private mutating func write(_ template: RowTemplate) {
        let common = Self.commonest(template.cells)
        let exceptions = template.cells.indices.filter { template.cells[$0] != common }
        write(4 * exceptions.count + (template.accepts ? 2 : 0) + (common == RowTemplate.nowhere ? 0 : 1))
        if common != RowTemplate.nowhere { write(common) }
        var previous = -1
        for index in exceptions {
            write(index - previous - 1)
            write(template.cells[index])
            previous = index
        }
    }

    /// The cell that there are most of; of several, the least.
    private static func commonest(_ cells: [Int]) -> Int {
        var common = (cell: RowTemplate.nowhere, count: 0)
        var run = common
        for cell in cells.sorted() {
            run = cell == run.cell ? (cell, run.count + 1) : (cell, 1)
            if run.count > common.count { common = run }
        }
        return common.cell
    }
}

/// How a row, or a run of equal rows, begins.
enum RowMark {
    static let new = 0
    static let newRun = 1
    /// A row that one class leads on from to the next; the class follows.
    static let letter = 2
    /// From here on known templates from the latest back, twice each: for one row and for a run.
    static let first = 3
}

extension ScalarAutomaton {
    /// How long its table is, without what divides the scalars beyond ASCII.
    var tableSize: Int {
        var writer = TableWriter()
        writer.write(self, scalars: 0, blocks: [])
        return writer.bytes.count
    }
}
