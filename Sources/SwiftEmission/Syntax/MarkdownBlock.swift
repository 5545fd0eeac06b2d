/// A paragraph or list item of Markdown, as words that must not be parted.
struct MarkdownBlock: Hashable {
    /// What stands before the first word: a bullet and its indentation, or nothing.
    var marker: String
    var words: [String]

    init(marker: String = "", words: [String]) {
        self.marker = marker
        self.words = words
    }

    var isListItem: Bool { !marker.isEmpty }

    /// The columns before the second line: those of the bullet or number, not of a word that follows it.
    var hangingIndentation: Int {
        let indentation = marker.prefix { $0 == " " }.count
        let bullet = marker.dropFirst(indentation).prefix { $0 != " " }.count
        return bullet == 0 ? indentation : indentation + bullet + 1
    }
}
