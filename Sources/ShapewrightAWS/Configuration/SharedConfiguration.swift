import Foundation

/// A profile of the files that AWS's tools share: `~/.aws/config` and `~/.aws/credentials`, or those that `AWS_CONFIG_FILE` and
/// `AWS_SHARED_CREDENTIALS_FILE` name.
///
/// Where both files have a setting, that of the credentials file counts. Files that are not there are empty.
public struct SharedConfiguration: Sendable {
    /// The profile: the one asked for, or that of `AWS_PROFILE`, or `default`.
    public let profile: String
    /// The files looked at, `~` expanded.
    public let configPath: String
    public let credentialsPath: String

    /// The profile as each file has it; `nil` where it does not.
    let config: ConfigurationSection?
    let credentials: ConfigurationSection?
    private let merged: ConfigurationSection
    private let services: [String: ConfigurationSection]

    /// Reads both files.
    ///
    /// - Throws: ``ConfigurationError`` where a file cannot be read or parsed, or a profile that was asked for is in neither.
    public init(profile: String? = nil, environment: AWSEnvironment = .process) throws(ConfigurationError) {
        configPath = environment.expanded(environment["AWS_CONFIG_FILE"] ?? "~/.aws/config")
        credentialsPath = environment.expanded(environment["AWS_SHARED_CREDENTIALS_FILE"] ?? "~/.aws/credentials")
        let configFile = try Self.file(configPath, .config, environment)
        let credentialsFile = try Self.file(credentialsPath, .credentials, environment)

        let name = profile ?? environment["AWS_PROFILE"] ?? "default"
        self.profile = name
        config = configFile.profiles[name]
        credentials = credentialsFile.profiles[name]
        services = configFile.services
        if config == nil, credentials == nil, name != "default" { throw .missingProfile(name, paths: [credentialsPath, configPath]) }
        var merged = config ?? ConfigurationSection()
        if let credentials { merged.merge(credentials) }
        self.merged = merged
    }

    /// A setting of the profile; `nil` where it has none or an empty one. Names are in lower case.
    public subscript(name: String) -> String? { merged[name] }

    /// A setting within another, as `max_concurrent_requests` is within `s3`.
    public subscript(name: String, nested: String) -> String? { merged[name, nested] }

    /// A setting of one service in the `services` section that the profile names.
    ///
    /// - Throws: ``ConfigurationError/missingServices(_:profile:)``.
    func serviceSetting(_ name: String, service: String) throws(ConfigurationError) -> String? {
        guard let section = merged["services"] else { return nil }
        guard let services = services[section] else { throw .missingServices(section, profile: profile) }
        return services[service, name]
    }

    private static func file(
        _ path: String, _ kind: ConfigurationFile.Kind, _ environment: AWSEnvironment
    ) throws(ConfigurationError) -> ConfigurationFile {
        let bytes: [UInt8]?
        do {
            bytes = try environment.contents(path)
        } catch {
            throw .unreadableFile(path: path, reason: error.localizedDescription)
        }
        guard let bytes else { return ConfigurationFile() }
        return try ConfigurationFile(parsing: bytes, kind, path: path)
    }
}
