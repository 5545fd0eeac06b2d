/// No answer came, or only a part of one. What a transport throws for anything but cancellation.
public struct TransportError: Error, Sendable, CustomStringConvertible {
    public enum Cause: Sendable, Hashable {
        /// The request cannot be sent by this transport: its URL or method is not one that it can express exactly.
        case unusableRequest
        /// The host has no address.
        case unresolvedHost
        /// There was no connection to be had: refused, unreachable.
        case unreachable
        /// The connection could not be secured.
        case insecure
        /// The host's certificate is not trusted, or is not the host's.
        case untrusted
        /// The connection ended before the answer did.
        case connectionClosed
        /// The transport's own patience ended: see ``DeadlineExceeded`` for the client's.
        case timedOut
        /// What came is no HTTP.
        case invalidResponse
        /// The transport has been shut down.
        case shutDown
        case other
    }

    /// What the server may have seen of the request.
    public enum Sent: Sendable, Hashable {
        /// Nothing that it could act on.
        case nothing
        /// Something, perhaps all: whether the server has acted on it is not known.
        case perhaps
    }

    public var cause: Cause
    public var sent: Sent
    /// What is known beside, in words. Neither query nor header fields: it is shown in logs.
    public var detail: String?
    /// The error of the library beneath.
    public var underlying: (any Error)?

    public init(_ cause: Cause, sent: Sent, detail: String? = nil, underlying: (any Error)? = nil) {
        self.cause = cause
        self.sent = sent
        self.detail = detail
        self.underlying = underlying
    }

    /// `the connection ended before the answer did (the request may have been received)`.
    public var description: String {
        var text = cause.description
        if let detail { text += ": \(detail)" }
        return text + (sent == .nothing ? " (nothing was sent)" : " (the request may have been received)")
    }
}

/// Of the error beneath, its type: systems' errors name URLs, whose query and path may hold secrets.
extension TransportError: CustomReflectable {
    public var customMirror: Mirror {
        Mirror(self, children: [
            "cause": cause, "sent": sent, "detail": detail as Any, "underlying": underlying.map { "\(type(of: $0))" } as Any,
        ])
    }
}

extension TransportError.Cause: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unusableRequest: "the request cannot be sent"
        case .unresolvedHost: "the host was not found"
        case .unreachable: "no connection to the host"
        case .insecure: "the connection could not be secured"
        case .untrusted: "the host's certificate is not trusted"
        case .connectionClosed: "the connection ended before the answer did"
        case .timedOut: "the transport waited too long"
        case .invalidResponse: "the answer is no HTTP"
        case .shutDown: "the transport is shut down"
        case .other: "the transport failed"
        }
    }
}
