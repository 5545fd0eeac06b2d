/// Mixes many numbers to one, for tables that are looked into once a state: the standard library's hash takes several times as long for each
/// number. No text of a user's can choose the numbers, so it need not be hard to foresee.
struct QuickHash {
    private(set) var value: UInt64 = 0

    mutating func combine(_ number: some FixedWidthInteger) {
        value = (value ^ UInt64(truncatingIfNeeded: number)) &* 0x9E37_79B9_7F4A_7C15 ^ (value >> 29)
    }

    /// A place in a table of 2^n slots; of the hash's digits, the higher are mixed best.
    func slot(of count: Int) -> Int { Int(truncatingIfNeeded: value >> 32) & (count - 1) }

    static func of(_ numbers: some Sequence<some FixedWidthInteger>) -> UInt64 {
        var hash = QuickHash()
        for number in numbers { hash.combine(number) }
        return hash.value
    }
}
