/// The credentials of a profile in the shared configuration files: its access key in the credentials file; else what its
/// `credential_process` prints; else its access key in the configuration file.
///
/// The files are read anew each time; ``CachedCredentials`` spares that.
public struct ProfileCredentials: CredentialsProvider {
    /// `nil` for that of `AWS_PROFILE`, or else `default`.
    public var profile: String?
    public var environment: AWSEnvironment

    public init(profile: String? = nil, environment: AWSEnvironment = .process) {
        self.profile = profile
        self.environment = environment
    }

    /// - Throws: ``ConfigurationError`` where the files are wrong, ``CredentialsError`` where the profile's credentials are, and
    ///   ``CredentialsError/notFound(_:)`` where it has none. A profile that wants a role assumed or a sign-on done is
    ///   ``CredentialsError/unsupported(profile:key:)``.
    public func credentials() async throws -> AWSCredentials {
        let configuration = try SharedConfiguration(profile: profile, environment: environment)
        if let key = Self.overridingKeys.first(where: { configuration[$0] != nil }) {
            throw CredentialsError.unsupported(profile: configuration.profile, key: key)
        }
        if let credentials = try Self.accessKey(configuration.credentials, configuration, in: configuration.credentialsPath) { return credentials }
        if let command = configuration["credential_process"] {
            return try await CredentialProcess(command: command, environment: environment).credentials()
        }
        if let credentials = try Self.accessKey(configuration.config, configuration, in: configuration.configPath) { return credentials }
        if let key = Self.otherKeys.first(where: { configuration[$0] != nil }) {
            throw CredentialsError.unsupported(profile: configuration.profile, key: key)
        }
        throw CredentialsError.notFound([
            Self.lookup(configuration.credentials, configuration, in: configuration.credentialsPath),
            Self.lookup(configuration.config, configuration, in: configuration.configPath),
        ])
    }

    /// What decides before an access key of the same profile does, as in other clients.
    private static let overridingKeys = ["role_arn", "web_identity_token_file", "sso_account_id", "sso_role_name", "login_session"]
    /// What hints at a way of signing in where there is nothing else.
    private static let otherKeys = ["sso_session", "sso_start_url", "source_profile", "credential_source"]

    /// Key, secret and token of one file: of two files, they could belong to different credentials.
    private static func accessKey(
        _ section: ConfigurationSection?, _ configuration: SharedConfiguration, in path: String
    ) throws(CredentialsError) -> AWSCredentials? {
        guard let section, let key = section["aws_access_key_id"] else { return nil }
        guard let secret = section["aws_secret_access_key"] else {
            throw .incomplete(place: "profile “\(configuration.profile)” in \(path)", missing: "aws_secret_access_key")
        }
        return AWSCredentials(accessKeyID: key, secretAccessKey: secret, sessionToken: section["aws_session_token"])
    }

    private static func lookup(
        _ section: ConfigurationSection?, _ configuration: SharedConfiguration, in path: String
    ) -> CredentialsError.Lookup {
        let finding = section == nil ? "is not there" : "has no aws_access_key_id"
        return .init(place: "profile “\(configuration.profile)” in \(path)", finding: finding)
    }
}
