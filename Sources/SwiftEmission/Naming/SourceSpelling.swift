/// Spells any source name in letters, digits and single underscores, so that it can be read and be undone.
///
/// `a-b` → `a_hyphen_b`, `日本` → `u65E5_u672C`, `Boolean` → `Boolean`.
///
/// Runs of ASCII letters and digits stay; every other scalar is a word, or its number in hexadecimal. No two names are spelled alike: a run
/// that would itself be read as a word has its first letter numbered.
package enum SourceSpelling {
    package static func spelled(_ name: String) -> String {
        guard !name.isEmpty else { return empty }
        var words: [String] = []
        var run = ""
        for scalar in name.unicodeScalars {
            if SwiftIdentifier.isLetterOrDigit(scalar) {
                run.unicodeScalars.append(scalar)
            } else {
                append(run, to: &words)
                run = ""
                words.append(Self.words[scalar] ?? number(scalar))
            }
        }
        append(run, to: &words)
        return words.joined(separator: "_")
    }

    /// The name that is spelled so; `nil` for what is no spelling.
    static func name(spelled spelling: String) -> String? {
        var name = ""
        for word in spelling.split(separator: "_", omittingEmptySubsequences: false).map(String.init) {
            if word == empty { continue }
            if let scalar = scalar(word) { name.unicodeScalars.append(scalar) } else { name += word }
        }
        return spelled(name) == spelling ? name : nil
    }

    private static func append(_ run: String, to words: inout [String]) {
        var rest = Substring(run)
        while let first = rest.unicodeScalars.first, rest == empty || scalar(String(rest)) != nil {
            words.append(number(first))
            rest.removeFirst()
        }
        if !rest.isEmpty { words.append(String(rest)) }
    }

    private static func number(_ scalar: Unicode.Scalar) -> String {
        "u" + String(scalar.value, radix: 16, uppercase: true)
    }

    /// The scalar that a word stands for.
    private static func scalar(_ word: String) -> Unicode.Scalar? {
        if let scalar = scalars[word] { return scalar }
        guard word.hasPrefix("u"), let value = UInt32(word.dropFirst(), radix: 16) else { return nil }
        return Unicode.Scalar(value)
    }

    private static let empty = "empty"

    private static let words: [Unicode.Scalar: String] = [
        " ": "space", "!": "exclamation", "\"": "quote", "#": "hash", "$": "dollar", "%": "percent", "&": "ampersand", "'": "apostrophe",
        "(": "leftParenthesis", ")": "rightParenthesis", "*": "asterisk", "+": "plus", ",": "comma", "-": "hyphen", ".": "dot", "/": "slash",
        ":": "colon", ";": "semicolon", "<": "less", "=": "equals", ">": "greater", "?": "question", "@": "at", "[": "leftBracket",
        "\\": "backslash", "]": "rightBracket", "^": "caret", "_": "underscore", "`": "backtick", "{": "leftBrace", "|": "bar",
        "}": "rightBrace", "~": "tilde",
    ]

    private static let scalars = Dictionary(uniqueKeysWithValues: words.map { ($0.value, $0.key) })
}
