import Foundation

/// Which of a call's attempts is under way. Middlewares that stand around attempts find theirs in ``current``.
public struct ClientAttempt: Sendable, Hashable {
    /// The same for all attempts of a call, and sent as `amz-sdk-invocation-id`.
    public var invocationID: String
    /// Counted from 1.
    public var number: Int
    /// How many attempts there may be.
    public var maximum: Int
    /// What to add to the machine's clock for the service's, in seconds. Signatures take it into account.
    public var clockOffset: TimeInterval

    public init(invocationID: String, number: Int, maximum: Int, clockOffset: TimeInterval = 0) {
        self.invocationID = invocationID
        self.number = number
        self.maximum = maximum
        self.clockOffset = clockOffset
    }

    /// The attempt that the running task is part of; `nil` outside of any.
    @TaskLocal public static var current: ClientAttempt?
}
