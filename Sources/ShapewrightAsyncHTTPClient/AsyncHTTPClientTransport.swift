#if AsyncHTTPClient
import AsyncHTTPClient
import Foundation
import HTTPTypes
import NIOCore
import NIOHTTP1
import ShapewrightClient

/// Sends requests with AsyncHTTPClient, over SwiftNIO. Bodies are streamed both ways: the slower side sets the pace.
///
/// Requests go out as they were signed, and redirects are answers. The trait `AsyncHTTPClient` of this package turns it on.
public struct AsyncHTTPClientTransport: ClientTransport {
    private let owner: ClientOwner

    /// A transport with a client of its own, which ends with the last copy or by ``shutDown()``.
    ///
    /// - Parameter configuration: TLS, proxies and the like. Redirects are turned off in it.
    public init(
        eventLoopGroup: any EventLoopGroup = HTTPClient.defaultEventLoopGroup, configuration: HTTPClient.Configuration = Self.configuration
    ) {
        var configuration = configuration
        configuration.redirectConfiguration = .disallow
        owner = ClientOwner(HTTPClient(eventLoopGroup: eventLoopGroup, configuration: configuration), isOwned: true)
    }

    /// A transport over a client that somebody else shuts down.
    ///
    /// - Parameter client: It must not follow redirects: a signature is good for one request as it is.
    public init(client: HTTPClient) {
        owner = ClientOwner(client, isOwned: false)
    }

    /// Connections are tried once and for ten seconds: what is repeated is the caller's to decide, and deadlines are too.
    public static var configuration: HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.timeout = HTTPClient.Configuration.Timeout(connect: .seconds(10))
        configuration.networkFrameworkWaitForConnectivity = false
        return configuration
    }

    /// Ends what is under way and closes all connections, where the client is the transport's own.
    public func shutDown() async throws {
        try await owner.shutDown()
    }

    public func send(
        _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String
    ) async throws -> (HTTPResponse, HTTPBody?) {
        try Task.checkCancellation()
        let outgoing = try HTTPClientRequest(request, body)
        do {
            let response = try await owner.client.execute(outgoing, deadline: .distantFuture)
            guard let head = HTTPResponse(response) else { throw TransportError(.invalidResponse, sent: .perhaps) }
            guard request.method != .head else { return (head, nil) }
            return (head, HTTPBody(AsyncHTTPClientBody(response.body, owner), length: head.bodyLength))
        } catch {
            throw TransportError.translated(error, hasHead: false)
        }
    }
}

/// Shuts a client down when nobody needs it any longer.
final class ClientOwner: Sendable {
    let client: HTTPClient
    private let isOwned: Bool

    init(_ client: HTTPClient, isOwned: Bool) {
        self.client = client
        self.isOwned = isOwned
    }

    deinit {
        // Nothing is under way any longer. A second time is refused, and that is all right.
        if isOwned { client.shutdown { _ in } }
    }

    func shutDown() async throws {
        guard isOwned else { return }
        try await client.shutdown()
    }
}
#endif
