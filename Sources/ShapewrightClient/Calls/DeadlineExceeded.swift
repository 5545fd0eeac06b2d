/// A call, or an attempt of it, took longer than it may.
public struct DeadlineExceeded: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Scope: Sendable, Hashable {
        /// One attempt: ``ClientConfiguration/attemptTimeout``. Whether the service has acted is not known.
        case attempt
        /// The whole call: ``ClientConfiguration/callTimeout``. Whether the service has acted is not known.
        case call
    }

    public var scope: Scope
    /// How long it may take.
    public var limit: Duration

    public init(_ scope: Scope, limit: Duration) {
        self.scope = scope
        self.limit = limit
    }

    public var description: String {
        "\(scope == .attempt ? "an attempt" : "the call") was not over after \(limit)"
    }
}
