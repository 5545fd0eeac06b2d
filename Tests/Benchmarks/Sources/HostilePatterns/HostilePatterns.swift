import ShapewrightRuntime

/// Patterns on which engines that try are slow, each with what to repeat and what to end with for the slowest answer.
public enum HostilePatterns {
    public struct Case: Sendable {
        public var pattern: ShapePattern
        public var unit: String
        public var end: String
    }

    public static let all: [Case] = [
        Case(pattern: Hostile.Patterns.nestedRepetition, unit: "a", end: "!"),
        Case(pattern: Hostile.Patterns.manyWildcards, unit: "a", end: "\n"),
        Case(pattern: Hostile.Patterns.dottedDigits, unit: "1", end: "\n"),
        Case(pattern: Hostile.Patterns.lookahead, unit: "a-1", end: "--"),
        Case(pattern: Hostile.Patterns.positions, unit: "/case", end: "!"),
        Case(pattern: Hostile.Patterns.manyOptionals, unit: "a", end: "!"),
    ]
}
