/// What the generator does not do with a valid model, and says so.
public enum Limitation: String, Sendable, Hashable, CaseIterable, Comparable {
    /// No client: its protocol is not supported yet.
    case protocolWithoutClient = "protocol-without-client"
    /// An operation with an event stream has no method in the client.
    case eventStreamOperation = "event-stream-operation"
    /// A paginator whose tokens or results are more than paths of members.
    case paginatorLeftOut = "paginator-left-out"
    /// A waiter whose expressions ask for what the output does not have, or for more of JMESPath than is understood.
    case waiterLeftOut = "waiter-left-out"
    /// Values are not checked against a pattern that is none of Java's, or uses what is not supported.
    case unsupportedPattern = "unsupported-pattern"
    /// A pattern that takes more than linear time, and is given up after a bound of steps.
    case patternBeyondLinearTime = "pattern-beyond-linear-time"
    /// A constraint that no value meets.
    case unsatisfiableConstraint = "unsatisfiable-constraint"

    public static func < (left: Limitation, right: Limitation) -> Bool { left.rawValue < right.rawValue }
}
