/// Strings as JSON writes them.
enum JSONText {
    /// What the text between the quotes of a JSON string (RFC 8259, section 7) stands for; `nil` where it could not stand there.
    static func string(_ text: String) -> String? {
        var result = ""
        var units: [UInt16] = []
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "\\" else {
                guard scalar != "\"", scalar.value >= 0x20, flush(&units, to: &result) else { return nil }
                result.unicodeScalars.append(scalar)
                continue
            }
            guard let escape = rest.popFirst() else { return nil }
            if escape == "u" {
                let digits = rest.prefix(4)
                guard digits.count == 4, digits.allSatisfy(\.properties.isASCIIHexDigit), let unit = UInt16(String(digits), radix: 16) else { return nil }
                rest = rest.dropFirst(4)
                units.append(unit)
            } else {
                guard let character = escapes[escape], flush(&units, to: &result) else { return nil }
                result.unicodeScalars.append(character)
            }
        }
        return flush(&units, to: &result) ? result : nil
    }

    /// Surrogates come in two escapes, so units are put together at the end of a run.
    private static func flush(_ units: inout [UInt16], to result: inout String) -> Bool {
        defer { units = [] }
        guard let text = String(validating: units, as: UTF16.self) else { return false }
        result += text
        return true
    }

    private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
        "\"": "\"", "\\": "\\", "/": "/", "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r", "t": "\t",
    ]
}
