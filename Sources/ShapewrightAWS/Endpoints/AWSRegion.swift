/// The name of a region, such as `eu-central-1`. It becomes part of host names, so it is always a label of one.
public struct AWSRegion: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
    public let rawValue: String

    /// `nil` unless the name is a host label (RFC 1123): 1 to 63 letters, digits and hyphens, no hyphen at either end, and not digits alone.
    public init?(rawValue: String) {
        guard HostLabel.isValid(rawValue), !rawValue.utf8.allSatisfy(HostLabel.isDigit) else { return nil }
        self.rawValue = rawValue
    }

    /// - Throws: ``ConfigurationError/invalidRegion(_:_:)``.
    public init(_ name: String) throws(ConfigurationError) {
        try self.init(name, from: .code)
    }

    init(_ name: String, from source: SettingSource) throws(ConfigurationError) {
        guard let region = AWSRegion(rawValue: name) else { throw .invalidRegion(name, source) }
        self = region
    }

    public var description: String { rawValue }

    /// The region of `AWS_REGION`, of `AWS_DEFAULT_REGION`, or of the profile, in this order.
    ///
    /// - Parameter profile: `nil` for that of `AWS_PROFILE`, or else `default`.
    /// - Throws: ``ConfigurationError/missingRegion(lookedAt:)``, ``ConfigurationError/invalidRegion(_:_:)``, and where the files are read
    ///   what ``SharedConfiguration/init(profile:environment:)`` throws.
    public static func resolved(profile: String? = nil, environment: AWSEnvironment = .process) throws(ConfigurationError) -> AWSRegion {
        let variables = ["AWS_REGION", "AWS_DEFAULT_REGION"]
        for variable in variables {
            if let name = environment[variable] { return try AWSRegion(name, from: .variable(variable)) }
        }
        let configuration = try SharedConfiguration(profile: profile, environment: environment)
        let source = SettingSource.profile(configuration.profile, key: "region")
        guard let name = configuration["region"] else { throw .missingRegion(lookedAt: variables.map { .variable($0) } + [source]) }
        return try AWSRegion(name, from: source)
    }
}

/// A part of a host name between dots.
enum HostLabel {
    static func isValid(_ label: String) -> Bool {
        let bytes = label.utf8
        return (1...63).contains(bytes.count) && bytes.first != hyphen && bytes.last != hyphen
            && bytes.allSatisfy { isDigit($0) || isLetter($0) || $0 == hyphen }
    }

    static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

    private static let hyphen = UInt8(ascii: "-")
}
