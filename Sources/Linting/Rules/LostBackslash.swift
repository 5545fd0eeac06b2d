import ServiceModel

/// `d`, `s` and `w` that stand where a class was meant: a backslash before them is gone, or there is one too many.
///
/// A letter is suspicious where no word explains it: it is repeated, or stands between digits and other signs, and no letter beside it makes it
/// part of one.
enum LostBackslash: LintRule {
    static func findings(_ facts: ModelFacts) -> [Finding] {
        facts.patternSites.compactMap { site, pattern in
            let suspects = suspects(pattern.tokens)
            guard let first = suspects.first else { return nil }
            let letters = first.isDoubled ? "“\\\\\(first.letter)”" : "“\(first.letter)”"
            let more = suspects.count == 1 ? "" : ", and \(suspects.count - 1) more like it"
            let message = "\(letters) at offset \(first.offset) of the pattern stands for itself; probably “\\\(first.letter)” was meant\(more)"
            return Finding(.lostBackslash, site.place, .pattern, message, at: site.location)
        }
    }

    struct Suspect {
        var letter: Unicode.Scalar
        var offset: Int
        /// Whether two backslashes stand before it, which are one that means itself.
        var isDoubled: Bool
    }

    static func suspects(_ tokens: [PatternToken]) -> [Suspect] {
        var suspects: [Suspect] = []
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            guard !token.isEscaped, !token.isInClass, "dsw".unicodeScalars.contains(token.scalar) else {
                index += 1
                continue
            }
            // “dd”, where two digits were meant, is a run.
            var end = index + 1
            while end < tokens.count, tokens[end].scalar == token.scalar, !tokens[end].isEscaped, !tokens[end].isInClass { end += 1 }
            if isAlone(tokens, index..<end), isRepeated(tokens, end) || isAmongDigits(tokens, index..<end) {
                let isDoubled = index > 0 && tokens[index - 1].scalar == "\\" && tokens[index - 1].isEscaped
                suspects.append(Suspect(letter: token.scalar, offset: token.offset, isDoubled: isDoubled))
            }
            index = end
        }
        return suspects
    }

    /// No letter, and nothing else of a word, beside it.
    private static func isAlone(_ tokens: [PatternToken], _ run: Range<Int>) -> Bool {
        let before = run.lowerBound > 0 ? tokens[run.lowerBound - 1] : nil
        let after = run.upperBound < tokens.count ? tokens[run.upperBound] : nil
        if let before, before.isLetter && !(before.isEscaped && "dswbDSWB".unicodeScalars.contains(before.scalar)) { return false }
        if let after, after.isLetter && !after.isEscaped { return false }
        // “http(s*)” goes on a word.
        if run.lowerBound > 1, let before, before.isPlain("("), tokens[run.lowerBound - 2].isLetter { return false }
        // “(s)?” and “[a-z]s?” are plurals, and “(?s)” is a flag.
        if let before, before.isPlain("(") || before.isPlain("?") || before.isPlain(")"), let after, after.isPlain(")") { return false }
        return true
    }

    /// `*`, `+` or a count behind it; a mere `?` makes a letter optional as often as not.
    private static func isRepeated(_ tokens: [PatternToken], _ end: Int) -> Bool {
        guard end < tokens.count else { return false }
        return tokens[end].isPlain("*") || tokens[end].isPlain("+") || tokens[end].isPlain("{")
    }

    /// `1dd`, `[0-4]d`, `[1-9]?d`: a `d` that goes on a number.
    private static func isAmongDigits(_ tokens: [PatternToken], _ run: Range<Int>) -> Bool {
        guard tokens[run.lowerBound].scalar == "d", run.lowerBound > 0 else { return false }
        var before = run.lowerBound - 1
        if tokens[before].isPlain("?"), before > 0 { before -= 1 }
        guard run.upperBound == tokens.count || [")", "|", ".", "]"].contains(where: { tokens[run.upperBound].isPlain($0) }) else { return false }
        // “1d” is a day as often as not.
        if tokens[before].isDigit, !tokens[before].isEscaped, !tokens[before].isInClass { return run.count > 1 }
        return tokens[before].isPlain("]") && before > 1 && tokens[before - 1].isDigit && tokens[before - 2].scalar == "-" && classHasDigitsOnly(tokens, before)
    }

    private static func classHasDigitsOnly(_ tokens: [PatternToken], _ end: Int) -> Bool {
        var index = end - 1
        while index >= 0, !tokens[index].isPlain("[") {
            guard tokens[index].isDigit || tokens[index].scalar == "-" else { return false }
            index -= 1
        }
        return index >= 0
    }
}
