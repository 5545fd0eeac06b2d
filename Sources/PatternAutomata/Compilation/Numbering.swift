/// Numbers distinct values in the order in which they come.
///
/// A table of its own, with one look into it a value: dictionaries from values to numbers look twice at what is new, and hash more slowly.
struct Numbering<Value: QuickHashable> {
    private(set) var values: [Value] = []
    /// The numbers of values by their hashes, or -1; a value lies in its place or in one of those behind it.
    private var slots: [Int32] = []

    /// The number of a value, which is the next one where the value is new.
    mutating func number(of value: Value) -> Int32 {
        if 2 * values.count >= slots.count { grow() }
        var slot = firstSlot(of: value)
        while slots[slot] >= 0 {
            if values[Int(slots[slot])] == value { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(values.count)
        values.append(value)
        return slots[slot]
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: max(16, 2 * slots.count))
        for (number, value) in values.enumerated() {
            var slot = firstSlot(of: value)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }

    private func firstSlot(of value: Value) -> Int {
        var hash = QuickHash()
        value.combine(into: &hash)
        return hash.slot(of: slots.count)
    }
}

/// What ``Numbering`` numbers.
protocol QuickHashable: Equatable {
    func combine(into hash: inout QuickHash)
}
