import Foundation
import HTTPTypes
import ShapewrightClient

/// Signs every request on its way to the transport.
///
/// It stands next to the transport, whatever its place in the list, so that each attempt is signed at its own time and after all changes.
public struct SigningMiddleware: ClientMiddleware {
    public var signer: SigV4Signer
    public var credentials: any CredentialsProvider
    /// The machine's clock. AWS refuses signatures that are more than minutes away from its own; what a client has learnt of the difference
    /// is added.
    public var now: @Sendable () -> Date

    public var stage: MiddlewareStage { .signing }

    public init(signer: SigV4Signer, credentials: any CredentialsProvider, now: @escaping @Sendable () -> Date = { Date() }) {
        self.signer = signer
        self.credentials = credentials
        self.now = now
    }

    /// - Throws: ``CredentialsError``, ``ConfigurationError`` or whatever else the provider throws; ``SigningError``; what reading the body
    ///   throws; what `next` throws.
    public func intercept(
        _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String,
        next: @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?)
    ) async throws -> (HTTPResponse, HTTPBody?) {
        let payload = try await signer.payload(of: body, for: request)
        let credentials = try await credentials.credentials()
        let instant = now().addingTimeInterval(ClientAttempt.current?.clockOffset ?? 0)
        return try await next(try signer.sign(request, payload: payload, credentials: credentials, at: instant), body, baseURL)
    }
}
