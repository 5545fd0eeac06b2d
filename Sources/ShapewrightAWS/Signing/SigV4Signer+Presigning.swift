import Foundation
import ShapewrightClient
import HTTPTypes

extension SigV4Signer {
    /// The seconds that a presigned request can be valid for: up to seven days.
    public static let validExpiries = 1...604_800

    /// Signs a request by its query, so that whoever has its URL can send it until it expires. No credentials are needed for that, and none
    /// can be read from it.
    ///
    /// All header fields that the request has are signed, so they have to be sent as they are; mostly it is best to have none.
    ///
    /// - Parameters:
    ///   - seconds: For how long the request is valid, 1 to 604,800. It ends with temporary credentials that expire before that.
    ///   - payload: The content's hash; ``SigV4Options/presignedPayload`` where it is `nil`.
    /// - Returns: The request with its parameters in the query. Those of an earlier signature are replaced.
    /// - Throws: ``SigningError/invalidExpiry(seconds:)``, ``SigningError/missingHost``.
    public func presign(
        _ request: HTTPRequest, expiresIn seconds: Int, payload: PayloadHash? = nil, credentials: AWSCredentials, at instant: Date
    ) throws(SigningError) -> HTTPRequest {
        try signatureByQuery(request, expiresIn: seconds, payload: payload, credentials: credentials, at: instant).request
    }

    /// The URL of a request signed by its query: see ``presign(_:expiresIn:payload:credentials:at:)``.
    ///
    /// - Throws: Besides, ``SigningError/invalidURL``. A request without a scheme is one over HTTPS.
    public func presignedURL(
        _ request: HTTPRequest, expiresIn seconds: Int, payload: PayloadHash? = nil, credentials: AWSCredentials, at instant: Date
    ) throws(SigningError) -> URL {
        let signed = try presign(request, expiresIn: seconds, payload: payload, credentials: credentials, at: instant)
        guard let url = URL(string: "\(signed.scheme ?? "https")://\(signed.authority ?? "")\(signed.path ?? "")") else { throw .invalidURL }
        return url
    }

    func signatureByQuery(
        _ request: HTTPRequest, expiresIn seconds: Int, payload: PayloadHash?, credentials: AWSCredentials, at date: Date
    ) throws(SigningError) -> SigV4Signature {
        guard Self.validExpiries.contains(seconds) else { throw .invalidExpiry(seconds: seconds) }
        let instant = SigningInstant(date)
        let scope = scope(at: instant)
        var request = request
        let host = try request.prepareForSigning()

        var target = RequestTarget(request)
        // What a URL cannot hold is encoded before it is signed, as whoever sends the URL would otherwise do it afterwards.
        var path: [UInt8] = []
        PercentEncoding.appendLegalPath(target.path, to: &path)
        target.path = path[...]
        target.parameters.removeAll { Self.parameterNames.contains($0.name) }
        func add(_ parameter: SignatureParameter, _ value: String) {
            target.parameters.append(RequestTarget.Parameter(parameter.rawValue.utf8, value.utf8))
        }
        add(.algorithm, Self.algorithm)
        add(.credential, "\(credentials.accessKeyID)/\(scope.text)")
        add(.date, instant.timestamp)
        add(.expires, String(seconds))
        add(.signedHeaders, SignedHeader.headers(of: request, host: host).map(\.name).joined(separator: ";"))
        if options.sessionToken == .signed, let token = credentials.sessionToken { add(.securityToken, token) }

        let canonical = CanonicalRequest(
            request, target: target, host: host, payload: payload ?? options.presignedPayload, options: options)
        var result = SigV4Signature(
            of: request, canonical, stringToSign: canonical.stringToSign(at: instant, scope), key: key(for: credentials, scope))
        add(.signature, result.signature)
        if options.sessionToken == .addedAfterSigning, let token = credentials.sessionToken { add(.securityToken, token) }
        result.request.path = target.text
        return result
    }

    private static let parameterNames = Set(SignatureParameter.allCases.map { Array($0.rawValue.utf8) })
}

/// The query parameters of a presigned request.
private enum SignatureParameter: String, CaseIterable {
    case algorithm = "X-Amz-Algorithm"
    case credential = "X-Amz-Credential"
    case date = "X-Amz-Date"
    case expires = "X-Amz-Expires"
    case signedHeaders = "X-Amz-SignedHeaders"
    case securityToken = "X-Amz-Security-Token"
    case signature = "X-Amz-Signature"
}

extension RequestTarget {
    /// Path and query, the parameters in their order.
    fileprivate var text: String {
        var text = Array(path)
        for (index, parameter) in parameters.enumerated() {
            text.append(UInt8(ascii: index == 0 ? "?" : "&"))
            parameter.append(to: &text)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
