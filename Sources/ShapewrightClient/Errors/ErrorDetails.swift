import HTTPTypes
import ShapewrightRuntime

/// What is known of a failed call beside the modelled members of its exception.
public struct ErrorDetails: Error, Sendable, Hashable, CustomStringConvertible {
    /// The exception's name, without namespace and URI. `nil` where the answer names none, as a proxy's page would.
    public var code: String?
    public var message: String?
    /// Whether the model has the message for a secret. The description then leaves it out.
    public var isMessageSensitive = false
    /// The HTTP status.
    public var status: Int
    /// AWS's identifier of the request, for its support.
    public var requestID: String?
    /// The header fields as received.
    public var headerFields: HTTPFields
    /// The body as received.
    public var body: [UInt8]

    public init(code: String?, message: String? = nil, status: Int, requestID: String? = nil, headerFields: HTTPFields = [:], body: [UInt8] = []) {
        self.code = code
        self.message = message
        self.status = status
        self.requestID = requestID
        self.headerFields = headerFields
        self.body = body
    }

    /// `ResourceInUse: the work team is in use (HTTP 400, request 1b2c…)`, or `no error that the protocol knows, but text/html (HTTP 500)` for a
    /// proxy's page. The body is left out: it may hold anything. So is a message that the model has for a secret.
    public var description: String {
        var text = code ?? (mediaType.map { "no error that the protocol knows, but \($0)" } ?? "unknown error")
        if let message, !message.isEmpty { text += ": \(isMessageSensitive ? "***" : message)" }
        text += " (HTTP \(status)"
        if let requestID { text += ", request \(requestID)" }
        return text + ")"
    }

    /// The same, with a message that is a secret.
    public func redactingMessage() -> ErrorDetails {
        var details = self
        details.isMessageSensitive = true
        return details
    }

    /// The body's type and subtype, where they are another protocol's: neither JSON nor anything like it.
    private var mediaType: String? {
        guard let field = headerFields[.contentType], !body.isEmpty else { return nil }
        // By scalars: a character may be as long as the field, and takes long to be compared.
        let scalars = field.unicodeScalars.prefix { $0 != ";" && $0 != "," && $0 != " " }
        let type = String(String.UnicodeScalarView(scalars)).lowercased()
        let isPlain = type.utf8.count <= 64 && type.utf8.allSatisfy(Self.isMediaTypeCharacter)
        return isPlain && type.contains("/") && !type.contains("json") ? type : nil
    }

    /// Of tokens (RFC 9110, section 5.6.2) what registered types are made of, and the slash.
    private static func isMediaTypeCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "/+-._".utf8.contains(byte)
        }
    }

    /// Strips a namespace before `#` and a URI after `:` from an error's type, as
    /// [AWS's protocols](https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html#operation-error-serialization) tell clients to do. A code
    /// that takes long to be compared is none: it is compared with all that the model and the retries know.
    static func code(_ type: String?) -> String? {
        guard let type, !CombiningRun.isCostly(type) else { return nil }
        let withoutURI = type.prefix { $0 != ":" }
        let code = withoutURI.split(separator: "#", omittingEmptySubsequences: false).last ?? ""
        return code.isEmpty ? nil : String(code)
    }
}

/// What the description says, and how much else there is: header fields and body may hold anything.
extension ErrorDetails: CustomDebugStringConvertible, CustomReflectable {
    public var debugDescription: String { "ErrorDetails(\(description))" }

    public var customMirror: Mirror {
        let message = isMessageSensitive ? message.map { _ in "***" } : message
        return Mirror(self, children: [
            "code": code as Any, "message": message as Any, "status": status, "requestID": requestID as Any,
            "headerFields": headerFields.map(\.name.canonicalName), "body": "\(body.count) bytes",
        ])
    }
}
