/// A way from member to member that ends where it began, as diagnostics show it: `A.b → B.a → A`.
public struct CyclePath: Sendable, CustomStringConvertible {
    /// How many steps are named; of a longer way it is said how many more there are.
    public static let longest = 12

    public let steps: [String]
    public let end: String

    public init(_ steps: [String], backTo end: String) {
        self.steps = steps
        self.end = end
    }

    public var description: String {
        let rest = steps.count - Self.longest
        return (steps.prefix(Self.longest) + (rest > 0 ? ["… (\(rest) more)"] : []) + [end]).joined(separator: " → ")
    }
}
