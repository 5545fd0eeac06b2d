import Foundation
import HTTPTypes

extension SigV4Signer {
    /// The signature that goes into the `Authorization` field.
    func signatureByHeaders(
        _ request: HTTPRequest, payload: PayloadHash, credentials: AWSCredentials, at date: Date
    ) throws(SigningError) -> SigV4Signature {
        let instant = SigningInstant(date)
        let scope = scope(at: instant)
        var request = request
        let host = try request.prepareForSigning()
        request.headerFields[.amzDate] = instant.timestamp
        if options.sendsPayloadHash || payload == .unsigned { request.headerFields[.amzContentSHA256] = payload.description }
        if options.sessionToken == .signed { request.headerFields[.amzSecurityToken] = credentials.sessionToken }

        let canonical = CanonicalRequest(request, target: RequestTarget(request), host: host, payload: payload, options: options)
        var result = SigV4Signature(
            of: request, canonical, stringToSign: canonical.stringToSign(at: instant, scope), key: key(for: credentials, scope))

        let credential = "\(credentials.accessKeyID)/\(scope.text)"
        result.request.headerFields[.authorization] =
            "\(Self.algorithm) Credential=\(credential), SignedHeaders=\(canonical.signedHeaders), Signature=\(result.signature)"
        if options.sessionToken == .addedAfterSigning { result.request.headerFields[.amzSecurityToken] = credentials.sessionToken }
        return result
    }
}
