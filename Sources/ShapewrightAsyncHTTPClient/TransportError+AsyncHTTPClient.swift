#if AsyncHTTPClient
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import ShapewrightClient

extension TransportError {
    /// What an error of AsyncHTTPClient's or SwiftNIO's means, and what it says of what was sent.
    ///
    /// - Parameter hasHead: Whether the answer had begun.
    static func translated(_ error: any Error, hasHead: Bool) -> any Error {
        if Task.isCancelled { return CancellationError() }
        let (cause, sent): (Cause, Sent)
        switch error {
        case let error as HTTPClientError: (cause, sent) = meaning(of: error)
        case let error as NIOConnectionError: (cause, sent) = (hasAddress(error) ? .unreachable : .unresolvedHost, .nothing)
        case let error as NIOSSLError: (cause, sent) = meaning(of: error, hasHead: hasHead)
        case is NIOSSLExtraError: (cause, sent) = (.untrusted, hasHead ? .perhaps : .nothing)
        // What a host of which the address was given says; no established connection is refused.
        case let error as IOError where error.errnoCode == ECONNREFUSED: (cause, sent) = (.unreachable, .nothing)
        case ChannelError.connectTimeout: (cause, sent) = (.timedOut, .nothing)
        case is IOError, is ChannelError: (cause, sent) = (.connectionClosed, .perhaps)
        case is HTTPParserError: (cause, sent) = (.invalidResponse, .perhaps)
        case is HTTPBodyError, is CancellationError, is TransportError: return error
        default: (cause, sent) = (.other, .perhaps)
        }
        return TransportError(cause, sent: hasHead ? .perhaps : sent, detail: "\(type(of: error))", underlying: error)
    }

    private static func meaning(of error: HTTPClientError) -> (Cause, Sent) {
        switch error {
        case .connectTimeout, .getConnectionFromPoolTimeout, .socksHandshakeTimeout, .httpProxyHandshakeTimeout, .tlsHandshakeTimeout:
            (.timedOut, .nothing)
        case .readTimeout, .writeTimeout, .deadlineExceeded: (.timedOut, .perhaps)
        case .remoteConnectionClosed, .uncleanShutdown: (.connectionClosed, .perhaps)
        case .alreadyShutdown: (.shutDown, .nothing)
        // Somebody shut the client down.
        case .cancelled: (.shutDown, .perhaps)
        case .invalidURL, .emptyHost, .emptyScheme, .missingSocketPath, .traceRequestWithBody: (.unusableRequest, .nothing)
        case .bodyLengthMismatch, .writeAfterRequestSent: (.unusableRequest, .perhaps)
        case .invalidProxyResponse, .proxyAuthenticationRequired: (.unreachable, .nothing)
        default: (.other, .perhaps)
        }
    }

    private static func meaning(of error: NIOSSLError, hasHead: Bool) -> (Cause, Sent) {
        switch error {
        case .handshakeFailed: (.insecure, .nothing)
        case .uncleanShutdown: (.connectionClosed, .perhaps)
        case .unableToValidateCertificate, .noCertificateToValidate: (.untrusted, .nothing)
        default: (hasHead ? .connectionClosed : .other, .perhaps)
        }
    }

    /// Whether the host's name had an address, and connecting to it failed.
    private static func hasAddress(_ error: NIOConnectionError) -> Bool {
        !error.connectionErrors.isEmpty || error.dnsAError == nil && error.dnsAAAAError == nil
    }
}
#endif
