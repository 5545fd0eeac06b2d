import PatternAutomata

/// A set of scalars in words: what it holds and, where that is shorter, what of it it does not hold.
struct CharacterDescription: Sendable {
    private(set) var listing: CharacterListing
    /// What of the listing is not in the set.
    private(set) var exceptions: CharacterListing?

    init(_ set: ScalarSet) {
        listing = CharacterListing(shortestOf: set, among: [], below: 0)
        var kinds = [CharacterKind.anything]
        for tier in CharacterKind.Tier.allCases {
            kinds += tier.kinds
            find(set, among: kinds)
            // Unicode's tables take time, and most sets need none.
            if isPlain { break }
        }
    }

    /// Whether more names would hardly help.
    private var isPlain: Bool {
        let all = [listing] + (exceptions.map { [$0] } ?? [])
        let ranges = all.reduce(0) { $0 + $1.ranges.count }
        let strange = all.flatMap(\.scalars).filter { $0 >= 0x80 }
        return ranges <= 2 && strange.count <= 4 && (exceptions == nil || listing.isOneKind)
    }

    /// Exceptions beyond these are no exceptions any more.
    private static let mostExceptions = 12

    /// Exceptions of several things are hard to understand.
    private var cost: Int { listing.cost + (exceptions.map { $0.cost + (listing.isOneKind ? 2 : 8) } ?? 0) }

    private mutating func find(_ set: ScalarSet, among kinds: [CharacterKind]) {
        listing = CharacterListing(shortestOf: set, among: [], below: 0)
        exceptions = nil
        for base in kinds {
            let missing = base.set.subtracting(set)
            // What holds half of a kind or less is not that kind with exceptions.
            let isAnything = base.set == .all
            guard !missing.isEmpty, isAnything || (missing.rangeCount <= Self.mostExceptions && 2 * missing.count < base.set.count) else { continue }
            var candidate = self
            candidate.listing = CharacterListing(shortestOf: set.union(missing), among: isAnything ? [base] : kinds, below: cost)
            candidate.exceptions = CharacterListing(shortestOf: missing, among: kinds, below: cost)
            if candidate.cost < cost { self = candidate }
        }
        let whole = CharacterListing(shortestOf: set, among: kinds, below: cost)
        if whole.cost < cost {
            listing = whole
            exceptions = nil
        }
    }
}
