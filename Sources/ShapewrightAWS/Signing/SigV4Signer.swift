import Foundation
import HTTPTypes
import ShapewrightClient
import ShapewrightRuntime

/// Signs requests with AWS Signature Version 4.
///
/// A signature states who asks (the access key), for what (the credential scope: day, region and service), and what exactly is asked: method,
/// path, query, header fields and content. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html>.
///
/// A request's `path` holds the request target, encoded as it is sent, query included; its `authority` names the host. A value of this type
/// may be used from any number of tasks; its copies share the signing keys derived so far.
public struct SigV4Signer: Sendable {
    /// The service's signing name: in C2J's metadata `signingName`, and where there is none `endpointPrefix`.
    public var service: String
    /// The region of the credential scope.
    public var region: String
    public var options: SigV4Options

    private let keys = SigningKeyCache()

    /// - Parameter options: Those of the service unless others are given.
    public init(service: String, region: String, options: SigV4Options? = nil) {
        self.service = service
        self.region = region
        self.options = options ?? .options(forService: service)
    }

    /// Signs a request by its header fields, so that it can be sent with that content.
    ///
    /// - Returns: The request with `Authorization`, `X-Amz-Date`, and where they are called for `X-Amz-Security-Token` and
    ///   `X-Amz-Content-SHA256`. Those of an earlier signature are replaced. The authority is in lower case and without the scheme's default
    ///   port, as it was signed.
    /// - Throws: ``SigningError/missingHost``.
    public func sign(
        _ request: HTTPRequest, body: [UInt8] = [], credentials: AWSCredentials, at instant: Date
    ) throws(SigningError) -> HTTPRequest {
        let payload: PayloadHash = leavesOutPayload(of: request) ? .unsigned : PayloadHash(of: body)
        return try sign(request, payload: payload, credentials: credentials, at: instant)
    }

    /// Signs a request by its header fields.
    ///
    /// - Parameter payload: The content's hash, or ``PayloadHash/unsigned``, whatever the options say.
    /// - Returns: As ``sign(_:body:credentials:at:)``.
    /// - Throws: ``SigningError/missingHost``.
    public func sign(
        _ request: HTTPRequest, payload: PayloadHash, credentials: AWSCredentials, at instant: Date
    ) throws(SigningError) -> HTTPRequest {
        try signatureByHeaders(request, payload: payload, credentials: credentials, at: instant).request
    }

    /// What the signature of a request with that body says of it.
    ///
    /// - Throws: ``SigningError/unrepeatableBody``, as a body that is read for its hash must be read again to be sent; what reading it throws.
    func payload(of body: HTTPBody?, for request: HTTPRequest) async throws -> PayloadHash {
        guard !leavesOutPayload(of: request) else { return .unsigned }
        guard let body else { return .empty }
        if let bytes = body.bufferedBytes { return PayloadHash(of: bytes) }
        guard body.iterationBehavior == .multiple else { throw SigningError.unrepeatableBody }
        return try await PayloadHash(of: body)
    }

    /// Leaving the content out of the signature is for HTTPS, which guards it otherwise.
    private func leavesOutPayload(of request: HTTPRequest) -> Bool {
        !options.signsPayload && request.scheme?.lowercased() == "https"
    }

    func scope(at instant: SigningInstant) -> CredentialScope {
        CredentialScope(day: instant.day, region: region, service: service)
    }

    func key(for credentials: AWSCredentials, _ scope: CredentialScope) -> SigningKey {
        keys.key(for: credentials, scope)
    }

    static let algorithm = "AWS4-HMAC-SHA256"
}
