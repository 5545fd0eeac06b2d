/// Which members of a structure were read already.
struct MemberSet {
    private var first: UInt64 = 0
    private var others: [UInt64]

    init(_ count: Int) {
        others = count > 64 ? Array(repeating: 0, count: (count - 1) / 64) : []
    }

    @inline(__always)
    func contains(_ index: Int) -> Bool {
        let bits = index < 64 ? first : others[index / 64 - 1]
        return bits & (1 << UInt64(index % 64)) != 0
    }

    /// Adds a member; whether it is new.
    @inline(__always)
    mutating func insert(_ index: Int) -> Bool {
        guard !contains(index) else { return false }
        if index < 64 { first |= 1 << UInt64(index) } else { others[index / 64 - 1] |= 1 << UInt64(index % 64) }
        return true
    }
}
