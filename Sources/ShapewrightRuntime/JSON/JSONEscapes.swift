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
}
