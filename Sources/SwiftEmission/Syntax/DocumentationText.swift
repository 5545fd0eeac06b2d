/// A line of a documentation comment: no line break in it, nor anything that shows text in another order than it is written.
struct DocumentationLine: Hashable {
    let text: String

    init(_ text: String) {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }), text.utf8.last != 0x20 {
            self.text = text
            return
        }
        var clean = ""
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .format, .surrogate, .privateUse, .unassigned:
                clean.unicodeScalars.append(" ")
            default:
                clean.unicodeScalars.append(scalar)
            }
        }
        while clean.last == " " { clean.removeLast() }
        self.text = clean
    }
}

/// Lays out Markdown blocks as the lines of a documentation comment.
enum DocumentationText {
    static let width = 120

    /// - Parameters:
    ///   - blocks: Paragraphs and list items; an empty line goes between two of them, except between items of one list.
    ///   - indentation: Columns before the comment, counted into the width.
    static func lines(_ blocks: [MarkdownBlock], indentation: Int) -> [DocumentationLine] {
        var lines: [DocumentationLine] = []
        for (index, block) in blocks.enumerated() {
            if index > 0, !(block.isListItem && blocks[index - 1].isListItem) { lines.append(DocumentationLine("")) }
            lines += wrapped(block, width: max(40, width - indentation - 4))
        }
        return lines
    }

    private static func wrapped(_ block: MarkdownBlock, width: Int) -> [DocumentationLine] {
        var lines: [DocumentationLine] = []
        var line = block.marker
        var column = block.marker.count
        let hanging = String(repeating: " ", count: block.hangingIndentation)
        var hasWord = false
        for word in block.words {
            let count = word.columns
            if hasWord, column + 1 + count > width {
                lines.append(DocumentationLine(line))
                line = hanging
                column = hanging.count
                hasWord = false
            }
            if hasWord {
                line += " "
                column += 1
            }
            line += word
            column += count
            hasWord = true
        }
        if hasWord { lines.append(DocumentationLine(line)) }
        return lines
    }
}
