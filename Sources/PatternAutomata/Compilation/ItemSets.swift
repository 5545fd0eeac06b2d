/// The states of a subset construction while they are found: sets of items beside a prefix state, each numbered once.
struct ItemSets {
    /// What a state is known by: also sets as they come, before what is superfluous in them is left out.
    private struct Key: Hashable {
        var items: [UInt64]
        var prefix: Int32

        func hash(into hasher: inout Hasher) {
            hasher.combine(QuickHash.of(items))
            hasher.combine(prefix)
        }
    }

    private(set) var prefixes: [Int32] = []
    /// The items of all states, and where those of each end.
    private var items: [UInt64] = []
    private var ends: [Int] = []
    private var numbers: [Key: Int32] = [:]
    /// The numbers of those that are a single term without obligations in the first prefix state, by the term: most are.
    private var singles: [Int32] = []

    var count: Int { ends.count }

    /// The places of a state's items.
    func places(of state: Int) -> Range<Int> { (state > 0 ? ends[state - 1] : 0)..<ends[state] }

    subscript(place: Int) -> UInt64 { items[place] }

    /// The number of a set with a prefix state; `nil` where it has none yet.
    func number(of items: [UInt64], _ prefix: Int32) -> Int32? {
        guard let term = Self.single(items, prefix) else { return numbers[Key(items: items, prefix: prefix)] }
        return term < singles.count && singles[term] >= 0 ? singles[term] : nil
    }

    /// Makes a set known by a number.
    mutating func note(_ number: Int32, of items: [UInt64], _ prefix: Int32) {
        guard let term = Self.single(items, prefix) else { return numbers[Key(items: items, prefix: prefix)] = number }
        if singles.count <= term { singles.append(contentsOf: repeatElement(-1, count: max(singles.count, term + 1 - singles.count))) }
        singles[term] = number
    }

    /// Numbers a new set.
    mutating func append(_ items: [UInt64], _ prefix: Int32) -> Int32 {
        let number = Int32(count)
        self.items.append(contentsOf: items)
        ends.append(self.items.count)
        prefixes.append(prefix)
        note(number, of: items, prefix)
        return number
    }

    private static func single(_ items: [UInt64], _ prefix: Int32) -> Int? {
        guard items.count == 1, prefix == 0, items[0] & 0xFFFF_FFFF == UInt64(Obligations.none) else { return nil }
        return Int(items[0] >> 32)
    }
}
