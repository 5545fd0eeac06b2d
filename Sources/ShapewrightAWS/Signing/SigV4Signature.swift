import HTTPTypes
import ShapewrightRuntime

/// A signature with all that led to it.
struct SigV4Signature: Sendable, Redacted {
    let canonicalRequest: CanonicalRequest
    let stringToSign: String
    /// In lower-case hexadecimal digits.
    let signature: String
    /// The signed request.
    var request: HTTPRequest

    init(of request: HTTPRequest, _ canonicalRequest: CanonicalRequest, stringToSign: String, key: SigningKey) {
        self.request = request
        self.canonicalRequest = canonicalRequest
        self.stringToSign = stringToSign
        signature = key.signature(of: stringToSign)
    }
}

extension HTTPRequest {
    /// Makes the authority what is signed as the host, and removes what an earlier signature left.
    mutating func prepareForSigning() throws(SigningError) -> String {
        guard let host = canonicalHost else { throw .missingHost }
        authority = host
        for name in [HTTPField.Name.host, .authorization, .amzDate, .amzSecurityToken, .amzContentSHA256] { headerFields[name] = nil }
        return host
    }

    /// Lower case, without user and default port.
    private var canonicalHost: String? {
        guard let given = authority ?? headerFields[.host] else { return nil }
        var host = given.split(separator: "@", omittingEmptySubsequences: false).last.map { $0.lowercased() } ?? ""
        // The colons of an IPv6 address stand in brackets.
        if let colon = host.lastIndex(of: ":"), !host[colon...].contains("]") {
            let port = host[host.index(after: colon)...]
            if port.isEmpty || port == (scheme?.lowercased() == "http" ? "80" : "443") { host = String(host[..<colon]) }
        }
        return host.isEmpty ? nil : host
    }
}

extension HTTPField.Name {
    static let host = HTTPField.Name("Host")!
    static let amzDate = HTTPField.Name("X-Amz-Date")!
    static let amzSecurityToken = HTTPField.Name("X-Amz-Security-Token")!
    static let amzContentSHA256 = HTTPField.Name("X-Amz-Content-SHA256")!
}
