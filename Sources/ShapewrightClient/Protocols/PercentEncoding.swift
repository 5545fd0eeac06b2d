/// Percent-encoding by the rule of Smithy and of Signature Version 4: the unreserved characters of RFC 3986 (section 2.3) stay, any other byte becomes
/// `%` and two upper-case hexadecimal digits.
///
/// A table of our own because Foundation's character sets differ in what they keep, and one differing byte is a refused request.
package enum PercentEncoding {
    /// Appends bytes, encoded.
    package static func append(_ bytes: some Sequence<UInt8>, keepingSlashes: Bool = false, to text: inout [UInt8]) {
        for byte in bytes {
            if isUnreserved[Int(byte)] || keepingSlashes && byte == slash {
                text.append(byte)
            } else {
                appendTriplet(byte, to: &text)
            }
        }
    }

    /// Appends a path of which parts may be encoded already: `%XX` stays as it is.
    package static func appendEncodedPath(_ path: ArraySlice<UInt8>, to text: inout [UInt8]) {
        append(path, to: &text) { isUnreserved[Int($0)] || $0 == slash }
    }

    /// Appends a path, encoding only what a URL's path cannot hold (RFC 3986, section 3.3).
    package static func appendLegalPath(_ path: ArraySlice<UInt8>, to text: inout [UInt8]) {
        append(path, to: &text) { isUnreserved[Int($0)] || $0 == slash || pathDelimiters.contains($0) }
    }

    /// The bytes that a text stands for. A `%` that no two hexadecimal digits follow stands for itself.
    package static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        guard text.contains(percent) else { return Array(text) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var rest = text
        while let byte = rest.popFirst() {
            if byte == percent, let value = triplet(after: rest) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }

    /// A text with everything encoded but the unreserved characters and, where that is wanted, slashes.
    package static func encoded(_ text: String, keepingSlashes: Bool = false) -> String {
        var bytes: [UInt8] = []
        append(text.utf8, keepingSlashes: keepingSlashes, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func append(_ text: ArraySlice<UInt8>, to result: inout [UInt8], keeping isKept: (UInt8) -> Bool) {
        var rest = text
        while let byte = rest.popFirst() {
            if isKept(byte) || byte == percent && triplet(after: rest) != nil {
                result.append(byte)
            } else {
                appendTriplet(byte, to: &result)
            }
        }
    }

    private static func appendTriplet(_ byte: UInt8, to text: inout [UInt8]) {
        text.append(percent)
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 0xF)])
    }

    /// The byte that two hexadecimal digits after a `%` stand for.
    private static func triplet(after text: ArraySlice<UInt8>) -> UInt8? {
        guard text.count >= 2, let high = value(of: text[text.startIndex]), let low = value(of: text[text.startIndex + 1]) else { return nil }
        return high << 4 | low
    }

    private static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    private static let isUnreserved: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        for byte in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8 { table[Int(byte)] = true }
        return table
    }()
    private static let pathDelimiters = Array("!$&'()*+,;=:@".utf8)
    private static let digits = Array("0123456789ABCDEF".utf8)
    private static let percent = UInt8(ascii: "%")
    private static let slash = UInt8(ascii: "/")
}
