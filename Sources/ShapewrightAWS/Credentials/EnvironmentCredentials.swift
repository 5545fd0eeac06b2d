import Foundation
import ShapewrightRuntime

/// The credentials of `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, and where they are temporary `AWS_SESSION_TOKEN` and
/// `AWS_CREDENTIAL_EXPIRATION`.
public struct EnvironmentCredentials: CredentialsProvider {
    public var environment: AWSEnvironment

    public init(environment: AWSEnvironment = .process) {
        self.environment = environment
    }

    /// - Throws: ``CredentialsError/notFound(_:)`` without an access key, ``CredentialsError/incomplete(place:missing:)`` without its secret,
    ///   ``CredentialsError/invalidExpiration``.
    public func credentials() throws(CredentialsError) -> AWSCredentials {
        guard let key = environment["AWS_ACCESS_KEY_ID"] else {
            throw .notFound([.init(place: "environment", finding: "AWS_ACCESS_KEY_ID is not set")])
        }
        guard let secret = environment["AWS_SECRET_ACCESS_KEY"] else {
            throw .incomplete(place: "the environment", missing: "AWS_SECRET_ACCESS_KEY")
        }
        var expiration: Date?
        if let text = environment["AWS_CREDENTIAL_EXPIRATION"] {
            // Dates are read as those of responses are.
            guard let date = TimestampFormat.parse(text) else { throw .invalidExpiration }
            expiration = date
        }
        return AWSCredentials(
            accessKeyID: key, secretAccessKey: secret, sessionToken: environment["AWS_SESSION_TOKEN"], expiration: expiration)
    }
}
