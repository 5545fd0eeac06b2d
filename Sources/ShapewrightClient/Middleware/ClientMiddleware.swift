import Foundation
import HTTPTypes

/// Stands between a client and its transport: sees every request on its way out and every response on its way back, and may change both.
///
/// Where it stands is its `stage`; the whole order is in <doc:Calls>.
public protocol ClientMiddleware: Sendable {
    /// Where in a call the middleware stands. ``MiddlewareStage/call`` unless it says otherwise.
    var stage: MiddlewareStage { get }

    /// - Parameters:
    ///   - request: Method, target and header fields, as a transport would receive them.
    ///   - body: The content, or `nil` where the operation has none.
    ///   - baseURL: The endpoint that the client was made with.
    ///   - operationID: The operation's name.
    ///   - next: The rest of the way: further middlewares and at last the transport.
    /// - Returns: The response. What `next` returns is read completely: its body has ``HTTPBody/bufferedBytes``,
    ///   but for the successful answer of a call that reads it as it comes.
    func intercept(
        _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String,
        next: @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?)
    ) async throws -> (HTTPResponse, HTTPBody?)
}

extension ClientMiddleware {
    public var stage: MiddlewareStage { .call }
}
