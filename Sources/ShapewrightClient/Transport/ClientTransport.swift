import Foundation
import HTTPTypes

/// Sends HTTP requests for a generated client: over a network, or in a test out of memory.
///
/// The client has filled in everything of the request but what belongs to a connection; `Host` comes from ``HTTPRequest/authority``.
/// A transport does not interpret statuses: an answer of any status is a response, and only the lack of one is an error.
public protocol ClientTransport: Sendable {
    /// - Parameters:
    ///   - request: Method, target and header fields. `path` starts with the base URL's own.
    ///   - body: The content, or `nil` where the operation has none.
    ///   - baseURL: The endpoint that the client was made with.
    ///   - operationID: The operation's name, for logs and tests.
    func send(
        _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String
    ) async throws -> (HTTPResponse, HTTPBody?)
}
