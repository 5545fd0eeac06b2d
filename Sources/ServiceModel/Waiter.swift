/// A condition that a client can wait for by asking again (C2J's `waiters-2.json`).
public struct Waiter: Sendable {
    public var name: String
    public var operation: String
    /// Seconds between two tries.
    public var delay: Int
    public var maximumAttempts: Int
    public var documentation: String?
    public var acceptors: [Acceptor]
    public var location: SourceLocation?

    public init(
        name: String,
        operation: String,
        delay: Int,
        maximumAttempts: Int,
        documentation: String? = nil,
        acceptors: [Acceptor],
        location: SourceLocation? = nil
    ) {
        self.name = name
        self.operation = operation
        self.delay = delay
        self.maximumAttempts = maximumAttempts
        self.documentation = documentation
        self.acceptors = acceptors
        self.location = location
    }

    /// What an answer means for the waiter.
    public struct Acceptor: Sendable, Hashable {
        public enum State: String, Sendable, Hashable, CaseIterable {
            case success
            case failure
            case retry
        }

        public enum Matcher: String, Sendable, Hashable, CaseIterable {
            case path
            case pathAll
            case pathAny
            case status
            case error
        }

        public var state: State
        public var matcher: Matcher
        /// A JMESPath expression over the response, for the three matchers by path.
        public var argument: String?
        public var expected: DocumentValue
        /// Where the argument stands; of an acceptor without, where the acceptor does.
        public var location: SourceLocation?

        public init(state: State, matcher: Matcher, argument: String? = nil, expected: DocumentValue, location: SourceLocation? = nil) {
            self.state = state
            self.matcher = matcher
            self.argument = argument
            self.expected = expected
            self.location = location
        }
    }
}
