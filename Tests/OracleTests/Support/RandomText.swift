import TestSupport

/// Random strings of what is easily mistreated.
enum RandomText {
    private static let pieces: [String] = [
        "a", "Z", "0", "-", "_", " ", "/", "arn:aws:", "é", "e\u{301}", "\u{308}", "\u{1100}\u{1161}", "ß", "İ", "ﬁ", "日本", "العربية", "\u{202E}",
        "😀", "👩‍👩‍👧", "🇩🇪", "\u{10FFFF}", "\u{FFFF}", "\u{FFFD}", "\u{FEFF}", "\u{E000}", "\r\n", "\n", "\r", "\t", "\u{8}", "\u{C}", "\0", "\u{1B}",
        "\u{1F}", "\u{7F}", "\u{85}", "\u{A0}", "\u{2028}", "\u{2029}", "\u{200B}", "\"", "'", "\\", "\\n", "\\u0041", "{}", "[", ",", "null", "<&>", "$ts",
    ]

    /// A string of at least so many scalars.
    static func string(minimum: Int, using random: inout SeededGenerator) -> String {
        var text = random.chance(0.3) ? "" : (0..<Int.random(in: 1...8, using: &random)).map { _ in piece(using: &random) }.joined()
        while text.unicodeScalars.count < minimum { text += piece(using: &random) }
        // Bounds are best tried at the bound.
        return minimum > 0 && random.chance(0.2) ? exactly(minimum, text) : text
    }

    /// A string of exactly so many scalars.
    static func string(count: Int, using random: inout SeededGenerator) -> String {
        var text = ""
        while text.unicodeScalars.count < count { text += piece(using: &random) }
        return exactly(count, text)
    }

    private static func exactly(_ count: Int, _ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.prefix(count)))
    }

    private static func piece(using random: inout SeededGenerator) -> String {
        guard random.chance(0.1) else { return random.pick(pieces) }
        // Surrogates are no scalars.
        return Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random)).map { String(Character($0)) } ?? "?"
    }
}
