import HTTPTypes
import ShapewrightClient
import Testing

struct ErrorDetailsTests {
    @Test("What a failed call says of itself", arguments: [
        ("ResourceInUse", "in use", "1b2c", "application/x-amz-json-1.1", "{}", "ResourceInUse: in use (HTTP 500, request 1b2c)"),
        ("ResourceInUse", "", nil, "text/html", "<p>", "ResourceInUse (HTTP 500)"),
        (nil, nil, nil, "text/html; charset=utf-8", "<p>", "no error that the protocol knows, but text/html (HTTP 500)"),
        (nil, nil, "1b2c", "Text/Plain", "x", "no error that the protocol knows, but text/plain (HTTP 500, request 1b2c)"),
        (nil, nil, nil, "application/json", "{}", "unknown error (HTTP 500)"),
        (nil, nil, nil, "application/problem+json", "{}", "unknown error (HTTP 500)"),
        (nil, nil, nil, "text/html", "", "unknown error (HTTP 500)"),
        (nil, nil, nil, nil, "x", "unknown error (HTTP 500)"),
        (nil, nil, nil, "text/\u{202E}lmth", "x", "unknown error (HTTP 500)"),
        (nil, nil, nil, "html", "x", "unknown error (HTTP 500)"),
    ] as [(String?, String?, String?, String?, String, String)])
    func descriptions(code: String?, message: String?, requestID: String?, type: String?, body: String, expected: String) {
        var fields = HTTPFields()
        fields[.contentType] = type
        let details = ErrorDetails(
            code: code, message: message, status: 500, requestID: requestID, headerFields: fields, body: Array(body.utf8))
        #expect(details.description == expected)
    }
}
