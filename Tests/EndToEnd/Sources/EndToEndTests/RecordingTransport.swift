import Foundation
import HTTPTypes
import ShapewrightClient

/// Keeps what goes through it to another transport.
final class RecordingTransport: ClientTransport, @unchecked Sendable {
    private let lock = NSLock()
    private var recorded: [SentRequest] = []
    private let next: any ClientTransport

    init(_ next: any ClientTransport) {
        self.next = next
    }

    var requests: [SentRequest] { lock.withLock { recorded } }

    func send(_ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String) async throws -> (HTTPResponse, HTTPBody?) {
        let content = try JSONDecoder().decode(JSONValue.self, from: Data(body?.bufferedBytes ?? []))
        let target = HTTPField.Name("X-Amz-Target").flatMap { request.headerFields[$0] }
        let sent = SentRequest(
            operation: operationID, method: request.method.rawValue, path: request.path ?? "", contentType: request.headerFields[.contentType],
            target: target, body: content)
        lock.withLock { recorded.append(sent) }
        return try await next.send(request, body: body, baseURL: baseURL, operationID: operationID)
    }
}
