import Foundation
import HTTPTypes
import ShapewrightClient

/// Gives one answer after the other, the last one again and again, and keeps what was sent.
package final class ScriptedTransport: ClientTransport, @unchecked Sendable {
    package enum Answer: Sendable {
        case respond(Int, [String: String] = [:], String = "{}")
        case fail(any Error)
        /// Waits until the task is cancelled.
        case hang
    }

    package struct Call: Sendable {
        package var request: HTTPRequest
        package var body: HTTPBody?
        package var attempt: ClientAttempt?
    }

    private let lock = NSLock()
    private var recorded: [Call] = []
    private let answers: [Answer]
    /// Called for each request before it is answered.
    private let onSend: (@Sendable (Int) async -> Void)?

    package init(_ answers: Answer..., onSend: (@Sendable (Int) async -> Void)? = nil) {
        self.answers = answers
        self.onSend = onSend
    }

    package var calls: [Call] { lock.withLock { recorded } }

    package func send(_ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String) async throws -> (HTTPResponse, HTTPBody?) {
        let number = lock.withLock {
            recorded.append(Call(request: request, body: body, attempt: ClientAttempt.current))
            return recorded.count
        }
        await onSend?(number)
        switch answers[min(number, answers.count) - 1] {
        case .respond(let status, let fields, let text):
            var response = HTTPResponse(status: .init(code: status))
            for (name, value) in fields { HTTPField.Name(name).map { response.headerFields[$0] = value } }
            return (response, HTTPBody(Array(text.utf8)))
        case .fail(let error): throw error
        case .hang:
            try await Task.sleep(for: .seconds(1_000_000))
            throw CancellationError()
        }
    }
}
