/// How many lines a text has gained and lost. A line that has only moved counts for nothing.
struct LineCounts: Hashable {
    var added = 0
    var removed = 0

    init(from old: [UInt8], to new: [UInt8]) {
        var counts: [ArraySlice<UInt8>: Int] = [:]
        for line in old.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) { counts[line, default: 0] -= 1 }
        for line in new.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) { counts[line, default: 0] += 1 }
        for count in counts.values {
            if count > 0 { added += count } else { removed -= count }
        }
    }
}
