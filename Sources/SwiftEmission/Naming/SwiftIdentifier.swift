/// Makes any text a Swift identifier. The one place that knows what Swift forbids.
///
/// - Characters that no identifier may hold become underscores, and a digit in front gets an underscore before it.
/// - A keyword is put in backticks where its place needs them.
/// - Names that even backticks do not free (`Type`, `self`, `init`, …), and those that the surroundings already use, get an underscore
///   behind them.
package enum SwiftIdentifier {
    /// A valid identifier without backticks; what ``spelled(_:)`` makes of it can be declared.
    static func make(_ name: String, in place: NamePlace) -> String {
        let underscore = UInt8(ascii: "_")
        var bytes: [UInt8] = []
        bytes.reserveCapacity(name.utf8.count + 1)
        for byte in name.utf8 {
            if byte.isASCIILetter || byte.isASCIIDigit {
                bytes.append(byte)
            } else if byte & 0xC0 != 0x80 {
                // One for each scalar, however many bytes it has.
                bytes.append(underscore)
            }
        }
        if bytes.first.map(\.isASCIIDigit) ?? true { bytes.insert(underscore, at: 0) }
        if bytes.allSatisfy({ $0 == underscore }) { bytes += "value".utf8 }
        let identifier = String(decoding: bytes, as: UTF8.self)
        return place.reserved.contains(identifier) || unescapable.contains(identifier) ? identifier + "_" : identifier
    }

    /// The identifier as it is written in source: in backticks where it is a keyword.
    package static func spelled(_ identifier: String) -> String {
        keywords.contains(identifier) ? "`\(identifier)`" : identifier
    }

    /// Whether a scalar is one of ASCII's letters and digits, the only ones that generated names hold beside the underscore.
    static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        default: false
        }
    }

    /// Names with a meaning after a dot that backticks do not lift.
    private static let unescapable: Set<String> = ["Type", "Protocol", "self", "init", "Self", "Any"]

    /// The reserved words of Swift 6 (The Swift Programming Language, “Lexical Structure”).
    static let keywords: Set<String> = [
        "associatedtype", "borrowing", "class", "consuming", "deinit", "enum", "extension", "fileprivate", "func", "import", "init",
        "inout", "internal", "let", "nonisolated", "open", "operator", "precedencegroup", "private", "protocol", "public", "rethrows",
        "static", "struct", "subscript", "typealias", "var", "break", "case", "catch", "continue", "default", "defer", "do", "else",
        "fallthrough", "for", "guard", "if", "in", "repeat", "return", "switch", "throw", "throws", "where", "while", "Any", "as",
        "await", "false", "is", "nil", "self", "Self", "super", "true", "try", "_",
    ]
}
