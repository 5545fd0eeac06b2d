import PatternAutomata

extension Language {
    /// What measuring a language came to.
    public enum Lengths: Hashable, Sendable {
        /// The shortest and the longest member's.
        case range(LengthRange)
        /// There is no member.
        case none
        /// The budget did not suffice.
        case unknown
    }

    /// How long its shortest and its longest members are.
    public func lengths(budget: Int = 50_000) -> Lengths {
        guard let graph = ProductGraph(ProductSearch(self), budget) else { return .unknown }
        guard let minimum = graph.distanceFromStart else { return .none }
        return .range(LengthRange(minimum, graph.longestWay))
    }
}
