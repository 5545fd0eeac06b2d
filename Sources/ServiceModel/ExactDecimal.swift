/// A decimal number of any size, exactly as the specification states it.
///
/// Bounds in AWS's models reach 2^63 − 1, and some are fractions; neither survives a `Double`. Two spellings of one number
/// (`1.0`, `1`, `10e-1`) are equal.
public struct ExactDecimal: Sendable, Hashable {
    private var isNegative: Bool
    /// Decimal digits without leading or trailing zeros; empty for zero.
    private var digits: [UInt8]
    /// The power of ten of the last digit.
    private var exponent: Int

    public init(_ value: Int) {
        self.init(isNegative: value < 0, digits: value.magnitude.description.utf8.map { $0 - 48 }, exponent: 0)
    }

    /// Reads a number as JSON writes it.
    ///
    /// - Returns: `nil` where the text is no JSON number (RFC 8259, section 6) or its exponent is beyond ±1,000,000,000.
    public init?(_ text: String) {
        var bytes = text.utf8[...]
        func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
        func takeDigits() -> [UInt8] {
            let run = bytes.prefix(while: isDigit)
            bytes = bytes.dropFirst(run.count)
            return run.map { $0 - 48 }
        }
        func take(_ byte: UInt8) -> Bool {
            guard bytes.first == byte else { return false }
            bytes = bytes.dropFirst()
            return true
        }

        let isNegative = take(UInt8(ascii: "-"))
        let whole = takeDigits()
        guard !whole.isEmpty, whole.count == 1 || whole[0] != 0 else { return nil }
        var fraction: [UInt8] = []
        if take(UInt8(ascii: ".")) {
            fraction = takeDigits()
            guard !fraction.isEmpty else { return nil }
        }
        var exponent = 0
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            let isNegativeExponent = take(UInt8(ascii: "-"))
            if !isNegativeExponent { _ = take(UInt8(ascii: "+")) }
            let exponentDigits = takeDigits()
            guard !exponentDigits.isEmpty else { return nil }
            for digit in exponentDigits {
                exponent = exponent * 10 + Int(digit)
                guard exponent <= 1_000_000_000 else { return nil }
            }
            if isNegativeExponent { exponent = -exponent }
        }
        guard bytes.isEmpty else { return nil }
        self.init(isNegative: isNegative, digits: whole + fraction, exponent: exponent - fraction.count)
    }

    private init(isNegative: Bool, digits: [UInt8], exponent: Int) {
        var digits = digits
        var exponent = exponent
        while digits.last == 0 {
            digits.removeLast()
            exponent += 1
        }
        let significant = digits.drop { $0 == 0 }
        self.digits = Array(significant)
        self.exponent = significant.isEmpty ? 0 : exponent
        self.isNegative = isNegative && !significant.isEmpty
    }

    public var isInteger: Bool { exponent >= 0 }

    /// The number as an `Int64`, or `nil` where it is a fraction or beyond the type's range.
    public var int64: Int64? {
        guard isInteger, digits.count + exponent <= 19 else { return nil }
        var value: Int64 = 0
        for position in 0..<(digits.count + exponent) {
            let digit = position < digits.count ? Int64(digits[position]) : 0
            let (product, overflowed) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflowedAgain) = product.subtractingReportingOverflow(digit)
            guard !overflowed, !overflowedAgain else { return nil }
            value = sum
        }
        if isNegative { return value }
        return value == .min ? nil : -value
    }

    /// The largest whole number not above this one.
    public var roundedDown: ExactDecimal { rounded(awayFromZero: isNegative) }

    /// The smallest whole number not below this one.
    public var roundedUp: ExactDecimal { rounded(awayFromZero: !isNegative) }

    private func rounded(awayFromZero: Bool) -> ExactDecimal {
        guard exponent < 0 else { return self }
        var whole = Array(digits.dropLast(Swift.min(-exponent, digits.count)))
        if awayFromZero {
            var position = whole.count - 1
            while position >= 0, whole[position] == 9 {
                whole[position] = 0
                position -= 1
            }
            if position >= 0 { whole[position] += 1 } else { whole.insert(1, at: 0) }
        }
        return ExactDecimal(isNegative: isNegative, digits: whole, exponent: 0)
    }
}

extension ExactDecimal: Comparable {
    public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        return left.isNegative
            ? right.magnitudeIsLess(than: left)
            : left.magnitudeIsLess(than: right)
    }

    private func magnitudeIsLess(than other: ExactDecimal) -> Bool {
        if digits.isEmpty || other.digits.isEmpty { return digits.isEmpty && !other.digits.isEmpty }
        let (height, otherHeight) = (digits.count + exponent, other.digits.count + other.exponent)
        if height != otherHeight { return height < otherHeight }
        return digits.lexicographicallyPrecedes(other.digits)
    }
}

extension ExactDecimal: CustomStringConvertible {
    /// The shortest plain form, or scientific notation where more than twenty zeros would be needed. A JSON number and a Swift literal.
    public var description: String {
        if digits.isEmpty { return "0" }
        let sign = isNegative ? "-" : ""
        let figures = digits.map { String($0) }.joined()
        if exponent >= 0, exponent <= 20 {
            return sign + figures + String(repeating: "0", count: exponent)
        }
        if exponent < 0, exponent >= -20 - digits.count {
            let wholeCount = digits.count + exponent
            return wholeCount > 0
                ? sign + figures.prefix(wholeCount) + "." + figures.suffix(-exponent)
                : sign + "0." + String(repeating: "0", count: -wholeCount) + figures
        }
        let fraction = figures.dropFirst()
        return sign + figures.prefix(1) + (fraction.isEmpty ? "" : "." + fraction) + "e\(exponent + digits.count - 1)"
    }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self.init(value) }
}
