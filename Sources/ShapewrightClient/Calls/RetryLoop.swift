import Foundation
import HTTPTypes

/// Sends a request until there is an answer to hand on.
struct RetryLoop: Sendable {
    var configuration: ClientConfiguration
    var state: CallState
    var rule: RetryRule
    /// When the call is over, by ``ClientDependencies/uptime``.
    var end: Duration?
    /// The code of the error that an answer holds.
    var errorCode: @Sendable (HTTPResponse, HTTPBody?) -> String?
    /// One attempt: the middlewares around it and the transport.
    var attempt: MiddlewareChain.Next

    private var dependencies: ClientDependencies { configuration.dependencies }
    private var policy: RetryPolicy { configuration.retries }
    private typealias Answer = (HTTPResponse, HTTPBody?)

    /// - Returns: The last attempt's answer, whatever its status.
    /// - Throws: The last attempt's error; `CancellationError` as soon as the task is cancelled.
    func send(_ request: HTTPRequest, _ body: HTTPBody?, _ url: URL) async throws -> (HTTPResponse, HTTPBody?) {
        var attempt = ClientAttempt(invocationID: dependencies.makeInvocationID(), number: 1, maximum: max(1, policy.maximumAttempts))
        var held: Int?
        while true {
            attempt.clockOffset = state.clockSkew.offset
            let result = try await sendOnce(request, body, url, attempt)
            let outcome = outcome(of: result, attempt)
            if outcome == .success {
                state.quota.giveBack(held ?? policy.quota.success)
                return try result.get()
            }
            guard
                attempt.number < attempt.maximum, body?.isReadable ?? true, let reason = rule.reason(toRepeat: outcome),
                let pause = pause(after: attempt, reason, result), state.quota.take(policy.cost(of: reason))
            else { return try result.get() }
            held = policy.cost(of: reason)
            if pause > .zero { try await dependencies.sleep(pause) }
            try Task.checkCancellation()
            attempt.number += 1
        }
    }

    private func sendOnce(
        _ request: HTTPRequest, _ body: HTTPBody?, _ url: URL, _ attempt: ClientAttempt
    ) async throws -> Result<Answer, any Error> {
        try Task.checkCancellation()
        var request = request
        request.headerFields[.amzInvocationID] = attempt.invocationID
        request.headerFields[.amzRequest] = "attempt=\(attempt.number); max=\(attempt.maximum)"
        let deadline = Deadline(scope: .attempt, limit: configuration.attemptTimeout, sleep: dependencies.sleep)
        do {
            return .success(
                try await ClientAttempt.$current.withValue(attempt) {
                    try await deadline.hold { [request, send = self.attempt] in try await send(request, body, url) }
                })
        } catch {
            // Whatever a cancelled transport calls it.
            try Task.checkCancellation()
            return .failure(error)
        }
    }

    private func outcome(of result: Result<Answer, any Error>, _ attempt: ClientAttempt) -> AttemptOutcome {
        switch result {
        case .failure(let error):
            return AttemptOutcome(of: error)
        case .success((let response, let body)):
            guard response.status.kind != .successful else { return .success }
            let code = errorCode(response, body)
            let now = dependencies.now()
            return .refused(
                AttemptOutcome.Refusal(
                    status: response.status.code, code: code, asksForRetry: RetryAfter.delay(in: response, at: now) != nil,
                    provesClockSkew: state.clockSkew.learn(from: response, code: code, used: attempt.clockOffset, at: now)))
        }
    }

    /// How long to wait; `nil` where the call would be over by then. Its error is worth more than a deadline's.
    private func pause(after attempt: ClientAttempt, _ reason: RetryReason, _ result: Result<Answer, any Error>) -> Duration? {
        var asked: Duration?
        if case .success((let response, _)) = result {
            asked = RetryAfter.delay(in: response, at: dependencies.now().addingTimeInterval(state.clockSkew.offset))
        }
        let pause = policy.delay(after: attempt.number, reason, random: dependencies.random(), asked: asked)
        if let end, dependencies.uptime() + pause >= end { return nil }
        return pause
    }
}

extension HTTPField.Name {
    static let amzInvocationID = HTTPField.Name("amz-sdk-invocation-id")!
    static let amzRequest = HTTPField.Name("amz-sdk-request")!
}
