import Foundation
import HTTPTypes
import ShapewrightClient

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

extension TransportError {
    /// What URLSession's error means, and what it says of what was sent.
    ///
    /// - Parameters:
    ///   - hasHead: Whether the answer had begun.
    ///   - isUnsent: Whether the request has a body of which URLSession has sent nothing. Without it no server acts on the request.
    init(_ error: any Error, method: HTTPRequest.Method, hasHead: Bool, isUnsent: Bool) {
        guard let code = (error as? URLError)?.code else {
            self.init(.other, sent: isUnsent ? .nothing : .perhaps, underlying: error)
            return
        }
        let cause = Self.cause(code, hasHead: hasHead)
        // Of several addresses of a host, libcurl may have been refused by the first and lost the connection to the second: then the code is
        // that of the first. So the code alone proves nothing, unless nothing hangs on it.
        let isHarmless = method == .get || method == .head
        let isBeforeSending = cause == .unresolvedHost || cause == .unusableRequest || isHarmless && Self.isOfConnecting(cause)
        self.init(
            cause, sent: isUnsent || isBeforeSending && !hasHead ? .nothing : .perhaps, detail: "URLError \(code.rawValue)", underlying: error)
    }

    private static func cause(_ code: URLError.Code, hasHead: Bool) -> Cause {
        switch code {
        #if canImport(FoundationNetworking)
        // libcurl's word for an answer that is no HTTP: only URLs with a scheme that it knows are given to it.
        case .unsupportedURL: .invalidResponse
        #else
        case .unsupportedURL: .unusableRequest
        #endif
        case .badURL, .dataLengthExceedsMaximum, .appTransportSecurityRequiresSecureConnection: .unusableRequest
        case .cannotFindHost, .dnsLookupFailed: .unresolvedHost
        case .cannotConnectToHost, .notConnectedToInternet, .internationalRoamingOff, .callIsActive, .dataNotAllowed:
            hasHead ? .connectionClosed : .unreachable
        case .secureConnectionFailed: hasHead ? .connectionClosed : .insecure
        case .serverCertificateHasBadDate, .serverCertificateUntrusted, .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid,
            .clientCertificateRejected, .clientCertificateRequired:
            .untrusted
        case .networkConnectionLost: .connectionClosed
        case .timedOut: .timedOut
        case .cancelled: .shutDown
        case .cannotParseResponse, .cannotDecodeRawData, .cannotDecodeContentData: .invalidResponse
        // On Foundation's part the first is an empty answer, the second anything that has no code of its own.
        case .badServerResponse, .unknown: hasHead || code == .badServerResponse ? .connectionClosed : .other
        default: .other
        }
    }

    private static func isOfConnecting(_ cause: Cause) -> Bool {
        [.unreachable, .insecure, .untrusted].contains(cause)
    }
}
