extension TableReader {
    /// An automaton and the partition of its alphabet, as ``TableWriter`` wrote them.
    mutating func readAutomaton(_ scalars: [String]) throws(MalformedTable) -> ScalarAutomaton {
        let stateCount = try read(below: 1 << 20)
        let classCount = try read(below: 1 << 12)
        let start = try read(below: stateCount + 1) - 1
        let ascii = try readRuns(count: 128, below: classCount)
        let blocks = try ScalarBlocks(text: scalars[try read(below: scalars.count)])
        let classes = try readRuns(count: blocks.blockCount, below: classCount)
        var automaton = Automaton(classCount: classCount, transitions: [], accepting: [], starts: [Int32(start)])
        var templates: [RowTemplate] = []
        while automaton.stateCount < stateCount {
            let mark = try read(below: RowMark.first + 2 * templates.count)
            let template: RowTemplate
            var count = 1
            switch mark {
            case RowMark.letter:
                var cells = [Int](repeating: RowTemplate.nowhere, count: classCount)
                cells[try read(below: classCount)] = RowTemplate.cell(relative: 1)
                template = RowTemplate(accepts: false, cells: cells)
            case RowMark.new, RowMark.newRun:
                template = try readTemplate(classCount)
                templates.append(template)
                if mark == RowMark.newRun { count = try read(below: stateCount) + 2 }
            default:
                template = templates[templates.count - 1 - (mark - RowMark.first) / 2]
                if (mark - RowMark.first) % 2 == 1 { count = try read(below: stateCount) + 2 }
            }
            guard count <= stateCount - automaton.stateCount else { throw MalformedTable(offset: 0) }
            for _ in 0..<count {
                let state = automaton.stateCount
                automaton.accepting.append(template.accepts)
                for cell in template.cells { automaton.transitions.append(Int32(RowTemplate.target(cell, from: state))) }
            }
        }
        guard automaton.transitions.allSatisfy({ $0 < stateCount && $0 >= Automaton.dead }) else { throw MalformedTable(offset: 0) }
        return ScalarAutomaton(automaton, blocks.partition(ascii: ascii, classes: classes, classCount: classCount))
    }

    mutating func readRuns(count: Int, below limit: Int) throws(MalformedTable) -> [UInt16] {
        var result: [UInt16] = []
        while result.count < count {
            let length = try read(below: count - result.count + 1)
            result.append(contentsOf: repeatElement(UInt16(try read(below: limit)), count: length))
        }
        return result
    }

    private mutating func readTemplate(_ classCount: Int) throws(MalformedTable) -> RowTemplate {
        let header = try read()
        let common = header % 2 == 1 ? try read(below: 1 << 23) : RowTemplate.nowhere
        var cells = [Int](repeating: common, count: classCount)
        var index = -1
        for _ in 0..<(header / 4) {
            index += try read(below: classCount - index - 1) + 1
            cells[index] = try read(below: 1 << 23)
        }
        return RowTemplate(accepts: header / 2 % 2 == 1, cells: cells)
    }
}
