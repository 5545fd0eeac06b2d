import Foundation
import HTTPTypes
import ShapewrightClient

/// Signs every request on its way to the transport.
///
/// What repeats requests stands before it, so that each attempt is signed at its own time; what changes requests does too.
public struct SigningMiddleware: ClientMiddleware {
    public var signer: SigV4Signer
    public var credentials: any CredentialsProvider
    /// The time to sign at. AWS refuses signatures that are more than minutes away from its own clock.
    public var now: @Sendable () -> Date

    public init(signer: SigV4Signer, credentials: any CredentialsProvider, now: @escaping @Sendable () -> Date = { Date() }) {
        self.signer = signer
        self.credentials = credentials
        self.now = now
    }

    /// - Throws: ``CredentialsError``, ``ConfigurationError`` or whatever else the provider throws; ``SigningError``; what `next` throws.
    public func intercept(
        _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String,
        next: @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?)
    ) async throws -> (HTTPResponse, HTTPBody?) {
        let signed = try signer.sign(request, body: body?.bytes ?? [], credentials: try await credentials.credentials(), at: now())
        return try await next(signed, body, baseURL)
    }
}
