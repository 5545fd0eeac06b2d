/// How much memory the value may take that a text is read into.
///
/// A text can stand for a value many times its size: three bytes, `{},`, are an element of a list, and an element may have a kilobyte. Of
/// the answers of services the largest factor is about 40, where nearly all members of large structures are missing.
struct MemoryAllowance {
    private var rest: Int

    /// What a text of any size may take.
    static let base = 64 << 20
    /// What it may take beside, for each of its bytes.
    static let factor = 32
    /// What an entry of a dictionary takes beside its value: the key, and the places of a hash table that have to be free.
    static let entry = 32

    init(forTextOf size: Int) {
        let (product, overflows) = size.multipliedReportingOverflow(by: Self.factor)
        rest = overflows || product > Int.max - Self.base ? Int.max : Self.base + product
    }

    /// Whether there are so many bytes left; then they are taken.
    @inline(__always)
    mutating func take(_ bytes: Int) -> Bool {
        guard bytes <= rest else { return false }
        rest -= bytes
        return true
    }
}
