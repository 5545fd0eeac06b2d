/// Sets of scalars by their Unicode properties, each read once.
package enum UnicodeSets {
    private static let categories: [ScalarSet] = {
        var ranges: [[ClosedRange<UInt32>]] = Array(repeating: [], count: UnicodeData.categoryNames.count)
        var digits = TableDigits.Sequence(UnicodeData.categories)
        var start: UInt32 = 0
        while let length = digits.next(), let category = digits.next() {
            ranges[category].append(start...(start + UInt32(length)))
            start += UInt32(length) + 1
        }
        return ranges.map { ScalarSet(sortedRanges: $0).intersection(.all) }
    }()

    /// A general category (`Lu`) or a group of them (`L`, `LC`); `nil` where there is none of that name.
    package static func category(_ name: String) -> ScalarSet? {
        if name == "LC" { return union { $0 == "Lu" || $0 == "Ll" || $0 == "Lt" } }
        let named = UnicodeData.categoryNames.contains { $0 == name || (name.utf8.count == 1 && $0.hasPrefix(name)) }
        return named ? union { $0 == name || (name.utf8.count == 1 && $0.hasPrefix(name)) } : nil
    }

    private static func union(where includes: (String) -> Bool) -> ScalarSet {
        zip(UnicodeData.categoryNames, categories).reduce(ScalarSet.empty) { includes($1.0) ? $0.union($1.1) : $0 }
    }

    /// Letters and decimal digits: Java's `Character.isLetterOrDigit`.
    static let lettersAndDigits = union { $0.hasPrefix("L") || $0 == "Nd" }
    static let nonSpacingMarks = union { $0 == "Mn" }

    static let alphabetic = scalars(UnicodeData.alphabetic)
    static let lowercase = scalars(UnicodeData.lowercase)
    static let uppercase = scalars(UnicodeData.uppercase)
    static let ideographic = scalars(UnicodeData.ideographic)
    static let whiteSpace = scalars(UnicodeData.whiteSpace)
    static let joinControl = scalars(UnicodeData.joinControl)
    /// The last two of each plane, and 32 in the Arabic presentation forms.
    package static let noncharacter = ScalarSet(sortedRanges: [0xFDD0...0xFDEF] + (0...0x10).map { ($0 << 16 + 0xFFFE)...($0 << 16 + 0xFFFF) })

    private static func scalars(_ runs: StaticString) -> ScalarSet {
        var ranges: [ClosedRange<UInt32>] = []
        var digits = TableDigits.Sequence(runs)
        var start: UInt32 = 0
        var isMember = false
        while let length = digits.next() {
            if isMember { ranges.append(start...(start + UInt32(length))) }
            start += UInt32(length) + 1
            isMember.toggle()
        }
        return ScalarSet(sortedRanges: ranges).intersection(.all)
    }
}
