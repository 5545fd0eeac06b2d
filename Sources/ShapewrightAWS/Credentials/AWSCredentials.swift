import Foundation
import ShapewrightRuntime

/// What AWS knows a caller by: an access key with its secret, and for temporary credentials a session token.
///
/// Secret and token show in no description, dump or mirror.
public struct AWSCredentials: Sendable, Hashable {
    /// The identifier of the access key. No secret: it goes into every request.
    public var accessKeyID: String
    @Sensitive public var secretAccessKey: String
    /// The token of temporary credentials.
    @Sensitive public var sessionToken: String?
    /// When temporary credentials end.
    public var expiration: Date?

    public init(accessKeyID: String, secretAccessKey: String, sessionToken: String? = nil, expiration: Date? = nil) {
        self.accessKeyID = accessKeyID
        _secretAccessKey = Sensitive(wrappedValue: secretAccessKey)
        _sessionToken = Sensitive(wrappedValue: sessionToken)
        self.expiration = expiration
    }
}

extension AWSCredentials: CustomStringConvertible, CustomDebugStringConvertible {
    public var description: String { "access key \(accessKeyID)" }
    public var debugDescription: String { "AWSCredentials(\(description))" }
}
