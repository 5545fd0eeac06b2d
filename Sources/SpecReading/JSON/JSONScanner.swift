/// Walks over the tokens of a JSON text, checking their spelling.
struct JSONScanner {
    let bytes: [UInt8]
    var position = 0
    private(set) var lines = LineTable(startingAt: 0)

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position >= bytes.count }

    /// The byte at the position, or `nil` at the end.
    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// Steps over a byte order mark and refuses texts that are not in UTF-8, or too long for 32-bit offsets.
    mutating func skipByteOrderMark() throws(JSONSyntaxError) {
        guard bytes.count < UInt32.max else { throw JSONSyntaxError("the file is larger than 4 GiB", at: 0) }
        let start = Array(bytes.prefix(4))
        if start.starts(with: [0xEF, 0xBB, 0xBF]) {
            position = 3
            lines = LineTable(startingAt: 3)
        } else if start.starts(with: [0xFE, 0xFF]) || start.starts(with: [0xFF, 0xFE]) || start.prefix(2).contains(0) {
            throw JSONSyntaxError("the file is in UTF-16 or UTF-32; JSON is UTF-8 (RFC 8259, section 8.1)", at: 0)
        }
    }

    /// Steps over white space, noting where lines begin: a line break cannot stand anywhere else.
    mutating func skipWhitespace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0D: position += 1
            case 0x0A:
                position += 1
                lines.beginLine(at: position)
            default: return
            }
        }
    }

    /// Steps over `null`, `true` or `false`.
    mutating func skipLiteral() throws(JSONSyntaxError) -> JSONRecord.Kind {
        let start = position
        while position < bytes.count, Self.isWordByte(bytes[position]) { position += 1 }
        let word = bytes[start..<position]
        if word.elementsEqual("null".utf8) { return .null }
        if word.elementsEqual("true".utf8) { return .true }
        if word.elementsEqual("false".utf8) { return .false }
        position = start
        throw JSONSyntaxError("expected a value, found \(describeNext())", at: start)
    }

    /// Steps over a number (RFC 8259, section 6).
    mutating func skipNumber() throws(JSONSyntaxError) {
        let start = position
        if next == UInt8(ascii: "-") { position += 1 }
        if next == UInt8(ascii: "0") {
            position += 1
            if let next, Self.isDigit(next) { throw JSONSyntaxError("a number has no leading zeros", at: start) }
        } else {
            try skipDigits(behind: "the minus sign")
        }
        if next == UInt8(ascii: ".") {
            position += 1
            try skipDigits(behind: "the decimal point")
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            position += 1
            if next == UInt8(ascii: "-") || next == UInt8(ascii: "+") { position += 1 }
            let exponentStart = position
            try skipDigits(behind: "the exponent’s mark")
            let exponent = bytes[exponentStart..<position].drop { $0 == UInt8(ascii: "0") }
            // What ExactDecimal can hold.
            if exponent.count > 10 || exponent.count == 10 && !exponent.elementsEqual("1000000000".utf8) {
                throw JSONSyntaxError("the number’s exponent is beyond ±1,000,000,000", at: start)
            }
        }
        guard position - start <= SpecificationLimits.numberLength else {
            throw JSONSyntaxError("the number has more than \(SpecificationLimits.numberLength) characters", at: start)
        }
    }

    private mutating func skipDigits(behind what: String) throws(JSONSyntaxError) {
        guard let first = next, Self.isDigit(first) else {
            throw JSONSyntaxError("expected a digit behind \(what), found \(describeNext())", at: position)
        }
        while let next, Self.isDigit(next) { position += 1 }
    }

    /// Steps over a string (RFC 8259, section 7).
    ///
    /// - Returns: Whether it holds escapes.
    mutating func skipString() throws(JSONSyntaxError) -> Bool {
        let start = position
        var hasEscapes = false
        // Characters that may lie beyond ASCII.
        var others = 0
        var offset = start + 1
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "\"") {
                position = offset + 1
                if others > SpecificationLimits.combiningCharacters { try checkCombiningCharacters(from: start, hasEscapes: hasEscapes) }
                return hasEscapes
            } else if byte == UInt8(ascii: "\\") {
                hasEscapes = true
                let length = try escapeLength(at: offset)
                if length > 2 { others += 1 }
                offset += length
            } else if byte < 0x20 {
                let code = String(byte, radix: 16, uppercase: true)
                throw JSONSyntaxError("the control character U+\(byte < 16 ? "000" : "00")\(code) must be escaped in a string", at: offset)
            } else if byte < 0x80 {
                offset += 1
            } else {
                guard let length = sequenceLength(at: offset) else { throw JSONSyntaxError("the bytes here are no UTF-8", at: offset) }
                others += 1
                offset += length
            }
        }
        throw JSONSyntaxError("the string never ends", at: start)
    }

    /// Refuses a string, just stepped over, with more combining characters in a row than ``SpecificationLimits`` allows.
    private func checkCombiningCharacters(from start: Int, hasEscapes: Bool) throws(JSONSyntaxError) {
        let record = JSONRecord(hasEscapes ? .escapedString : .plainString, start: start, end: position)
        var count = 0
        for scalar in JSONString.decode(record, in: bytes).unicodeScalars {
            count = scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered ? count + 1 : 0
            guard count <= SpecificationLimits.combiningCharacters else {
                throw JSONSyntaxError("the string has more than \(SpecificationLimits.combiningCharacters) combining characters in a row", at: start)
            }
        }
    }

    private func escapeLength(at offset: Int) throws(JSONSyntaxError) -> Int {
        guard offset + 1 < bytes.count else { throw JSONSyntaxError("the text ends within an escape", at: offset) }
        switch bytes[offset + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
            UInt8(ascii: "r"), UInt8(ascii: "t"):
            return 2
        case UInt8(ascii: "u"):
            guard let unit = JSONString.codeUnit(at: offset + 2, in: bytes[...]) else {
                throw JSONSyntaxError("“\\u” needs four hexadecimal digits", at: offset)
            }
            if JSONString.isHighSurrogate(UInt32(unit)), offset + 7 < bytes.count,
                bytes[offset + 6] == UInt8(ascii: "\\"), bytes[offset + 7] == UInt8(ascii: "u"),
                let low = JSONString.codeUnit(at: offset + 8, in: bytes[...]), JSONString.isLowSurrogate(UInt32(low)) {
                return 12
            }
            if JSONString.isHighSurrogate(UInt32(unit)) || JSONString.isLowSurrogate(UInt32(unit)) {
                throw JSONSyntaxError("the escape writes half of a surrogate pair, which is no character", at: offset)
            }
            return 6
        default:
            throw JSONSyntaxError("unknown escape in a string; JSON knows \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u", at: offset)
        }
    }

    /// The length of the well-formed UTF-8 sequence at an offset (Unicode, table 3-7), or `nil` where there is none.
    private func sequenceLength(at offset: Int) -> Int? {
        let (length, second): (Int, ClosedRange<UInt8>) =
            switch bytes[offset] {
            case 0xC2...0xDF: (2, 0x80...0xBF)
            case 0xE0: (3, 0xA0...0xBF)
            case 0xED: (3, 0x80...0x9F)
            case 0xE1...0xEF: (3, 0x80...0xBF)
            case 0xF0: (4, 0x90...0xBF)
            case 0xF1...0xF3: (4, 0x80...0xBF)
            case 0xF4: (4, 0x80...0x8F)
            default: (0, 0x80...0xBF)
            }
        guard length > 0, offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
        for following in bytes[offset + 2..<offset + length] where following & 0xC0 != 0x80 { return nil }
        return length
    }

    /// Whether two strings that were stepped over have the same text.
    func isSameString(_ left: JSONRecord, _ right: JSONRecord) -> Bool {
        if left.kind == .escapedString || right.kind == .escapedString {
            return JSONString.decode(left, in: bytes) == JSONString.decode(right, in: bytes)
        }
        guard left.end - left.start == right.end - right.start else { return false }
        return bytes[Int(left.start)..<Int(left.end)].elementsEqual(bytes[Int(right.start)..<Int(right.end)])
    }

    /// What stands at the position, for a message; names the habits of other languages.
    func describeNext() -> String {
        guard let next else { return "the end of the text" }
        switch next {
        case UInt8(ascii: "'"): return "a single quotation mark (JSON uses double ones)"
        case UInt8(ascii: "/"), UInt8(ascii: "#"): return "“\(Character(Unicode.Scalar(next)))” (JSON has no comments)"
        case 0x21...0x7E where !Self.isWordByte(next): return "“\(Character(Unicode.Scalar(next)))”"
        case 0x21...0x7E:
            let word = bytes[position...].prefix(40).prefix(while: Self.isWordByte)
            return "“\(String(decoding: word, as: UTF8.self))”"
        case 0x80...:
            guard let length = sequenceLength(at: position) else { return "bytes that are no UTF-8" }
            let scalars = String(decoding: bytes[position..<position + length], as: UTF8.self).unicodeScalars
            return "U+" + (scalars.first.map { String($0.value, radix: 16, uppercase: true) } ?? "")
        default: return "the control character \(next)"
        }
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        Self.isDigit(byte) || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")) || byte == UInt8(ascii: "_")
    }
}
