extension PatternParser {
    /// The code point that an escape stands for, behind its backslash; `nil` for a surrogate without its other half.
    mutating func escapedScalar() throws(PatternError) -> UInt32? {
        let value = try escapedValue()
        return (0xD800...0xDFFF).contains(value) ? nil : value
    }

    /// The same, with surrogates as they stand.
    mutating func escapedValue() throws(PatternError) -> UInt32 {
        guard let letter = ahead(0) else { throw error("the pattern ends in a backslash") }
        position += 1
        switch letter {
        case "0": return try octal()
        case "a": return 0x07
        case "e": return 0x1B
        case "f": return 0x0C
        case "n": return 0x0A
        case "r": return 0x0D
        case "t": return 0x09
        case "c":
            guard let control = ahead(0) else { throw error("“\\c” wants a character") }
            position += 1
            return control.value ^ 64
        case "x": return try hexadecimal()
        case "u": return try utf16()
        default:
            if letter.isASCII, letter.properties.isAlphabetic || letter.digit(base: 10) != nil {
                position -= 1
                throw error("there is no escape “\\\(letter)”")
            }
            return letter.value
        }
    }

    private mutating func octal() throws(PatternError) -> UInt32 {
        var value = 0
        var digits = 0
        while digits < 3, let digit = ahead(0)?.digit(base: 8), value * 8 + digit <= 0o377 {
            value = value * 8 + digit
            digits += 1
            position += 1
        }
        guard digits > 0 else { throw error("“\\0” wants octal digits") }
        return UInt32(value)
    }

    private mutating func hexadecimal() throws(PatternError) -> UInt32 {
        guard ahead(0) == "{" else { return try hexadecimal(digits: 2) }
        position += 1
        var value = 0
        var digits = 0
        while let digit = ahead(0)?.digit(base: 16) {
            value = value * 16 + digit
            guard value <= 0x10FFFF else { throw error("there is no code point so high") }
            digits += 1
            position += 1
        }
        guard digits > 0, ahead(0) == "}" else { throw error("“\\x{” wants hexadecimal digits and “}”") }
        position += 1
        return UInt32(value)
    }

    private mutating func hexadecimal(digits: Int) throws(PatternError) -> UInt32 {
        var value = 0
        for _ in 0..<digits {
            guard let digit = ahead(0)?.digit(base: 16) else { throw error("the escape wants \(digits) hexadecimal digits") }
            value = value * 16 + digit
            position += 1
        }
        return UInt32(value)
    }

    /// `\uXXXX`; two that are a surrogate pair are one scalar.
    private mutating func utf16() throws(PatternError) -> UInt32 {
        let first = try hexadecimal(digits: 4)
        guard (0xD800...0xDBFF).contains(first), ahead(0) == "\\", ahead(1) == "u" else { return first }
        let behind = position
        position += 2
        let second = try hexadecimal(digits: 4)
        guard (0xDC00...0xDFFF).contains(second) else {
            position = behind
            return first
        }
        return 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
    }
}
