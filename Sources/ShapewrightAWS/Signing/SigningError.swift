/// A request could not be signed.
public enum SigningError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The request names no host: ``HTTPRequest/authority`` is missing.
    case missingHost
    /// A presigned request is valid for one second to seven days (604,800 seconds).
    case invalidExpiry(seconds: Int)
    /// Scheme, authority and path make no URL.
    case invalidURL
    /// The content has to be signed, and its body can be read once only: see ``SigV4Options/signsPayload``.
    case unrepeatableBody

    public var description: String {
        switch self {
        case .missingHost: "the request has no authority, and a signature names the host"
        case .invalidExpiry(let seconds): "a presigned request is valid for 1 to 604,800 seconds, not \(seconds)"
        case .invalidURL: "scheme, authority and path of the request make no URL"
        case .unrepeatableBody: "a signature needs the content's hash, and a body that can be read once only cannot be both hashed and sent"
        }
    }
}
