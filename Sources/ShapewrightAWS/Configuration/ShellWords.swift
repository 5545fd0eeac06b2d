/// Splits a command into its words as a POSIX shell does, quotes and backslashes included and nothing else: no variables, no patterns.
enum ShellWords {
    /// `nil` where a quote is not closed or nothing follows a backslash.
    static func split(_ text: String) -> [String]? {
        var words: [String] = []
        // `nil` between words: an empty pair of quotes is a word.
        var word: String.UnicodeScalarView?
        var quote: Unicode.Scalar?
        var scalars = text.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            switch (scalar, quote) {
            case ("'", nil), ("\"", nil):
                quote = scalar
                if word == nil { word = .init() }
            case (let scalar, let open?) where scalar == open:
                quote = nil
            case ("\\", nil):
                guard let next = scalars.next() else { return nil }
                word.append(next)
            case ("\\", "\""):
                guard let next = scalars.next() else { return nil }
                // Between double quotes, a backslash escapes these two only.
                if next != "\"", next != "\\" { word.append(scalar) }
                word.append(next)
            case (" ", nil), ("\t", nil), ("\n", nil), ("\r", nil):
                if let complete = word { words.append(String(complete)) }
                word = nil
            default:
                word.append(scalar)
            }
        }
        guard quote == nil else { return nil }
        if let word { words.append(String(word)) }
        return words
    }
}

extension String.UnicodeScalarView? {
    /// In place: a sum of two would copy what is there for each character.
    fileprivate mutating func append(_ scalar: Unicode.Scalar) {
        if self == nil { self = .init() }
        self?.append(scalar)
    }
}
