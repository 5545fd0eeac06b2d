/// Numbers as printable ASCII that needs no escape in a Swift string literal.
///
/// 92 characters are digits: all from `!` to `~` but the quotation mark and the backslash. The lower half ends a number, the upper
/// half says that more follows; the least significant digit comes first.
enum TableDigits {
    static let base = 46

    static func character(_ digit: Int) -> UInt8 {
        var value = digit + 0x21
        if value >= 0x22 { value += 1 }
        if value >= 0x5C { value += 1 }
        return UInt8(value)
    }
}

/// Writes numbers one after the other.
struct TableWriter {
    private(set) var bytes: [UInt8] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func write(_ number: Int) {
        var rest = number
        while rest >= TableDigits.base {
            bytes.append(TableDigits.character(TableDigits.base + rest % TableDigits.base))
            rest /= TableDigits.base
        }
        bytes.append(TableDigits.character(rest))
    }
}
