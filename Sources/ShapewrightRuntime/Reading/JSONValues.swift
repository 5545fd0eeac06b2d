/// The indexed values of a JSON text, as a reader walks them: plain pointers, valid as long as the document is held.
///
/// The reader holds the document beside them. Held here, every use would count references.
struct JSONValues {
    private let bytes: UnsafePointer<UInt8>
    private let values: UnsafePointer<JSONDocument.Value>

    init?(_ document: JSONDocument) {
        // An empty buffer has no address; a checked text is never empty.
        guard let bytes = document.bytes.baseAddress, let values = document.values.baseAddress else { return nil }
        self.bytes = bytes
        self.values = values
    }

    @inline(__always)
    subscript(index: Int) -> JSONDocument.Value { values[index] }

    @inline(__always)
    func kind(_ index: Int) -> JSONDocument.Kind { values[index].kind }

    /// The index after the value and all it holds.
    @inline(__always)
    func next(_ index: Int) -> Int { Int(values[index].next) }

    private func text(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        let value = values[index]
        return UnsafeBufferPointer(start: bytes + Int(value.start), count: Int(value.end &- value.start))
    }

    /// The string at that index, escapes resolved; invalid UTF-8 and lone surrogates become U+FFFD.
    func string(_ index: Int) -> String {
        let text = text(index)
        return kind(index) == .escapedString ? JSONEscapes.resolve(text) : String(decoding: text, as: UTF8.self)
    }

    /// Whether the string at that index is the name.
    @inline(__always)
    func string(_ index: Int, equals name: StaticString) -> Bool {
        let value = values[index]
        guard value.kind == .string else { return string(index) == name.description }
        let count = name.utf8CodeUnitCount
        guard Int(value.end &- value.start) == count else { return false }
        let start = bytes + Int(value.start)
        let expected = name.utf8Start
        for offset in 0..<count where start[offset] != expected[offset] { return false }
        return true
    }

    /// The number at that index, where it is a whole one of 64 bits.
    func integer(_ index: Int) -> Int64? {
        let text = text(index)
        if kind(index) == .integer {
            var magnitude: Int64 = 0
            let isNegative = text.first == UInt8(ascii: "-")
            for byte in isNegative ? text.dropFirst() : text[...] {
                let (product, overflowed) = magnitude.multipliedReportingOverflow(by: 10)
                let (sum, overflowedAgain) = product.subtractingReportingOverflow(Int64(byte &- 0x30))
                guard !overflowed, !overflowedAgain else { return nil }
                magnitude = sum
            }
            // Summed up below zero, where there is room for one more.
            return isNegative ? magnitude : magnitude == .min ? nil : -magnitude
        }
        // `1.0` and `1e3` are integers too, though no server is known to write them so.
        return Int64(exactly: double(index))
    }

    /// The number at that index, to the nearest `Double`.
    func double(_ index: Int) -> Double {
        let text = text(index)
        return Self.shortDouble(text) ?? Double(String(decoding: text, as: UTF8.self)) ?? .nan
    }

    /// Numbers of up to 15 digits without exponent: digits and power of ten are exact as `Double`, and their quotient is rounded once
    /// (Clinger, “How to Read Floating Point Numbers Accurately”, 1990).
    private static func shortDouble(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
        guard text.count <= 17 else { return nil }
        var digits = 0
        var digitCount = 0
        var fractionCount: Int?
        for (offset, byte) in text.enumerated() {
            switch byte {
            case 0x30...0x39:
                digits = digits * 10 + Int(byte - 0x30)
                digitCount += 1
                fractionCount? += 1
            case UInt8(ascii: "."): fractionCount = 0
            case UInt8(ascii: "-") where offset == 0: break
            default: return nil
            }
        }
        guard digitCount <= 15 else { return nil }
        let magnitude = Double(digits) / powersOfTen[fractionCount ?? 0]
        return text.first == UInt8(ascii: "-") ? -magnitude : magnitude
    }

    private static let powersOfTen: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15]
}
