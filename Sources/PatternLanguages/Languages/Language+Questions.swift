import PatternAutomata

extension Language {
    /// What a search for a member came to.
    public enum Search: Hashable, Sendable {
        case found(String)
        /// There is none.
        case none
        /// The budget did not suffice.
        case unknown
    }

    /// How one language lies to another.
    public enum Relation: Hashable, Sendable {
        case equal
        /// The other has more: for one this shortest text.
        case within(gained: String)
        /// The other has less: for one this shortest text.
        case contains(lost: String)
        case incomparable(lost: String, gained: String)
        case unknown
    }

    /// The first of the shortest members whose length in scalars lies in a range.
    public func shortestMember(lengths: ClosedRange<Int> = 0...Int.max, budget: Int = 300_000) -> Search {
        ProductSearch(self).shortest(lengths, budget)
    }

    /// Whether it has no member with a length in a range; `nil` where the budget did not suffice.
    public func isEmpty(lengths: ClosedRange<Int> = 0...Int.max, budget: Int = 300_000) -> Bool? {
        switch shortestMember(lengths: lengths, budget: budget) {
        case .found: false
        case .none: true
        case .unknown: nil
        }
    }

    /// Compares with another language, as far as texts with lengths in a range go.
    public func relation(to other: Language, lengths: ClosedRange<Int> = 0...Int.max, budget: Int = 300_000) -> Relation {
        let lost = subtracting(other).shortestMember(lengths: lengths, budget: budget)
        let gained = other.subtracting(self).shortestMember(lengths: lengths, budget: budget)
        switch (lost, gained) {
        case (.none, .none): return .equal
        case (.none, .found(let gained)): return .within(gained: gained)
        case (.found(let lost), .none): return .contains(lost: lost)
        case (.found(let lost), .found(let gained)): return .incomparable(lost: lost, gained: gained)
        case (.unknown, _), (_, .unknown): return .unknown
        }
    }
}
