/// Lays out Markdown blocks as the lines of a documentation comment.
package enum DocumentationText {
    static let width = 120

    /// - Parameters:
    ///   - blocks: Paragraphs and list items; an empty line goes between two of them, except between items of one list.
    ///   - indentation: Columns before the comment, counted into the width.
    package static func lines(_ blocks: [MarkdownBlock], indentation: Int) -> [DocumentationLine] {
        var lines: [DocumentationLine] = []
        for (index, block) in blocks.enumerated() {
            if index > 0, !(block.isListItem && blocks[index - 1].isListItem) { lines.append(DocumentationLine("")) }
            lines += wrapped(block, width: max(40, width - indentation - 4))
        }
        return lines
    }

    private static func wrapped(_ block: MarkdownBlock, width: Int) -> [DocumentationLine] {
        var lines: [DocumentationLine] = []
        var line = Array(block.marker.utf8)
        var column = block.marker.count
        let hanging = block.hangingIndentation
        var hasWord = false
        for range in block.words {
            let word = block.bytes[range]
            let count = columns(of: word)
            if hasWord, column + 1 + count > width {
                lines.append(DocumentationLine(line))
                line = [UInt8](repeating: 0x20, count: hanging)
                column = hanging
                hasWord = false
            }
            if hasWord {
                line.append(0x20)
                column += 1
            }
            line.append(contentsOf: word)
            column += count
            hasWord = true
        }
        if hasWord { lines.append(DocumentationLine(line)) }
        return lines
    }

    /// The columns that a word takes, a character each.
    private static func columns(of word: ArraySlice<UInt8>) -> Int {
        word.allSatisfy { $0 < 0x80 } ? word.count : String(decoding: word, as: UTF8.self).count
    }
}
