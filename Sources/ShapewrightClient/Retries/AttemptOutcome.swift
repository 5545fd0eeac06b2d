import HTTPTypes

/// What came of an attempt, as far as it matters for another one.
enum AttemptOutcome: Sendable, Hashable {
    case success
    /// An answer that is no success.
    case refused(Refusal)
    /// The server cannot have acted: nothing reached it.
    case unsent
    /// The connection could not be made in time. Nothing reached the server.
    case unsentInTime
    /// The server may have acted: no complete answer came.
    case lost
    /// The server may have acted: the time was over before the answer was complete.
    case lateOrLost
    /// What no repetition can mend.
    case failed

    struct Refusal: Sendable, Hashable {
        var status: Int
        var code: String?
        /// Whether the server says when to come again.
        var asksForRetry = false
        /// Whether it refused the signature's time, and a better one is known now.
        var provesClockSkew = false
    }

    init(of error: any Error) {
        switch error {
        case let error as TransportError: self.init(of: error)
        case let error as DeadlineExceeded where error.scope == .attempt: self = .lateOrLost
        default: self = .failed
        }
    }

    private init(of error: TransportError) {
        switch (error.cause, error.sent) {
        case (.unusableRequest, _), (.untrusted, _), (.shutDown, _): self = .failed
        case (.timedOut, .nothing): self = .unsentInTime
        case (.timedOut, .perhaps): self = .lateOrLost
        case (_, .nothing): self = .unsent
        case (_, .perhaps): self = .lost
        }
    }
}
