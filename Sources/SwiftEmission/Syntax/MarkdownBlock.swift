/// A paragraph or list item of Markdown, as words that must not be parted.
package struct MarkdownBlock: Hashable {
    /// What stands before the first word: a bullet and its indentation, or nothing.
    package var marker: String
    /// The words, one right behind the other, and where each ends. Documentation is most of what is read and written, and bytes are copied
    /// sooner than strings are made.
    package private(set) var bytes: [UInt8] = []
    private var ends: [Int] = []

    init(marker: String = "", words: [String] = []) {
        self.marker = marker
        for word in words { append(word.utf8) }
    }

    /// The words of a text, between spaces; a code span is kept whole.
    init(marker: String = "", text: String) {
        self.init(marker: marker)
        var isInCode = false
        for byte in text.utf8 {
            if byte == UInt8(ascii: "`") { isInCode.toggle() }
            if byte == 0x20, !isInCode { endWord() } else { bytes.append(byte) }
        }
        endWord()
    }

    var isEmpty: Bool { ends.isEmpty }
    var isListItem: Bool { !marker.isEmpty }

    /// Where the words lie.
    package var words: some Sequence<Range<Int>> {
        ends.indices.lazy.map { [ends] index in (index > 0 ? ends[index - 1] : 0)..<ends[index] }
    }

    mutating func append(_ word: some Sequence<UInt8>) {
        bytes.append(contentsOf: word)
        ends.append(bytes.count)
    }

    /// Appends to the last word, which must exist.
    mutating func extendLastWord(_ rest: some Sequence<UInt8>) {
        bytes.append(contentsOf: rest)
        ends[ends.count - 1] = bytes.count
    }

    /// Makes what has been added behind the last word a word, if that is anything.
    private mutating func endWord() {
        if bytes.count > ends.last ?? 0 { ends.append(bytes.count) }
    }

    /// The columns before the second line: those of the bullet or number, not of a word that follows it.
    var hangingIndentation: Int {
        let indentation = marker.prefix { $0 == " " }.count
        let bullet = marker.dropFirst(indentation).prefix { $0 != " " }.count
        return bullet == 0 ? indentation : indentation + bullet + 1
    }
}
