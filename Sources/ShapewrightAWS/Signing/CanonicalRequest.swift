import HTTPTypes
import ShapewrightRuntime

/// A request in the form that is hashed for its signature: method, path, query, header fields, their names, and the payload's hash.
///
/// Redacted, because a session token is one of the header fields.
struct CanonicalRequest: Sendable, Redacted {
    let text: [UInt8]
    /// The names of the header fields that are signed, with semicolons between.
    let signedHeaders: String

    init(_ request: HTTPRequest, target: RequestTarget, host: String, payload: PayloadHash, options: SigV4Options) {
        let headers = SignedHeader.headers(of: request, host: host)
        signedHeaders = headers.map(\.name).joined(separator: ";")

        var text = Array(request.method.rawValue.utf8)
        func newLine() { text.append(UInt8(ascii: "\n")) }
        newLine()
        text += target.canonicalPath(options)
        newLine()
        text += target.canonicalQuery()
        newLine()
        for header in headers {
            text += header.name.utf8
            text.append(UInt8(ascii: ":"))
            text += header.value
            newLine()
        }
        newLine()
        text += signedHeaders.utf8
        newLine()
        text += payload.description.utf8
        self.text = text
    }

    /// What the signature is computed of.
    func stringToSign(at instant: SigningInstant, _ scope: CredentialScope) -> String {
        "\(SigV4Signer.algorithm)\n\(instant.timestamp)\n\(scope.text)\n\(PayloadHash.hexadecimal(of: text))"
    }
}
