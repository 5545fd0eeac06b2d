/// A generated mock client was called for an operation that it was given no closure for.
public struct UnansweredCall: Error, Sendable, Hashable, CustomStringConvertible {
    /// The operation's name on the wire.
    public var operation: String

    public init(_ operation: String) {
        self.operation = operation
    }

    public var description: String { "the mock client has no answer for \(operation): give its initialiser a closure for the operation" }
}
