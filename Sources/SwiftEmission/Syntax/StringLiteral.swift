/// Swift string literals that stand for exactly the given text, on one line, in printable ASCII alone.
enum StringLiteral {
    /// A raw literal where that spares backslashes, a plain one elsewhere.
    static func source(_ text: String) -> String {
        let isPrintable = text.unicodeScalars.allSatisfy { (" "..."~").contains($0) }
        if isPrintable, text.contains(where: { $0 == "\\" || $0 == "\"" }) {
            for count in 1...3 {
                let pounds = String(repeating: "#", count: count)
                if !text.contains("\"" + pounds), !text.contains("\\" + pounds) {
                    return "\(pounds)\"\(text)\"\(pounds)"
                }
            }
        }
        return "\"\(escaped(text))\""
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
