/// Numbers as texts, written as JSON and XML Schema write them.
///
/// `Double(_:)` of the standard library takes `nan`, `inf` and hexadecimal numbers too, which no protocol has.
enum DecimalText {
    /// `nil` where the text is no decimal number. One too large is infinite.
    static func double(_ text: String) -> Double? {
        let isDecimal = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): true
            default: false
            }
        }
        return isDecimal ? Double(text) : nil
    }
}
