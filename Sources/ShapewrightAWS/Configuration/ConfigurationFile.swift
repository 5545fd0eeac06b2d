import ShapewrightRuntime

/// One of the two files that AWS's tools share.
struct ConfigurationFile: Sendable, Redacted {
    enum Kind: Sendable {
        /// `~/.aws/config`: profiles are called `[profile name]` or `[default]`, and there are sections of other kinds.
        case config
        /// `~/.aws/credentials`: profiles are called `[name]`.
        case credentials
    }

    var profiles: [String: ConfigurationSection] = [:]
    var services: [String: ConfigurationSection] = [:]

    /// No file.
    init() {}

    /// - Throws: ``ConfigurationError/invalidSyntax(path:line:_:)``.
    init(parsing bytes: [UInt8], _ kind: Kind, path: String) throws(ConfigurationError) {
        var parser = ConfigurationFileParser(kind, path: path)
        self = try parser.parse(bytes)
    }
}
