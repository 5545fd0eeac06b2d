/// Swift string literals that stand for exactly the given text, on one line, in printable ASCII alone.
///
/// Looks at bytes: tables of patterns have tens of thousands.
package enum StringLiteral {
    /// A raw literal where that spares backslashes, a plain one elsewhere.
    package static func source(_ text: String) -> String {
        guard text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else { return "\"\(escaped(text))\"" }
        if !text.utf8.contains(where: { $0 == backslash || $0 == quote }) { return "\"\(text)\"" }
        for count in 1...3 where !endsOrEscapes(text, pounds: count) {
            let pounds = String(repeating: "#", count: count)
            return "\(pounds)\"\(text)\"\(pounds)"
        }
        return "\"\(escaped(text))\""
    }

    /// A plain literal, for arguments of attributes: the compiler takes no raw ones there.
    package static func plainSource(_ text: String) -> String { "\"\(escaped(text))\"" }

    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")

    /// Whether a raw literal with so many signs would end within the text, or see an escape in it.
    private static func endsOrEscapes(_ text: String, pounds: Int) -> Bool {
        var run: Int?
        for byte in text.utf8 {
            if byte == UInt8(ascii: "#"), let length = run {
                run = length + 1
                if length + 1 == pounds { return true }
            } else {
                run = byte == quote || byte == backslash ? 0 : nil
            }
        }
        return false
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case " "..."~": result.unicodeScalars.append(scalar)
            default: result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            }
        }
        return result
    }
}
