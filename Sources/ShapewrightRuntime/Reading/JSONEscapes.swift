/// The escapes of JSON strings (RFC 8259, section 7), both ways.
enum JSONEscapes {
    static func hexValue(_ byte: UInt8) -> UInt16? {
        switch byte {
        case 0x30...0x39: UInt16(byte - 0x30)
        case 0x41...0x46: UInt16(byte - 0x37)
        case 0x61...0x66: UInt16(byte - 0x57)
        default: nil
        }
    }

    /// The string that a checked text with escapes stands for. Lone surrogates become U+FFFD.
    static func resolve(_ text: UnsafeBufferPointer<UInt8>) -> String {
        var resolved: [UInt8] = []
        resolved.reserveCapacity(text.count)
        var position = 0

        func codeUnit(at start: Int) -> UInt16 {
            text[start..<start + 4].reduce(0) { $0 << 4 | (hexValue($1) ?? 0) }
        }

        while position < text.count {
            let byte = text[position]
            position += 1
            guard byte == UInt8(ascii: "\\") else {
                resolved.append(byte)
                continue
            }
            let escape = text[position]
            position += 1
            switch escape {
            case UInt8(ascii: "b"): resolved.append(0x08)
            case UInt8(ascii: "f"): resolved.append(0x0C)
            case UInt8(ascii: "n"): resolved.append(0x0A)
            case UInt8(ascii: "r"): resolved.append(0x0D)
            case UInt8(ascii: "t"): resolved.append(0x09)
            case UInt8(ascii: "u"):
                let unit = codeUnit(at: position)
                position += 4
                var scalar = Unicode.Scalar(unit)
                if UTF16.isLeadSurrogate(unit), position + 6 <= text.count,
                    text[position] == UInt8(ascii: "\\"), text[position + 1] == UInt8(ascii: "u") {
                    let trail = codeUnit(at: position + 2)
                    if UTF16.isTrailSurrogate(trail) {
                        position += 6
                        scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(trail) - 0xDC00))
                    }
                }
                resolved.append(contentsOf: String(Character(scalar ?? "\u{FFFD}")).utf8)
            default: resolved.append(escape)
            }
        }
        return String(decoding: resolved, as: UTF8.self)
    }

    /// Appends a string's UTF-8 between quotes, escaping what JSON demands and nothing else.
    static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var start = 0
        for position in 0..<text.count {
            let byte = text[position]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<position]))
            start = position + 1
            bytes.append(UInt8(ascii: "\\"))
            switch byte {
            case 0x08: bytes.append(UInt8(ascii: "b"))
            case 0x0C: bytes.append(UInt8(ascii: "f"))
            case 0x0A: bytes.append(UInt8(ascii: "n"))
            case 0x0D: bytes.append(UInt8(ascii: "r"))
            case 0x09: bytes.append(UInt8(ascii: "t"))
            case 0x00..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                bytes.append(contentsOf: [UInt8(ascii: "u"), 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
            default: bytes.append(byte)
            }
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        bytes.append(UInt8(ascii: "\""))
    }
}
