extension JSONReader {
    /// A number as it is written.
    struct RawNumber {
        var start: UnsafePointer<UInt8>
        var count: Int
        var isNegative: Bool
        /// Its digits without sign and point, where there are at most 18; otherwise of no use.
        var digits: Int64
        var digitCount: Int
        /// How many of the digits stand behind the point.
        var fractionCount: Int
        var hasExponent: Bool

        /// The number, where it is a whole one of 64 bits.
        var integer: Int64? {
            if fractionCount == 0, !hasExponent {
                if digitCount <= 18 { return isNegative ? -digits : digits }
                return Int64(String(decoding: bytes, as: UTF8.self))
            }
            return scaledInteger
        }

        /// `1.0` and `1e3` are integers too, though no server is known to write them so. Not by way of `Double`, which takes `1e-400` for zero.
        private var scaledInteger: Int64? {
            if digitCount <= 18, digits == 0 { return 0 }
            guard digitCount <= 18, let exponent, abs(exponent) <= 40 else { return nil }
            var value = isNegative ? -digits : digits
            for _ in 0..<abs(exponent - fractionCount) {
                if exponent > fractionCount {
                    let (product, overflows) = value.multipliedReportingOverflow(by: 10)
                    if overflows { return nil }
                    value = product
                } else {
                    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: 10)
                    if remainder != 0 { return nil }
                    value = quotient
                }
            }
            return value
        }

        /// `nil` for one that does not even fit into 64 bits.
        private var exponent: Int? {
            guard hasExponent, let sign = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) else { return 0 }
            return Int(String(decoding: bytes[(sign + 1)...], as: UTF8.self)).flatMap { $0 == .min ? nil : $0 }
        }

        /// The number, to the nearest `Double`.
        var double: Double {
            // Up to 15 digits and powers of ten up to 15 are exact as `Double`, and their quotient is rounded once (Clinger, “How to Read
            // Floating Point Numbers Accurately”, 1990).
            if digitCount <= 15, !hasExponent {
                let magnitude = Double(digits) / Self.powersOfTen[fractionCount]
                return isNegative ? -magnitude : magnitude
            }
            return Double(String(decoding: bytes, as: UTF8.self)) ?? .nan
        }

        private var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

        private static let powersOfTen: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15]
    }

    /// Reads the number at the position; zero after an error.
    mutating func readNumber() -> RawNumber {
        var number = RawNumber(start: position, count: 0, isNegative: false, digits: 0, digitCount: 0, fractionCount: 0, hasExponent: false)
        let isNegative = peek() == UInt8(ascii: "-")
        guard isNegative || isDigit(peek()) else {
            fail("expected a value")
            return number
        }
        if isNegative {
            number.isNegative = true
            advance()
        }
        if peek() == UInt8(ascii: "0") {
            number.digitCount = 1
            advance()
        } else {
            readDigits(&number)
        }
        if peek() == UInt8(ascii: ".") {
            advance()
            let whole = number.digitCount
            readDigits(&number)
            number.fractionCount = number.digitCount - whole
        }
        if peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
            number.hasExponent = true
            advance()
            if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { advance() }
            var exponent = number
            readDigits(&exponent)
        }
        number.count = position - number.start
        return number
    }

    @inline(__always)
    private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    @inline(__always)
    private mutating func readDigits(_ number: inout RawNumber) {
        guard isDigit(peek()) else { return fail("expected a digit") }
        while isDigit(peek()) {
            // Beyond 18 digits the sum is of no use, and may overflow.
            number.digits = number.digits &* 10 &+ Int64(peek() &- UInt8(ascii: "0"))
            number.digitCount += 1
            advance()
        }
    }
}
