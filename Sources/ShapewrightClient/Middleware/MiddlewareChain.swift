import Foundation
import HTTPTypes

/// Middlewares with what stands at their end.
struct MiddlewareChain: Sendable {
    typealias Next = @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?)

    var middlewares: ArraySlice<any ClientMiddleware>
    var operationID: String
    var end: Next

    func send(_ request: HTTPRequest, _ body: HTTPBody?, _ url: URL) async throws -> (HTTPResponse, HTTPBody?) {
        guard let first = middlewares.first else { return try await end(request, body, url) }
        let rest = MiddlewareChain(middlewares: middlewares.dropFirst(), operationID: operationID, end: end)
        return try await first.intercept(request, body: body, baseURL: url, operationID: operationID) { request, body, url in
            try await rest.send(request, body, url)
        }
    }
}
