import ServiceModel

/// Ranges in classes between characters of different kinds.
enum SuspiciousRange: LintRule {
    static func findings(_ facts: ModelFacts) -> [Finding] {
        facts.patternSites.compactMap { site, pattern in
            guard let (low, high, offset) = suspect(pattern.tokens) else { return nil }
            let message = "the range “\(low)-\(high)” at offset \(offset) of the pattern holds \(high.value - low.value + 1) characters of several kinds"
            return Finding(.suspiciousRange, site.place, .pattern, message, at: site.location)
        }
    }

    static func suspect(_ tokens: [PatternToken]) -> (low: Unicode.Scalar, high: Unicode.Scalar, offset: Int)? {
        var index = 0
        while index + 2 < tokens.count {
            defer { index += 1 }
            let (low, hyphen, high) = (tokens[index], tokens[index + 1], tokens[index + 2])
            guard hyphen.isInClass, hyphen.scalar == "-", !hyphen.isEscaped, low.isInClass, high.isInClass, isLiteral(low), isLiteral(high) else { continue }
            // “[” opens a class within one, and “^” at its front negates.
            if !low.isEscaped, low.scalar == "[" || (low.scalar == "^" && index > 0 && tokens[index - 1].isPlain("[")) { continue }
            // “a-c-e” has one range and two signs.
            let isSuspicious = isMixed(low.scalar, high.scalar)
            if isSuspicious { return (low.scalar, high.scalar, low.offset) }
            index += 2
        }
        return nil
    }

    /// Not `\d`, `\w` and the like, nor what is written by its number, as who wrote that knew what they did.
    private static func isLiteral(_ token: PatternToken) -> Bool {
        guard token.scalar.value > 0x20, token.scalar.value < 0x7F else { return false }
        return !token.isEscaped || !(token.isLetter || token.isDigit)
    }

    private enum Kind: Hashable { case digit, capital, small, sign }

    private static func kind(_ scalar: Unicode.Scalar) -> Kind {
        switch scalar {
        case "0"..."9": .digit
        case "A"..."Z": .capital
        case "a"..."z": .small
        default: .sign
        }
    }

    private static func isMixed(_ low: Unicode.Scalar, _ high: Unicode.Scalar) -> Bool {
        guard low < high else { return false }
        // “,-.” holds just these three signs.
        if high.value - low.value == 2, low.value + 1 == 0x2D { return false }
        let kinds = (kind(low), kind(high))
        if kinds.0 != .sign || kinds.1 != .sign { return kinds.0 != kinds.1 }
        // Between two signs: the blocks of signs that ASCII has, and what runs up to its end, are meant so. So are “!-.”, “#-[” and the like,
        // by which JSON and OAuth leave single signs out.
        let isBlock = [("!", "/"), (":", "@"), ("[", "`"), ("{", "~")].contains { low >= $0.0 && high <= $0.1 } && high.value - low.value > 2
        return !(isBlock || high == "~" || low == "!" || low == "#" || low == "]" || high == "[")
    }
}
