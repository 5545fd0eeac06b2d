import SwiftEmission

/// A page as it is written, line by line. Paragraphs take a line each, so no word of a specification begins one by chance.
struct PageText {
    private var lines: [String] = []

    var text: String { lines.map { $0 + "\n" }.joined() }

    /// The page's title. DocC refuses a page without.
    mutating func title(_ text: String) {
        let shown = PageMarkup.guarded(PageMarkup.escaped(text))
        heading(1, shown.allSatisfy { $0 == " " } ? "(no name)" : shown)
    }

    mutating func heading(_ level: Int, _ text: String) {
        separate()
        add(String(repeating: "#", count: level) + " " + text, at: 0)
    }

    mutating func paragraph(_ markdown: String, at column: Int = 0) {
        separate()
        add(PageMarkup.guarded(markdown), at: column)
    }

    /// An item of a list. What belongs to it stands two columns further right.
    ///
    /// - Parameter isTight: Whether it follows the line before without an empty one.
    mutating func item(_ markdown: String, at column: Int = 0, tight isTight: Bool = false) {
        if !isTight { separate() }
        add("* " + PageMarkup.guarded(markdown), at: column)
    }

    /// A block of code, which nothing in it can end.
    mutating func code(_ code: [String], language: String, at column: Int = 0) {
        separate()
        let longest = code.map(Self.longestRun).max() ?? 0
        let fence = String(repeating: "`", count: max(3, longest + 1))
        add(fence + language, at: column)
        for line in code { add(line, at: column) }
        add(fence, at: column)
    }

    /// A specification's documentation.
    mutating func documentation(_ html: String?, at column: Int = 0) {
        guard let html, !html.isEmpty else { return }
        // The columns of what belongs to the item of each list that is open.
        var contents: [Int] = []
        var followsItem = false
        for block in HTMLDocumentation.blocks(html, for: .page) {
            let indentation = block.marker.prefix { $0 == " " }.count
            let marker = block.marker.dropFirst(indentation)
            contents = Array(contents.prefix(indentation / 2))
            let start = column + (contents.last ?? 0)
            let text = PageMarkup.guarded(block.text)
            if marker.hasPrefix("- Note") || marker.hasPrefix("- Important") {
                separate()
                add("> " + marker.dropFirst(2) + block.text, at: start)
                followsItem = false
            } else if marker.isEmpty {
                separate()
                add(text, at: start)
                followsItem = false
            } else {
                if !followsItem { separate() }
                add(marker + text, at: start)
                while contents.count < indentation / 2 { contents.append(contents.last ?? 0) }
                contents.append((contents.last ?? 0) + marker.count)
                followsItem = true
            }
        }
    }

    private mutating func separate() {
        if let last = lines.last, !last.isEmpty { lines.append("") }
    }

    private mutating func add(_ line: String, at column: Int) {
        let clean = PageMarkup.oneLine(line)
        lines.append(clean.isEmpty ? "" : String(repeating: " ", count: column) + clean)
    }

    private static func longestRun(_ line: String) -> Int {
        var (longest, run) = (0, 0)
        for byte in line.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}

extension MarkdownBlock {
    /// The words with single spaces between them.
    var text: String {
        words.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
    }
}
