/// Settings in the environment or in the shared configuration files are wrong.
///
/// Tells where, and never what a file says there: a line may hold a secret.
public enum ConfigurationError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A file is there and cannot be read.
    case unreadableFile(path: String, reason: String)
    /// A file is not written as a configuration file has to be. Lines count from 1.
    case invalidSyntax(path: String, line: Int, SyntaxProblem)
    /// The profile that was asked for, in code or by `AWS_PROFILE`, is in none of the files.
    case missingProfile(String, paths: [String])
    /// A profile names a `services` section that the configuration file does not have.
    case missingServices(String, profile: String)
    /// No setting names a region; these were looked at.
    case missingRegion(lookedAt: [SettingSource])
    /// A region is no label of a host name.
    case invalidRegion(String, SettingSource)
    /// An endpoint is no URL of scheme `http` or `https` with a host, without user, query and fragment.
    case invalidEndpoint(String, SettingSource)
    /// A switch is neither `true` nor `false`.
    case invalidSwitch(String, SettingSource)

    public enum SyntaxProblem: String, Sendable, Hashable {
        case notUTF8 = "the file is not UTF-8 text"
        case unclosedSection = "a section's name ends with “]”"
        case textAfterSection = "nothing but a comment can follow a section's name"
        case propertyOutsideSection = "a property stands before the first section"
        case missingEqualsSign = "a property is a name, “=” and a value"
        case missingName = "a property has a name before “=”"
    }

    public var description: String {
        switch self {
        case .unreadableFile(let path, let reason): "\(path) cannot be read: \(reason)"
        case .invalidSyntax(let path, let line, let problem): "\(path):\(line): \(problem.rawValue)"
        case .missingProfile(let profile, let paths): "no profile “\(profile)” in \(paths.joined(separator: " and "))"
        case .missingServices(let name, let profile): "profile “\(profile)” names the services section “\(name)”, which is not there"
        case .missingRegion(let sources): "no region is set; looked at \(sources.map(\.description).joined(separator: ", "))"
        case .invalidRegion(let region, let source):
            "“\(region)” is no region (\(source)): it is made of letters, digits and hyphens, and not of digits alone"
        case .invalidEndpoint(let url, let source):
            "“\(url)” is no endpoint (\(source)): a URL with a host, of scheme http or https and without user, query and fragment"
        case .invalidSwitch(let value, let source): "“\(value)” is neither true nor false (\(source))"
        }
    }
}

/// Where a setting was found, or looked for.
public enum SettingSource: Sendable, Hashable, CustomStringConvertible {
    /// The code that asked.
    case code
    case variable(String)
    /// A key of a profile. A key within another is written with a dot between.
    case profile(String, key: String)
    /// Nothing set it: it follows from service and region.
    case pattern

    public var description: String {
        switch self {
        case .code: "given in code"
        case .variable(let name): name
        case .profile(let name, let key): "\(key) of profile “\(name)”"
        case .pattern: "by service and region"
        }
    }
}
