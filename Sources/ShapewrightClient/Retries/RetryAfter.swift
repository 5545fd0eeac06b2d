import Foundation
import HTTPTypes

/// When a server wants to be asked again.
package enum RetryAfter {
    /// The pause that a response asks for: `x-amz-retry-after` in milliseconds, or else `Retry-After` in seconds or as a date (RFC 9110,
    /// section 10.2.3). `nil` where there is none, or none that can be read.
    ///
    /// - Parameter now: The server's time, as far as it is known.
    package static func delay(in response: HTTPResponse, at now: Date) -> Duration? {
        if let milliseconds = number(response.headerFields[.amzRetryAfter]) { return .milliseconds(milliseconds) }
        guard let text = response.headerFields[.retryAfter] else { return nil }
        if let seconds = number(text) { return .seconds(seconds) }
        return HTTPDate.parse(text).map { .seconds(min(max(0, $0.timeIntervalSince(now)), 1e9)) }
    }

    /// Nine digits are decades, and overflow nothing.
    private static func number(_ text: String?) -> Int64? {
        guard let text, (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int64(text)
    }
}

extension HTTPField.Name {
    static let amzRetryAfter = HTTPField.Name("x-amz-retry-after")!
}
