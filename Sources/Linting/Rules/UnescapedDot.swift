import ServiceModel

/// `amazonaws.com`: a dot in the midst of a name, which means any character.
enum UnescapedDot: LintRule {
    static func findings(_ facts: ModelFacts) -> [Finding] {
        facts.patternSites.compactMap { site, pattern in
            guard let (name, offset) = suspect(pattern.tokens) else { return nil }
            return Finding(.unescapedDot, site.place, .pattern, "the dot in “\(name)” at offset \(offset) of the pattern stands for any character", at: site.location)
        }
    }

    static func suspect(_ tokens: [PatternToken]) -> (name: String, offset: Int)? {
        func isName(_ token: PatternToken) -> Bool { !token.isInClass && !token.isEscaped && (token.isLetter || token.isDigit || token.scalar == "-") }
        for index in tokens.indices where tokens[index].isPlain(".") {
            var start = index
            while start > 0, isName(tokens[start - 1]) { start -= 1 }
            var end = index + 1
            while end < tokens.count, isName(tokens[end]) { end += 1 }
            // Both sides must be words: “.ab” and “a.” are as likely meant.
            guard index - start >= 3, end - index - 1 >= 2, tokens[(index + 1)..<end].allSatisfy(\.isLetter) else { continue }
            let name = String(String.UnicodeScalarView(tokens[start..<end].map(\.scalar)))
            return (name, tokens[start].offset)
        }
        return nil
    }
}
