import Foundation
import HTTPTypes

/// Stands between a client and its transport: sees every request on its way out and every response on its way back, and may change both.
public protocol ClientMiddleware: Sendable {
    /// - Parameters:
    ///   - request: Method, target and header fields, as a transport would receive them.
    ///   - body: The content, or `nil` where the operation has none.
    ///   - baseURL: The endpoint that the client was made with.
    ///   - operationID: The operation's name.
    ///   - next: The rest of the way: further middlewares and at last the transport.
    func intercept(
        _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String,
        next: @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?)
    ) async throws -> (HTTPResponse, HTTPBody?)
}
