/// How large an automaton may become while it is built.
public struct Budget: Hashable, Sendable {
    /// Cells of the transition table before minimisation: states times classes.
    public var cells: Int
    /// Steps of the subset construction: members of sets of items that are looked at.
    public var work: Int
    /// Positions of one position automaton.
    public var positions: Int
    /// Steps of everything that is tried with a pattern.
    public var steps: Int
    /// Whether other patterns of a model have taken what this one lacks.
    var isShared = false

    public init(cells: Int = 400_000, work: Int = 2_000_000, positions: Int = 8_192, steps: Int = Budget.stepsOfOnePattern) {
        self.cells = cells
        self.work = work
        self.positions = positions
        self.steps = steps
    }

    init(steps: Int, isShared: Bool) {
        self.init(steps: steps)
        self.isShared = isShared
    }

    /// What one pattern may take: more than any of AWS’s does, however it is used, and less than a second.
    public static let stepsOfOnePattern = 20_000_000

    /// For a pattern that has no smaller form.
    var enlarged: Budget { Budget(cells: cells * 5, work: work, positions: positions, steps: steps) }
}

/// An automaton would exceed its budget, or what it must remember has no bound.
struct TooLarge: Error {
    var reason: String
}
