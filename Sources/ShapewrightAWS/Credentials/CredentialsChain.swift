/// Asks providers one after the other, until one has credentials.
///
/// A provider that should have credentials and fails ends the search: the next one's could belong to somebody else.
public struct CredentialsChain: CredentialsProvider {
    public var providers: [any CredentialsProvider]

    public init(_ providers: [any CredentialsProvider]) {
        self.providers = providers
    }

    /// Environment variables, then the profile. A profile that is named in code is asked alone.
    public static func standard(profile: String? = nil, environment: AWSEnvironment = .process) -> CredentialsChain {
        let profileCredentials = ProfileCredentials(profile: profile, environment: environment)
        return CredentialsChain(profile == nil ? [EnvironmentCredentials(environment: environment), profileCredentials] : [profileCredentials])
    }

    /// - Throws: ``CredentialsError/notFound(_:)`` with everything that was looked at; else what the first provider that failed has thrown.
    public func credentials() async throws -> AWSCredentials {
        var lookups: [CredentialsError.Lookup] = []
        for provider in providers {
            do {
                return try await provider.credentials()
            } catch CredentialsError.notFound(let found) {
                lookups += found
            }
        }
        throw CredentialsError.notFound(lookups)
    }
}
