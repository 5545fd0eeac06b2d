/// Numbers distinct rows of numbers, all of one length, in the order in which they come.
struct RowNumbering {
    private let width: Int
    /// The rows, one after the other; while one is being added, its beginning too.
    private var numbers: [Int32] = []
    private var count = 0
    /// The places of rows by their hashes, or -1; a row is found in its slot or in one of those behind it.
    private var slots = [Int32](repeating: -1, count: 16)

    init(width: Int) { self.width = width }

    subscript(row: Int, place: Int) -> Int32 { numbers[row * width + place] }

    /// Adds a number to the row that is being added.
    mutating func append(_ number: Int32) { numbers.append(number) }

    /// Takes back what has been added of a row.
    mutating func cancel() { numbers.removeLast(numbers.count - count * width) }

    /// Ends a row; it is kept if it is new.
    mutating func finish() -> (row: Int, isNew: Bool) {
        if 2 * count >= slots.count { grow() }
        var slot = firstSlot(of: count)
        while slots[slot] >= 0 {
            if areSame(Int(slots[slot]), count) {
                cancel()
                return (Int(slots[slot]), false)
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(count)
        count += 1
        return (count - 1, true)
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: 2 * slots.count)
        for row in 0..<count {
            var slot = firstSlot(of: row)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(row)
        }
    }

    private func firstSlot(of row: Int) -> Int {
        var hash = QuickHash()
        for place in row * width..<(row + 1) * width { hash.combine(numbers[place]) }
        return hash.slot(of: slots.count)
    }

    private func areSame(_ one: Int, _ other: Int) -> Bool {
        for place in 0..<width where numbers[one * width + place] != numbers[other * width + place] { return false }
        return true
    }
}
