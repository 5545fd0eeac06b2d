import Foundation
import HTTPTypes
import ShapewrightClient

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// An answer's head, out of URLSession's form of it.
enum URLSessionHead {
    /// Status and header fields, and how long the body is. `nil` for what HTTP cannot say.
    static func read(_ response: HTTPURLResponse) -> (HTTPResponse, HTTPBody.Length)? {
        guard (200...999).contains(response.statusCode) else { return nil }
        var head = HTTPResponse(status: HTTPResponse.Status(code: response.statusCode))
        // Fields of one name have been joined by commas.
        for (name, value) in response.allHeaderFields {
            guard let name = (name as? String).flatMap({ HTTPField.Name($0) }), let value = value as? String else { continue }
            head.headerFields[name] = value
        }
        return (head, length(of: head))
    }

    private static func length(of head: HTTPResponse) -> HTTPBody.Length {
        if head.status == .noContent || head.status == .notModified { return .known(0) }
        // What URLSession has decoded is longer than what was sent.
        let coding = head.headerFields[.contentEncoding]?.lowercased() ?? "identity"
        guard coding == "identity", head.headerFields[.transferEncoding] == nil else { return .unknown }
        guard let length = head.headerFields[.contentLength].flatMap({ Int($0) }), length >= 0 else { return .unknown }
        return .known(length)
    }
}
