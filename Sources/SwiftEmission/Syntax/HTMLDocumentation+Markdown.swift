/// Texts as Markdown writes them.
extension HTMLDocumentation {
    /// Text in which Markdown sees nothing but text.
    static func escaped(_ text: String) -> String {
        String(decoding: escaped(Array(text.utf8)[...]), as: UTF8.self)
    }

    static func escaped(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard text.contains(where: isMarkup) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count + 8)
        for byte in text {
            if isMarkup(byte) { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(byte)
        }
        return bytes[...]
    }

    /// A code span; nothing where there is no code.
    static func codeSpan(_ code: String) -> String {
        String(decoding: codeSpan(code.utf8), as: UTF8.self)
    }

    static func codeSpan(_ code: some Sequence<UInt8>) -> [UInt8] {
        let text = code.collapsingSpace
        if text.isEmpty { return [] }
        let quote = UInt8(ascii: "`")
        return text.contains(quote) ? [quote, quote, 0x20] + text + [0x20, quote, quote] : [quote] + text + [quote]
    }

    private static func isMarkup(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"): true
        default: false
        }
    }
}
