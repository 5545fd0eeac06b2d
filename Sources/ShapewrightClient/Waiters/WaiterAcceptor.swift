/// What an answer means to a waiter, where it matches ([Smithy's waiters](https://smithy.io/2.0/additional-specs/waiters.html), C2J's
/// `acceptors`).
public struct WaiterAcceptor<Output: Sendable>: Sendable {
    public enum State: Sendable, Hashable {
        /// The condition is met.
        case success
        /// The condition will not be met any more.
        case failure
        /// Not yet.
        case retry
    }

    /// Which answers are meant.
    public enum Matcher: Sendable {
        /// Outputs of which a function says so; with the expression of the model that it stands for.
        case output(String, @Sendable (Output) -> Bool)
        /// Answers with that HTTP status, errors or not.
        case status(Int)
        /// Errors of the service with that code.
        case error(String)
        /// Errors of the service.
        case anyError
        /// Outputs.
        case noError
    }

    public var state: State
    public var matcher: Matcher

    public init(_ state: State, when matcher: Matcher) {
        self.state = state
        self.matcher = matcher
    }

    public static func success(when matcher: Matcher) -> WaiterAcceptor { WaiterAcceptor(.success, when: matcher) }
    public static func failure(when matcher: Matcher) -> WaiterAcceptor { WaiterAcceptor(.failure, when: matcher) }
    public static func retry(when matcher: Matcher) -> WaiterAcceptor { WaiterAcceptor(.retry, when: matcher) }

    func matches(_ outcome: WaiterOutcome<Output>) -> Bool {
        switch (matcher, outcome) {
        case (.output(_, let condition), .output(let output, _)): condition(output)
        case (.status(let expected), .output(_, let status)): status == expected
        case (.status(let expected), .error(let error as any ModeledServiceError)): error.details.status == expected
        case (.error(let code), .error(let error as any ModeledServiceError)): error.details.code == code
        case (.anyError, .error(let error)): error is any ModeledServiceError
        case (.noError, .output): true
        case (.output, .error), (.status, .error), (.error, _), (.anyError, .output), (.noError, .error): false
        }
    }

    /// The matcher in words, for messages.
    var condition: String {
        switch matcher {
        case .output(let expression, _): expression
        case .status(let status): "HTTP \(status)"
        case .error(let code): code
        case .anyError: "any error"
        case .noError: "no error"
        }
    }
}
