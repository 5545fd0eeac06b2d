/// Documentation as sentences, so that texts can be searched for each other's.
enum Prose {
    /// Tags that end a sentence even where no full stop does.
    private static let blockTags: Set<String> = ["p", "li", "ul", "ol", "note", "important", "div", "dt", "dd", "h1", "h2", "h3", "br"]

    /// The sentences of an HTML text with so many words or more: without tags, in lower case, words apart by one space.
    static func sentences(_ html: String, minimumWords: Int) -> [String] {
        var sentences: [String] = []
        var words: [String] = []
        var word = ""

        func endWord() {
            guard !word.isEmpty else { return }
            words.append(word.lowercased())
            word = ""
        }
        func endSentence() {
            endWord()
            if words.count >= minimumWords { sentences.append(words.joined(separator: " ")) }
            words = []
        }

        var rest = html[...]
        while let character = rest.popFirst() {
            switch character {
            case "<":
                let tag = rest.prefix { $0 != ">" }
                rest = rest.dropFirst(tag.count + 1)
                let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
                if blockTags.contains(name.lowercased()) { endSentence() }
            case ".", "!", "?":
                // Not within names, as in `service.amazonaws.com`.
                if rest.first.map({ $0.isWhitespace || $0 == "<" }) ?? true { endSentence() } else { word.append(character) }
            case _ where character.isWhitespace: endWord()
            case ",", ";", ":", "(", ")", "“", "”", "\"": break
            default: word.append(character)
            }
        }
        endSentence()
        return sentences
    }
}
