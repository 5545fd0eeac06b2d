#if AsyncHTTPClient
import AsyncHTTPClient
import Foundation
import HTTPTypes
import NIOCore
import NIOHTTP1
import ShapewrightClient

extension HTTPClientRequest {
    /// The request in AsyncHTTPClient's form.
    ///
    /// - Throws: ``TransportError`` for a request without a host, and where AsyncHTTPClient would send another one.
    init(_ request: HTTPRequest, _ body: HTTPBody?) throws {
        guard let scheme = request.scheme, let authority = request.authority, let path = request.path, path.hasPrefix("/") else {
            throw TransportError(.unusableRequest, sent: .nothing, detail: "it has no scheme, host or path")
        }
        let text = "\(scheme)://\(authority)\(path)"
        // It takes URLs by Foundation, which encodes what a URL cannot hold, and sends no fragment: the signature would be another request's.
        guard let url = URL(string: text), url.absoluteString == text, url.fragment == nil else {
            throw TransportError(.unusableRequest, sent: .nothing, detail: "AsyncHTTPClient cannot send its path as it is")
        }
        self.init(url: text)
        method = HTTPMethod(rawValue: request.method.rawValue)
        headers.add(name: "Host", value: authority)
        for field in request.headerFields where !Self.ownFields.contains(field.name.canonicalName) {
            headers.add(name: field.name.rawName, value: field.value)
        }
        guard let body else { return }
        if let bytes = body.bufferedBytes {
            self.body = .bytes(ByteBuffer(bytes: bytes))
        } else {
            let length: Body.Length = if case .known(let count) = body.length { .known(Int64(count)) } else { .unknown }
            self.body = .stream(body.map { ByteBuffer(bytes: $0) }, length: length)
        }
    }

    /// What is set here, and what AsyncHTTPClient sets itself.
    private static let ownFields: Set<String> = ["host", "content-length", "connection", "transfer-encoding"]
}

extension HTTPResponse {
    /// `nil` for a status that no answer can have.
    init?(_ response: HTTPClientResponse) {
        guard (200...999).contains(response.status.code) else { return nil }
        self.init(status: Status(code: Int(response.status.code)))
        for (name, value) in response.headers {
            guard let name = HTTPField.Name(name) else { continue }
            headerFields.append(HTTPField(name: name, value: value))
        }
    }

    /// How many bytes the body has, by the head.
    var bodyLength: HTTPBody.Length {
        if status == .noContent || status == .notModified { return .known(0) }
        guard headerFields[.transferEncoding] == nil, headerFields[.contentEncoding] == nil else { return .unknown }
        guard let length = headerFields[.contentLength].flatMap({ Int($0) }), length >= 0 else { return .unknown }
        return .known(length)
    }
}
#endif
