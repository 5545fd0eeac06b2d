import Foundation
import HTTPTypes
import ShapewrightClient

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// Sends requests with URLSession: on Apple platforms the system's, elsewhere Foundation's over libcurl.
///
/// Requests go out as they were signed: no cookies, no cache, no credentials of a keychain, and no redirect is followed, which would make the
/// signature another's. Answers with a redirect or a challenge are answers.
///
/// Copies share one URLSession and its connections. They are closed when the last copy is gone and the answers under way are read, or by
/// ``shutDown()``.
///
/// Answers are read as they come. Apple's URLSession waits for a reader that is slow. Foundation's on other platforms cannot wait: what the
/// reader has not taken yet is kept in memory, up to a bound. Request bodies are held in memory on all platforms.
public struct URLSessionTransport: ClientTransport {
    /// How many bytes of a request body that comes in chunks are held in memory at most.
    public var maximumRequestSize: Int
    /// How many bytes of an answer are kept for a slow reader at most, where URLSession cannot wait. More is an
    /// ``HTTPBodyError/tooLarge(maximum:)``.
    public var maximumBufferSize: Int

    private let session: SessionOwner

    /// - Parameters:
    ///   - configuration: Proxies, TLS and the like. What the transport promises is set in a copy of it.
    ///   - maximumConnectionsPerHost: How many calls to a host are under way at once; others wait.
    ///   - maximumRequestSize: 64 MiB unless told otherwise.
    ///   - maximumBufferSize: 64 MiB unless told otherwise.
    public init(
        configuration: URLSessionConfiguration = Self.configuration, maximumConnectionsPerHost: Int = 50,
        maximumRequestSize: Int = 64 << 20, maximumBufferSize: Int = 64 << 20
    ) {
        self.maximumRequestSize = maximumRequestSize
        self.maximumBufferSize = maximumBufferSize
        session = SessionOwner(configuration, maximumConnectionsPerHost)
    }

    /// A new configuration that keeps nothing on disk, and in which URLSession's own timeouts are off: deadlines are the client's.
    public static var configuration: URLSessionConfiguration {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = 604_800
        configuration.timeoutIntervalForResource = 604_800
        return configuration
    }

    /// Ends what is under way and closes all connections. Requests that are sent afterwards fail.
    public func shutDown() {
        session.shutDown()
    }

    public func send(
        _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String
    ) async throws -> (HTTPResponse, HTTPBody?) {
        let content = try await body?.collect(upTo: maximumRequestSize)
        try Task.checkCancellation()
        let exchange = URLSessionExchange(method: request.method, contentSize: content?.count ?? 0, maximumBufferSize: maximumBufferSize)
        try start(try URLRequest(request, content: content), exchange, isRepeatable: content?.isEmpty == false || request.method.isIdempotent)
        let (response, length) = try await exchange.response()
        guard request.method != .head else { return (response, nil) }
        return (response, HTTPBody(URLSessionResponseBody(exchange, session), length: length))
    }

    /// - Parameter isRepeatable: Whether no harm is done where URLSession repeats the request by itself; one with a body it does not repeat.
    private func start(_ request: URLRequest, _ exchange: URLSessionExchange, isRepeatable: Bool) throws {
        #if canImport(FoundationNetworking)
        guard isRepeatable else { return try session.startAlone(request, exchange) }
        #endif
        try session.start(request, exchange)
    }
}
