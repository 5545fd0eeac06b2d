/// Where in a call a middleware stands. Within a stage, middlewares stand in the order in which the client was given them, the first one
/// farthest from the transport.
public enum MiddlewareStage: Int, Sendable, Hashable, CaseIterable, Comparable {
    /// Around the whole call: once, whatever is repeated within.
    case call
    /// Around each attempt, before it is signed. What changes requests stands here or before.
    case attempt
    /// Next to the transport, after everything that changes a request. For signing.
    case signing

    public static func < (first: MiddlewareStage, second: MiddlewareStage) -> Bool { first.rawValue < second.rawValue }
}
