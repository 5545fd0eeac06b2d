/// The alphabet divided into classes of scalars that no set of a pattern tells apart.
package struct ScalarPartition: Hashable, Sendable {
    /// First scalars of the segments, ascending from 0; a segment ends where the next begins.
    package private(set) var starts: [UInt32]
    /// The class of each segment. Classes are numbered as they first occur.
    package private(set) var classes: [UInt16]
    package let classCount: Int
    /// The class of each ASCII scalar.
    let ascii: [UInt16]

    /// Keeps the count of classes within sixteen bits.
    private static let mostRanges = 30_000
    /// No table has more.
    static let mostClasses = 4_000

    /// The partition, and of which classes each set consists.
    static func separating(_ sets: [ScalarSet], _ meter: StepMeter = StepMeter()) throws(TooLarge) -> (partition: ScalarPartition, members: [[UInt16]]) {
        guard sets.reduce(0, { $0 + $1.rangeCount }) < mostRanges else {
            throw TooLarge(reason: "more than \(mostRanges) ranges of scalars")
        }
        var events: [(place: UInt32, set: Int)] = []
        for (index, set) in sets.enumerated() {
            for range in set.ranges {
                events.append((range.lowerBound, index))
                // Nothing lies between the scalars on both sides of the surrogates.
                events.append((range.upperBound == 0xD7FF ? 0xE000 : range.upperBound + 1, index))
            }
        }
        events.sort { ($0.place, $0.set) < ($1.place, $1.set) }
        var mask = [UInt64](repeating: 0, count: (sets.count + 63) / 64)
        var numbers: [[UInt64]: UInt16] = [:]
        var members: [[UInt16]] = Array(repeating: [], count: sets.count)
        var starts: [UInt32] = []
        var classes: [UInt16] = []
        var next = 0
        var place: UInt32 = 0
        while place <= 0x10FFFF {
            try meter.spend(1 + mask.count / 8)
            while next < events.count, events[next].place == place {
                mask[events[next].set / 64] ^= 1 << UInt64(events[next].set % 64)
                next += 1
            }
            let number: UInt16
            if let known = numbers[mask] {
                number = known
            } else {
                guard numbers.count < mostClasses else { throw TooLarge(reason: "more than \(mostClasses) classes of scalars") }
                try meter.spend(sets.count / 8)
                number = UInt16(numbers.count)
                numbers[mask] = number
                for set in sets.indices where mask[set / 64] >> UInt64(set % 64) & 1 == 1 { members[set].append(number) }
            }
            if classes.last != number {
                starts.append(place)
                classes.append(number)
            }
            place = next < events.count ? events[next].place : 0x110000
        }
        return (ScalarPartition(starts: starts, classes: classes, classCount: numbers.count), members)
    }

    init(starts: [UInt32], classes: [UInt16], classCount: Int) {
        self.starts = starts
        self.classes = classes
        self.classCount = classCount
        var ascii: [UInt16] = []
        var segment = 0
        for value in UInt32(0)..<128 {
            if segment + 1 < starts.count, starts[segment + 1] <= value { segment += 1 }
            ascii.append(classes[segment])
        }
        self.ascii = ascii
    }

    /// The class of a scalar.
    package func index(of value: UInt32) -> Int {
        if value < 128 { return Int(ascii[Int(value)]) }
        var low = 0
        var high = starts.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= value { low = middle } else { high = middle - 1 }
        }
        return Int(classes[low])
    }

    /// The partition with classes united: each gets the number that `numbers` has for it.
    func renumbered(_ numbers: [UInt16], count: Int) -> ScalarPartition {
        var starts: [UInt32] = []
        var classes: [UInt16] = []
        for (start, number) in zip(self.starts, self.classes) where classes.last != numbers[Int(number)] {
            starts.append(start)
            classes.append(numbers[Int(number)])
        }
        return ScalarPartition(starts: starts, classes: classes, classCount: count)
    }

    /// The lowest scalar of each class.
    package var representatives: [UInt32] {
        var result = [UInt32?](repeating: nil, count: classCount)
        for (start, number) in zip(starts, classes) where result[Int(number)] == nil { result[Int(number)] = start }
        return result.map { $0 ?? 0 }
    }
}
