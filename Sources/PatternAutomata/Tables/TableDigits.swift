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

    static func digit(_ character: UInt8) -> Int? {
        guard (0x21...0x7E).contains(character), character != 0x22, character != 0x5C else { return nil }
        return Int(character) - 0x21 - (character > 0x22 ? 1 : 0) - (character > 0x5C ? 1 : 0)
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

/// Reads the numbers back.
struct TableReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { position == bytes.count }

    mutating func read() throws(MalformedTable) -> Int {
        var result = 0
        var scale = 1
        while position < bytes.count, let digit = TableDigits.digit(bytes[position]), scale < 1 << 40 {
            position += 1
            if digit < TableDigits.base { return result + digit * scale }
            result += (digit - TableDigits.base) * scale
            scale *= TableDigits.base
        }
        throw MalformedTable(offset: position)
    }

    /// A number below a limit.
    mutating func read(below limit: Int) throws(MalformedTable) -> Int {
        let number = try read()
        guard number < limit else { throw MalformedTable(offset: position) }
        return number
    }
}

/// A text is no table.
public struct MalformedTable: Error, Hashable, Sendable {
    public var offset: Int
}
