/// A sign of a pattern's text, with what it takes to see whether it means itself.
struct PatternToken: Sendable {
    var scalar: Unicode.Scalar
    /// Whether a backslash stands before it, or it is quoted.
    var isEscaped: Bool
    /// Whether it stands inside brackets; these themselves do not.
    var isInClass: Bool
    /// How many scalars of the pattern stand before it, its backslash not counted among them.
    var offset: Int

    var isLetter: Bool {
        switch scalar {
        case "a"..."z", "A"..."Z": true
        default: false
        }
    }

    var isDigit: Bool { scalar.value >= 0x30 && scalar.value <= 0x39 }

    /// Whether it is that sign and stands for what the sign means in a pattern.
    func isPlain(_ sign: Unicode.Scalar) -> Bool { scalar == sign && !isEscaped && !isInClass }

    /// The signs of a text. Of an escape only its letter is one; what follows the letter of `\p{…}`, `\x41` and the like is left out.
    static func tokens(of text: String) -> [PatternToken] {
        let scalars = Array(text.unicodeScalars)
        var tokens: [PatternToken] = []
        var depth = 0
        var index = 0
        var isQuoting = false
        while index < scalars.count {
            let scalar = scalars[index]
            if isQuoting {
                if scalar == "\\", index + 1 < scalars.count, scalars[index + 1] == "E" {
                    isQuoting = false
                    index += 2
                } else {
                    tokens.append(PatternToken(scalar: scalar, isEscaped: true, isInClass: depth > 0, offset: index))
                    index += 1
                }
                continue
            }
            if scalar == "\\", index + 1 < scalars.count {
                let letter = scalars[index + 1]
                if letter == "Q" {
                    isQuoting = true
                    index += 2
                    continue
                }
                tokens.append(PatternToken(scalar: letter, isEscaped: true, isInClass: depth > 0, offset: index + 1))
                index = endOfEscape(scalars, letter, index + 2)
                continue
            }
            if scalar == "[" {
                tokens.append(PatternToken(scalar: scalar, isEscaped: false, isInClass: depth > 0, offset: index))
                depth += 1
                index += 1
                continue
            }
            if scalar == "]", depth > 0 { depth -= 1 }
            tokens.append(PatternToken(scalar: scalar, isEscaped: false, isInClass: depth > 0, offset: index))
            index += 1
        }
        return tokens
    }

    /// Behind the braces or digits that belong to an escape.
    private static func endOfEscape(_ scalars: [Unicode.Scalar], _ letter: Unicode.Scalar, _ start: Int) -> Int {
        switch letter {
        case "p", "P", "x", "N", "k":
            guard start < scalars.count, scalars[start] == "{" || scalars[start] == "<" else {
                return letter == "x" ? min(start + 2, scalars.count) : letter == "p" || letter == "P" ? min(start + 1, scalars.count) : start
            }
            let end = scalars[start...].firstIndex { $0 == "}" || $0 == ">" } ?? scalars.count - 1
            return end + 1
        case "u": return min(start + 4, scalars.count)
        case "c": return min(start + 1, scalars.count)
        default: return start
        }
    }
}
