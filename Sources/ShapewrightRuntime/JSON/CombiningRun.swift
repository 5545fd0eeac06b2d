/// Runs of combining characters, which dictionaries and comparisons are slow with.
///
/// Swift's strings are equal where they are canonically equivalent, and to be hashed or compared are put into a normal form. Sorting a run of
/// combining characters for that takes time by the square of its length: of 80,000 one and a half seconds. Unicode's Stream-Safe Text Format (UAX #15)
/// holds 30 for more than any language needs.
package enum CombiningRun {
    package static let limit = 256

    /// Whether a string has a run that is longer than the limit.
    package static func isCostly(_ text: String) -> Bool {
        // No run of so many fits into less: each takes two bytes at least.
        guard text.utf8.count > 2 * limit, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
        var count = 0
        for scalar in text.unicodeScalars {
            count = scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered ? count + 1 : 0
            if count > limit { return true }
        }
        return false
    }
}
