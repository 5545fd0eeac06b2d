/// Differences of two texts in the unified format of `diff -u`, byte for byte.
public enum UnifiedDiff {
    private static let contextCount = 3

    /// - Parameters:
    ///   - old: The text before; `nil` where there was no file.
    /// - Returns: The diff with its two header lines, or an empty string for equal texts.
    public static func between(_ old: String?, named oldName: String, _ new: String, named newName: String) -> String {
        between(old.map { Array($0.utf8) }, named: oldName, Array(new.utf8), named: newName)
    }

    /// The same of two files. Bytes that are no UTF-8 show as U+FFFD.
    public static func between(_ old: [UInt8]?, named oldName: String, _ new: [UInt8], named newName: String) -> String {
        guard old != new else { return "" }
        var text = "--- \(old == nil ? "/dev/null" : oldName)\n+++ \(newName)\n"
        let lines = DiffLine.edits(from: old ?? [], to: new)
        for hunk in hunks(lines) { text += describe(hunk, of: lines) }
        return text
    }

    /// Ranges of lines that hold changes with their context, those that touch in one.
    private static func hunks(_ lines: [DiffLine]) -> [Range<Int>] {
        var hunks: [Range<Int>] = []
        for index in lines.indices where lines[index].change != .kept {
            let range = max(0, index - contextCount)..<min(lines.count, index + contextCount + 1)
            if let last = hunks.last, last.upperBound >= range.lowerBound {
                hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
            } else {
                hunks.append(range)
            }
        }
        return hunks
    }

    private static func describe(_ hunk: Range<Int>, of lines: [DiffLine]) -> String {
        func span(without other: DiffLine.Change) -> String {
            let before = lines[..<hunk.lowerBound].count { $0.change != other }
            let length = lines[hunk].count { $0.change != other }
            let start = length == 0 ? before : before + 1
            return length == 1 ? "\(start)" : "\(start),\(length)"
        }
        let header = "@@ -\(span(without: .added)) +\(span(without: .removed)) @@\n"
        return header + lines[hunk].map(\.marked).joined()
    }
}
