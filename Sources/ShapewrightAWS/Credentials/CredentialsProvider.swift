/// Knows where credentials come from.
public protocol CredentialsProvider: Sendable {
    /// The credentials to sign with now.
    ///
    /// - Throws: ``CredentialsError/notFound(_:)`` where this provider has none, so that a ``CredentialsChain`` asks the next one; anything
    ///   else where it should have some.
    func credentials() async throws -> AWSCredentials
}

/// Credentials given in code provide themselves.
extension AWSCredentials: CredentialsProvider {
    public func credentials() -> AWSCredentials { self }
}
