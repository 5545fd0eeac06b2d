import Foundation
import HTTPTypes
import ShapewrightClient

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

extension URLRequest {
    /// The request in URLSession's form, to go out byte for byte as it was signed.
    ///
    /// - Throws: ``TransportError`` where URLSession would send another one.
    init(_ request: HTTPRequest, content: [UInt8]?) throws {
        self.init(url: try Self.url(of: request))
        httpMethod = request.method.rawValue
        httpShouldHandleCookies = false
        for field in request.headerFields where !Self.ownFields.contains(field.name.canonicalName) {
            addValue(field.value, forHTTPHeaderField: field.name.rawName)
        }
        guard let content else { return }
        guard content.isEmpty || request.method != .get && request.method != .head else {
            throw TransportError(.unusableRequest, sent: .nothing, detail: "URLSession sends no body with \(request.method)")
        }
        httpBody = Data(content)
    }

    private static func url(of request: HTTPRequest) throws -> URL {
        guard let authority = request.authority, let scheme = request.scheme, scheme == "https" || scheme == "http" else {
            throw TransportError(.unusableRequest, sent: .nothing, detail: "it has no host, or a scheme other than https and http")
        }
        let path = request.path ?? "/"
        let text = "\(scheme)://\(authority)\(path)"
        // Foundation encodes what a URL cannot hold, and URLSession resolves dots: the signature would be another request's.
        guard path.hasPrefix("/"), !hasDotSegments(path), let url = URL(string: text), url.absoluteString == text, url.fragment == nil else {
            throw TransportError(.unusableRequest, sent: .nothing, detail: "URLSession cannot send its path as it is")
        }
        return url
    }

    private static func hasDotSegments(_ target: String) -> Bool {
        let path = target.prefix { $0 != "?" }
        return path.split(separator: "/").contains { segment in
            let decoded = segment.replacingOccurrences(of: "%2e", with: ".", options: .caseInsensitive)
            return decoded == "." || decoded == ".."
        }
    }

    /// What URLSession sets itself: `Host` by the URL, which is the authority that was signed.
    private static let ownFields: Set<String> = ["host", "content-length", "connection", "transfer-encoding"]
}
