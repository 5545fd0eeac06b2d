/// The candidate that somebody who wrote `name` most likely meant.
///
/// Distance is counted in insertions, deletions, substitutions and swaps of neighbours (optimal string alignment) over UTF-8 code units;
/// ASCII letters that differ by case alone count as equal. Of candidates equally near the first wins, so the answer is stable.
///
/// - Returns: `nil` where no candidate is within a third of the name's length.
public func nearestName(to name: String, in candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.utf8)
    var limit = wanted.count / 3 + 1
    var nearest: String?
    for candidate in candidates {
        guard let distance = editDistance(wanted, Array(candidate.utf8), below: limit) else { continue }
        limit = distance
        nearest = candidate
        if distance == 0 { break }
    }
    return nearest
}

/// The edit distance of two texts, or `nil` where it is `limit` or more.
private func editDistance(_ left: [UInt8], _ right: [UInt8], below limit: Int) -> Int? {
    guard abs(left.count - right.count) < limit else { return nil }
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for row in left.indices {
        var current = [row + 1]
        current.reserveCapacity(right.count + 1)
        var smallest = row + 1
        for column in right.indices {
            let isSame = foldedCase(left[row]) == foldedCase(right[column])
            var distance = min(previous[column] + (isSame ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                distance = min(distance, beforePrevious[column - 1] + 1)
            }
            current.append(distance)
            smallest = min(smallest, distance)
        }
        // A swap reaches back two rows, but costs one more than what it skips: no later row gets below this one's smallest.
        guard smallest < limit else { return nil }
        beforePrevious = previous
        previous = current
    }
    return previous[right.count] < limit ? previous[right.count] : nil
}

private func foldedCase(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
}
