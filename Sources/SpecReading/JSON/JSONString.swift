/// Strings of JSON as RFC 8259, section 7, writes them.
enum JSONString {
    /// The text of a string that the parser has accepted.
    static func decode(_ record: JSONRecord, in bytes: [UInt8]) -> String {
        let content = bytes[Int(record.start) + 1..<Int(record.end) - 1]
        guard record.kind == .escapedString else { return String(decoding: content, as: UTF8.self) }

        var decoded: [UInt8] = []
        decoded.reserveCapacity(content.count)
        var position = content.startIndex
        while let escape = content[position...].firstIndex(of: UInt8(ascii: "\\")) {
            decoded.append(contentsOf: content[position..<escape])
            position = escape + 2
            switch content[escape + 1] {
            case UInt8(ascii: "b"): decoded.append(0x08)
            case UInt8(ascii: "f"): decoded.append(0x0C)
            case UInt8(ascii: "n"): decoded.append(0x0A)
            case UInt8(ascii: "r"): decoded.append(0x0D)
            case UInt8(ascii: "t"): decoded.append(0x09)
            case UInt8(ascii: "u"):
                var scalar = UInt32(codeUnit(at: position, in: content) ?? 0)
                position += 4
                if isHighSurrogate(scalar), let low = codeUnit(at: position + 2, in: content) {
                    scalar = 0x10000 + ((scalar - 0xD800) << 10) + (UInt32(low) - 0xDC00)
                    position += 6
                }
                // The parser lets no lone surrogate through, so the replacement character never shows.
                decoded.append(contentsOf: UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
            case let literal: decoded.append(literal)
            }
        }
        decoded.append(contentsOf: content[position...])
        return String(decoding: decoded, as: UTF8.self)
    }

    /// The UTF-16 code unit that four hexadecimal digits write, or `nil` where there are no such digits.
    static func codeUnit(at position: Int, in bytes: ArraySlice<UInt8>) -> UInt16? {
        guard position >= bytes.startIndex, position + 4 <= bytes.endIndex else { return nil }
        var unit: UInt16 = 0
        for byte in bytes[position..<position + 4] {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt16(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): unit = unit << 4 | UInt16(byte - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): unit = unit << 4 | UInt16(byte - UInt8(ascii: "A") + 10)
            default: return nil
            }
        }
        return unit
    }

    static func isHighSurrogate(_ unit: UInt32) -> Bool { unit >= 0xD800 && unit <= 0xDBFF }
    static func isLowSurrogate(_ unit: UInt32) -> Bool { unit >= 0xDC00 && unit <= 0xDFFF }
}
