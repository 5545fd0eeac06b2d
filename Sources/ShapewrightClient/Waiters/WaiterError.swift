/// What was waited for did not come.
public struct WaiterError: Error, Sendable, CustomStringConvertible {
    public enum Reason: Sendable, Hashable {
        /// It will not come any more: the condition that the model names for that is met.
        case failed(String)
        /// It did not come within as many tries as there may be.
        case attemptsExhausted
        /// It did not come in time.
        case timeLimitReached
    }

    /// The condition's name in the model.
    public var waiter: String
    public var reason: Reason
    /// How often the operation was called.
    public var attempts: Int
    /// The last answer, where that was an output: of the type of the operation's.
    public var lastOutput: (any Sendable)?
    /// The last answer, where that was an error.
    public var lastError: (any Error)?

    public init(waiter: String, reason: Reason, attempts: Int, lastOutput: (any Sendable)? = nil, lastError: (any Error)? = nil) {
        self.waiter = waiter
        self.reason = reason
        self.attempts = attempts
        self.lastOutput = lastOutput
        self.lastError = lastError
    }

    init<Output>(_ waiter: String, _ reason: Reason, _ attempts: Int, _ last: WaiterOutcome<Output>) {
        self.init(waiter: waiter, reason: reason, attempts: attempts)
        switch last {
        case .output(let output, _): lastOutput = output
        case .error(let error): lastError = error
        }
    }

    /// `TableExists will not come any more after 3 tries: TableStatus == 'DELETING'`. The last output is left out: it may hold anything.
    public var description: String {
        let tries = attempts == 1 ? "1 try" : "\(attempts) tries"
        var text =
            switch reason {
            case .failed(let condition): "\(waiter) will not come any more after \(tries): \(condition)"
            case .attemptsExhausted: "\(waiter) did not come within \(tries)"
            case .timeLimitReached: "\(waiter) did not come in time, after \(tries)"
            }
        if let error = lastError as? any ModeledServiceError { text += " (\(error.details))" }
        return text
    }
}
