/// How large an automaton may become while it is built.
public struct Budget: Hashable, Sendable {
    /// Cells of the transition table before minimisation: states times classes.
    public var cells: Int
    /// Steps of the subset construction: members of sets of items that are looked at.
    public var work: Int
    /// Positions of one position automaton.
    public var positions: Int

    public init(cells: Int = 400_000, work: Int = 2_000_000, positions: Int = 8_192) {
        self.cells = cells
        self.work = work
        self.positions = positions
    }

    /// For a pattern that has no smaller form.
    var enlarged: Budget { Budget(cells: cells * 5, work: work, positions: positions) }
}

/// An automaton would exceed its budget, or what it must remember has no bound.
struct TooLarge: Error {
    var reason: String
}
