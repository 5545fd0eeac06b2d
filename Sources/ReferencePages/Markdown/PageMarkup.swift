import SwiftEmission

/// A specification's texts as pages write them.
enum PageMarkup {
    /// Text in which Markdown sees nothing but text, wherever in a line it stands.
    static func escaped(_ text: String) -> String {
        HTMLDocumentation.escaped(oneLine(text), for: .page)
    }

    static func code(_ text: String) -> String {
        HTMLDocumentation.codeSpan(oneLine(text), for: .page)
    }

    /// A link to a page of the web; the text alone where the address could be anything else.
    static func link(_ text: String, to address: String) -> String {
        let isSafe = !address.unicodeScalars.contains { !(0x21...0x7E).contains($0.value) || "()<>\\`\"".unicodeScalars.contains($0) }
        let isAddress = address.hasPrefix("https://") || address.hasPrefix("http://")
        return isSafe && isAddress ? "[\(text)](\(address))" : "\(text): \(code(address))"
    }

    /// A line that begins no list, heading, quotation or directive of DocC's, but is the text it is.
    ///
    /// - Parameter text: Text whose inline markup is meant.
    static func guarded(_ text: String) -> String {
        guard let first = text.utf8.first else { return text }
        switch first {
        case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: ":"):
            return "\\" + text
        default:
            let digits = text.prefix { $0.isASCII && $0.isNumber }
            guard !digits.isEmpty, let mark = text.dropFirst(digits.count).first, mark == "." || mark == ")" else { return text }
            return digits + "\\" + text.dropFirst(digits.count)
        }
    }

    /// The text without breaks, and without what shows it in another order than it is written.
    static func oneLine(_ text: String) -> String { DocumentationLine(text).text }
}
