import ServiceModel

/// Takes an expression's text apart.
struct JMESPathLexer {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// All tokens; the last one is the end.
    mutating func tokens() throws(JMESPathError) -> [JMESPathToken] {
        var tokens: [JMESPathToken] = []
        while true {
            while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
            let offset = position
            guard let byte = peek else {
                tokens.append(JMESPathToken(kind: .end, offset: offset))
                return tokens
            }
            position += 1
            tokens.append(JMESPathToken(kind: try kind(startingWith: byte, at: offset), offset: offset))
        }
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func kind(startingWith byte: UInt8, at offset: Int) throws(JMESPathError) -> JMESPathToken.Kind {
        switch Unicode.Scalar(byte) {
        case ".": return .dot
        case "*": return .star
        case ",": return .comma
        case ":": return .colon
        case "@": return .at
        case "(": return .openParenthesis
        case ")": return .closeParenthesis
        case "{": return .openBrace
        case "}": return .closeBrace
        case "]": return .closeBracket
        case "[": return take("?") ? .filter : take("]") ? .flatten : .openBracket
        case "|": return take("|") ? .or : .pipe
        case "&": return take("&") ? .and : .ampersand
        case "!": return take("=") ? .comparator(.notEqual) : .not
        case "<": return .comparator(take("=") ? .lessOrEqual : .less)
        case ">": return .comparator(take("=") ? .greaterOrEqual : .greater)
        case "=":
            guard take("=") else { throw JMESPathError("“=” compares nothing; “==” does", at: offset) }
            return .comparator(.equal)
        case "'": return .literal(.string(unescaped(try run(until: "'", at: offset), "'")))
        case "`": return .literal(try literal(unescaped(try run(until: "`", at: offset), "`"), at: offset))
        case "\"":
            let text = try run(until: "\"", at: offset)
            guard let name = JSONText.string(text) else { throw JMESPathError("the name in quotes is no JSON string", at: offset) }
            return .quotedIdentifier(name)
        case "-", "0"..."9": return try number(at: offset)
        case "a"..."z", "A"..."Z", "_":
            while let byte = peek, byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_") { position += 1 }
            return .identifier(String(decoding: bytes[offset..<position], as: UTF8.self))
        default: throw JMESPathError("unexpected character", at: offset)
        }
    }

    private mutating func number(at offset: Int) throws(JMESPathError) -> JMESPathToken.Kind {
        while let byte = peek, byte.isASCIIDigit { position += 1 }
        guard let number = Int(String(decoding: bytes[offset..<position], as: UTF8.self)) else {
            throw JMESPathError("no whole number that an index could be", at: offset)
        }
        return .number(number)
    }

    /// The text up to the closing quote, escapes as they stand.
    private mutating func run(until quote: Unicode.Scalar, at offset: Int) throws(JMESPathError) -> String {
        let start = position
        while let byte = peek, byte != UInt8(ascii: quote) { position += byte == UInt8(ascii: "\\") ? 2 : 1 }
        guard take(quote) else { throw JMESPathError("the closing “\(quote)” is missing", at: offset) }
        return String(decoding: bytes[start..<(position - 1)], as: UTF8.self)
    }

    /// In raw strings and literals only the quote is escaped.
    private func unescaped(_ text: String, _ quote: String) -> String {
        // By scalars: a mark that combines with the quote does not take its meaning.
        let backslash: Unicode.Scalar = "\\"
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if quote.unicodeScalars.elementsEqual(CollectionOfOne(scalar)), result.last == backslash { result.removeLast() }
            result.append(scalar)
        }
        return String(result)
    }

    /// What stands between backticks: JSON, or as the language's first versions had it, text without quotes.
    private func literal(_ text: String, at offset: Int) throws(JMESPathError) -> JMESPathExpression.Literal {
        let text = text.drop { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }
        let trimmed = String(text.reversed().drop { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }.reversed())
        switch trimmed {
        case "null": return .null
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        default:
            if let number = ExactDecimal(trimmed) { return .number(number) }
            // By bytes, so that a mark that combines with a quote does not hide it.
            let (first, last) = (trimmed.utf8.first, trimmed.utf8.last)
            if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") { throw JMESPathError("literal lists and objects are not supported", at: offset) }
            let quote = UInt8(ascii: "\"")
            guard first == quote else { return .string(String(text)) }
            guard trimmed.utf8.count > 1, last == quote, let string = JSONText.string(String(decoding: trimmed.utf8.dropFirst().dropLast(), as: UTF8.self)) else {
                throw JMESPathError("the literal is no JSON", at: offset)
            }
            return .string(string)
        }
    }
}
