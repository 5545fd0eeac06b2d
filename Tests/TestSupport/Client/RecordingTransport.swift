import Foundation
import HTTPTypes
import ShapewrightClient

/// Answers from memory and keeps what was sent.
package final class RecordingTransport: ClientTransport, @unchecked Sendable {
    package struct Call: Sendable {
        package var request: HTTPRequest
        package var body: HTTPBody?
        package var baseURL: URL
        package var operationID: String
    }

    private let lock = NSLock()
    private var recorded: [Call] = []
    private let answer: @Sendable (Call) throws -> (HTTPResponse, HTTPBody?)

    package init(_ answer: @escaping @Sendable (Call) throws -> (HTTPResponse, HTTPBody?)) {
        self.answer = answer
    }

    /// Always the same answer.
    package convenience init(status: Int = 200, headers: HTTPFields = [:], _ body: String) {
        self.init { _ in (HTTPResponse(status: .init(code: status), headerFields: headers), HTTPBody(Array(body.utf8))) }
    }

    package var calls: [Call] { lock.withLock { recorded } }

    package func send(_ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String) async throws -> (HTTPResponse, HTTPBody?) {
        let call = Call(request: request, body: body, baseURL: baseURL, operationID: operationID)
        lock.withLock { recorded.append(call) }
        return try answer(call)
    }
}
