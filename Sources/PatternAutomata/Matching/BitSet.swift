/// A set of small numbers, one bit each.
struct BitSet: Hashable, Sendable {
    private(set) var words: [UInt64]

    init(capacity: Int) {
        words = [UInt64](repeating: 0, count: (capacity + 63) / 64)
    }

    /// How many words there are from the first that is not empty to the last.
    var span: Int {
        guard let first = words.firstIndex(where: { $0 != 0 }), let last = words.lastIndex(where: { $0 != 0 }) else { return 0 }
        return last - first + 1
    }

    func contains(_ element: Int) -> Bool {
        words[element / 64] >> UInt64(element % 64) & 1 == 1
    }

    mutating func insert(_ element: Int) {
        words[element / 64] |= 1 << UInt64(element % 64)
    }

    mutating func formUnion(_ other: BitSet) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    mutating func formIntersection(_ other: BitSet) {
        for index in words.indices { words[index] &= other.words[index] }
    }

    func intersects(_ other: BitSet) -> Bool {
        for index in words.indices where words[index] & other.words[index] != 0 { return true }
        return false
    }

    /// Each element's successor, of those that are in the mask.
    func successors(of mask: BitSet) -> BitSet {
        var result = self
        var carry: UInt64 = 0
        for index in words.indices {
            let selected = words[index] & mask.words[index]
            result.words[index] = selected << 1 | carry
            carry = selected >> 63
        }
        return result
    }

    /// The elements of the mask whose successors are in the set.
    func predecessors(within mask: BitSet) -> BitSet {
        var result = self
        for index in words.indices {
            let next = index + 1 < words.count ? words[index + 1] << 63 : 0
            result.words[index] = (words[index] >> 1 | next) & mask.words[index]
        }
        return result
    }
}

extension BitSet: Sequence {
    /// The elements, ascending.
    func makeIterator() -> AnyIterator<Int> {
        var index = 0
        var rest = words.first ?? 0
        return AnyIterator {
            while rest == 0 {
                index += 1
                guard index < words.count else { return nil }
                rest = words[index]
            }
            let bit = rest.trailingZeroBitCount
            rest &= rest - 1
            return index * 64 + bit
        }
    }
}
