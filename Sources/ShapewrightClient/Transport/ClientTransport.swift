import Foundation
import HTTPTypes

/// Sends HTTP requests for a generated client: over a network, or in a test out of memory.
///
/// The client has filled in everything of the request but what belongs to a connection; `Host` comes from ``HTTPRequest/authority``.
/// A transport does not interpret statuses: an answer of any status is a response, and only the lack of one is an error. It follows no
/// redirect and keeps no cookie: a signature is good for one request as it is.
///
/// What a transport owes the client:
///
/// - It throws ``TransportError``, also out of the response's body, and says what was sent. Other errors are never retried.
/// - It ends at once where its task is cancelled: deadlines are cancellations.
/// - It sends a request once. Whether to send it again is the client's to decide, by the rule in <doc:Calls>.
public protocol ClientTransport: Sendable {
    /// - Parameters:
    ///   - request: Method, target and header fields. `path` starts with the base URL's own.
    ///   - body: The content, or `nil` where the operation has none.
    ///   - baseURL: The endpoint that the client was made with.
    ///   - operationID: The operation's name, for logs and tests.
    /// - Returns: The response, as soon as its head is there. Its body may still be coming.
    /// - Throws: ``TransportError``; `CancellationError`; what reading `body` throws.
    func send(
        _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String
    ) async throws -> (HTTPResponse, HTTPBody?)
}
