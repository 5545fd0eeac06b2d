/// A line of a diff.
struct DiffLine {
    enum Change: String {
        case kept = " "
        case removed = "-"
        case added = "+"
    }

    var change: Change
    /// The line with the newline that ends it, if there is one.
    var bytes: ArraySlice<UInt8>

    /// The line as a diff prints it.
    var marked: String {
        let text = change.rawValue + String(decoding: bytes, as: UTF8.self)
        return bytes.last == newline ? text : text + "\n\\ No newline at end of file\n"
    }

    /// All lines of two texts: a shortest way from one to the other, removals before additions.
    static func edits(from old: [UInt8], to new: [UInt8]) -> [DiffLine] {
        let (oldLines, newLines) = (lines(old), lines(new))
        // Numbers in place of lines: of large files most of the time goes into comparing.
        var numbers: [ArraySlice<UInt8>: Int] = [:]
        func number(_ line: ArraySlice<UInt8>) -> Int {
            if let known = numbers[line] { return known }
            numbers[line] = numbers.count
            return numbers.count - 1
        }
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in newLines.map(number).difference(from: oldLines.map(number)) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var edits: [DiffLine] = []
        var (oldIndex, newIndex) = (0, 0)
        while oldIndex < oldLines.count || newIndex < newLines.count {
            if removed.contains(oldIndex) {
                edits.append(DiffLine(change: .removed, bytes: oldLines[oldIndex]))
                oldIndex += 1
            } else if added.contains(newIndex) {
                edits.append(DiffLine(change: .added, bytes: newLines[newIndex]))
                newIndex += 1
            } else {
                edits.append(DiffLine(change: .kept, bytes: newLines[newIndex]))
                oldIndex += 1
                newIndex += 1
            }
        }
        return edits
    }

    private static func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for index in text.indices where text[index] == newline {
            lines.append(text[start...index])
            start = index + 1
        }
        if start < text.count { lines.append(text[start...]) }
        return lines
    }
}

private let newline = UInt8(ascii: "\n")
