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

    /// The numbers of a text, one after the other.
    struct Sequence: IteratorProtocol {
        private var bytes: Array<UInt8>.Iterator

        init(_ text: StaticString) { bytes = text.withUTF8Buffer { Array($0) }.makeIterator() }

        mutating func next() -> Int? {
            var result = 0
            var scale = 1
            while let character = bytes.next() {
                let digit = Int(character) - 0x21 - (character > 0x22 ? 1 : 0) - (character > 0x5C ? 1 : 0)
                if digit < TableDigits.base { return result + digit * scale }
                result += (digit - TableDigits.base) * scale
                scale *= TableDigits.base
            }
            return nil
        }
    }
}

/// Writes numbers one after the other.
struct TableWriter {
    private(set) var bytes: [UInt8] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Appends what another has written.
    mutating func append(_ bytes: [UInt8]) { self.bytes += bytes }

    mutating func write(_ number: Int) {
        var rest = number
        while rest >= TableDigits.base {
            bytes.append(TableDigits.character(TableDigits.base + rest % TableDigits.base))
            rest /= TableDigits.base
        }
        bytes.append(TableDigits.character(rest))
    }
}
