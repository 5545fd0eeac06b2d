/// What an endpoint can be besides a service's plain one.
public struct EndpointVariant: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Its cryptography is validated by the United States' Federal Information Processing Standard 140.
    public static let fips = EndpointVariant(rawValue: 1)
    /// It is reached over IPv6 too.
    public static let dualStack = EndpointVariant(rawValue: 2)

    /// The variant that `AWS_USE_FIPS_ENDPOINT` and `AWS_USE_DUALSTACK_ENDPOINT` ask for, or else the profile's `use_fips_endpoint` and
    /// `use_dualstack_endpoint`.
    ///
    /// - Throws: ``ConfigurationError/invalidSwitch(_:_:)``: a switch that is misspelt must not turn FIPS off.
    public init(configuration: SharedConfiguration, environment: AWSEnvironment = .process) throws(ConfigurationError) {
        self = []
        if try configuration.isOn("use_fips_endpoint", variable: "AWS_USE_FIPS_ENDPOINT", environment) { insert(.fips) }
        if try configuration.isOn("use_dualstack_endpoint", variable: "AWS_USE_DUALSTACK_ENDPOINT", environment) { insert(.dualStack) }
    }
}

extension SharedConfiguration {
    /// A switch of the environment, or else of the profile.
    func isOn(_ key: String, variable: String, _ environment: AWSEnvironment) throws(ConfigurationError) -> Bool {
        let source: SettingSource
        let text: String
        if let value = environment[variable] {
            (text, source) = (value, .variable(variable))
        } else if let value = self[key] {
            (text, source) = (value, .profile(profile, key: key))
        } else {
            return false
        }
        switch text.lowercased() {
        case "true": return true
        case "false": return false
        default: throw .invalidSwitch(text, source)
        }
    }
}
