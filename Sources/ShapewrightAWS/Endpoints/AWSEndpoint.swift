import Foundation

/// Where a service is reached, and by what setting.
public struct AWSEndpoint: Sendable, Hashable {
    public let url: URL
    public let source: SettingSource

    /// The endpoint of a service in a region. The first of these decides:
    ///
    /// 1. the endpoint given in code;
    /// 2. `AWS_ENDPOINT_URL_` with the service's identifier, as in `AWS_ENDPOINT_URL_SAGEMAKER`;
    /// 3. `AWS_ENDPOINT_URL`;
    /// 4. `endpoint_url` of the service in the `services` section that the profile names;
    /// 5. `endpoint_url` of the profile;
    /// 6. the pattern `https://{endpointPrefix}.{region}.{suffix}`, with `-fips` after the prefix and with the partition's other suffix as the
    ///    variant asks.
    ///
    /// `AWS_IGNORE_CONFIGURED_ENDPOINT_URLS`, or the profile's `ignore_configured_endpoint_urls`, turns 2 to 5 off.
    ///
    /// The pattern holds for regional services, by far the most. Services that are not regional (IAM, Route 53, CloudFront), and some of the
    /// newer ones that have only dual-stack hosts, need an endpoint given by one of the other ways, or a pattern of their own in
    /// ``ServiceIdentity/hosts``.
    ///
    /// - Parameters:
    ///   - configured: The profile whose settings count.
    ///   - variant: `nil` for what the settings ask for: see ``EndpointVariant/init(configuration:environment:)``.
    /// - Throws: ``ConfigurationError``.
    public init(
        of service: ServiceIdentity, in region: AWSRegion, override: URL? = nil, configured: SharedConfiguration,
        variant: EndpointVariant? = nil, environment: AWSEnvironment = .process
    ) throws(ConfigurationError) {
        if let override {
            try self.init(override.absoluteString, from: .code)
        } else {
            self = try Self.found(of: service, in: region, configured, variant, environment)
        }
    }

    /// The endpoint of a service in a region, by the files and variables of an environment.
    ///
    /// - Parameter profile: `nil` for that of `AWS_PROFILE`, or else `default`.
    /// - Throws: ``ConfigurationError``.
    public init(
        of service: ServiceIdentity, in region: AWSRegion, override: URL? = nil, profile: String? = nil, variant: EndpointVariant? = nil,
        environment: AWSEnvironment = .process
    ) throws(ConfigurationError) {
        if let override {
            try self.init(override.absoluteString, from: .code)
        } else {
            let configuration = try SharedConfiguration(profile: profile, environment: environment)
            self = try Self.found(of: service, in: region, configuration, variant, environment)
        }
    }

    private init(_ text: String, from source: SettingSource) throws(ConfigurationError) {
        guard let url = Self.url(text) else { throw .invalidEndpoint(text, source) }
        self.url = url
        self.source = source
    }

    private static func found(
        of service: ServiceIdentity, in region: AWSRegion, _ configuration: SharedConfiguration, _ variant: EndpointVariant?,
        _ environment: AWSEnvironment
    ) throws(ConfigurationError) -> AWSEndpoint {
        if let endpoint = try configured(of: service, configuration, environment) { return endpoint }
        let wanted = if let variant { variant } else { try EndpointVariant(configuration: configuration, environment: environment) }
        let host = EndpointHost.name(of: service, in: region, wanted)
        // A prefix comes out of a model, which is no trusted text: it cannot make another host of it.
        guard host.split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ HostLabel.isValid(String($0)) }) else {
            throw .invalidEndpoint("https://" + host, .pattern)
        }
        return try AWSEndpoint("https://" + host, from: .pattern)
    }

    private static func configured(
        of service: ServiceIdentity, _ configuration: SharedConfiguration, _ environment: AWSEnvironment
    ) throws(ConfigurationError) -> AWSEndpoint? {
        let ignores = try configuration.isOn(
            "ignore_configured_endpoint_urls", variable: "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", environment)
        guard !ignores else { return nil }
        for variable in ["AWS_ENDPOINT_URL_" + service.settingName, "AWS_ENDPOINT_URL"] {
            if let text = environment[variable] { return try AWSEndpoint(text, from: .variable(variable)) }
        }
        let key = service.settingName.lowercased()
        if let text = try configuration.serviceSetting("endpoint_url", service: key) {
            return try AWSEndpoint(text, from: .profile(configuration.profile, key: "services.\(key).endpoint_url"))
        }
        guard let text = configuration["endpoint_url"] else { return nil }
        return try AWSEndpoint(text, from: .profile(configuration.profile, key: "endpoint_url"))
    }

    /// A URL that requests can be addressed to.
    private static func url(_ text: String) -> URL? {
        // Foundation would encode what no URL can hold, white space among it.
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), let url = URL(string: text) else { return nil }
        guard url.scheme == "https" || url.scheme == "http", url.user == nil, url.query == nil, url.fragment == nil else { return nil }
        guard let host = url.host(percentEncoded: true), !host.isEmpty, !host.contains("%") else { return nil }
        return url
    }
}
