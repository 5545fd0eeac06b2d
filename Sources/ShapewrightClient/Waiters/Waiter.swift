/// Calls an operation until its answers meet a condition: what generated `waitUntil…` methods are made of. See <doc:Waiting>.
public struct Waiter<Output: Sendable>: Sendable {
    /// The condition's name in the model.
    public var name: String
    /// The pause between two tries.
    public var delay: Duration
    public var maximumAttempts: Int
    /// What answers mean. Of several that match, the first counts.
    public var acceptors: [WaiterAcceptor<Output>]
    /// The HTTP status that a success has by the model, for clients that do not tell which it was.
    public var successStatus: Int

    public init(
        _ name: String, delay: Duration, maximumAttempts: Int, successStatus: Int = 200, acceptors: [WaiterAcceptor<Output>]
    ) {
        self.name = name
        self.delay = delay
        self.maximumAttempts = maximumAttempts
        self.successStatus = successStatus
        self.acceptors = acceptors
    }

    /// Waits for a condition that an error can meet too, as that there is no such thing any more.
    ///
    /// - Parameter call: Calls the operation.
    /// - Returns: The answer that met the condition; `nil` where it was an error.
    /// - Throws: ``WaiterError``; `CancellationError` as soon as the task is cancelled; the error of a call that no acceptor matches.
    @discardableResult
    public func wait(_ options: WaiterOptions = WaiterOptions(), _ call: @Sendable () async throws -> Output) async throws -> Output? {
        if case .output(let output, _) = try await outcome(options, call) { output } else { nil }
    }

    /// Waits for a condition that only an answer meets.
    ///
    /// - Parameter call: Calls the operation.
    /// - Returns: The answer that met the condition.
    /// - Throws: ``WaiterError``; `CancellationError` as soon as the task is cancelled; the error of a call that no acceptor matches.
    @discardableResult
    public func waitForOutput(_ options: WaiterOptions = WaiterOptions(), _ call: @Sendable () async throws -> Output) async throws -> Output {
        switch try await outcome(options, call) {
        case .output(let output, _): return output
        case .error(let error): throw error
        }
    }

    /// - Returns: The outcome that meets the condition.
    private func outcome(_ options: WaiterOptions, _ call: @Sendable () async throws -> Output) async throws -> WaiterOutcome<Output> {
        let dependencies = options.dependencies
        let end = options.timeLimit.map { dependencies.uptime() + $0 }
        // Who says how long to wait has said how often.
        let maximum = options.maximumAttempts ?? (options.timeLimit == nil ? maximumAttempts : .max)
        var attempts = 0
        while true {
            let outcome = try await attempt(call)
            attempts += 1
            let acceptor = acceptors.first { $0.matches(outcome) }
            switch (acceptor?.state, outcome) {
            case (.success, _): return outcome
            case (.failure, _): throw WaiterError(name, .failed(acceptor?.condition ?? ""), attempts, outcome)
            case (nil, .error(let error)): throw error
            case (.retry, _), (nil, .output): break
            }
            guard attempts < maximum else { throw WaiterError(name, .attemptsExhausted, attempts, outcome) }
            var pause = options.pacing.pause(after: attempts, minimum: options.delay ?? delay, random: dependencies.random())
            if let end {
                let rest = end - dependencies.uptime()
                guard rest > .zero else { throw WaiterError(name, .timeLimitReached, attempts, outcome) }
                // The last try is at the end of the time.
                pause = min(pause, rest)
            }
            if pause > .zero { try await dependencies.sleep(pause) }
        }
    }

    private func attempt(_ call: @Sendable () async throws -> Output) async throws -> WaiterOutcome<Output> {
        try Task.checkCancellation()
        let record = StatusRecord()
        do {
            let output = try await StatusRecord.$current.withValue(record) { try await call() }
            return .output(output, status: record.status ?? successStatus)
        } catch {
            // Whatever a cancelled call calls it.
            try Task.checkCancellation()
            return .error(error)
        }
    }
}

/// What came of one try.
enum WaiterOutcome<Output: Sendable>: Sendable {
    case output(Output, status: Int)
    case error(any Error)
}
