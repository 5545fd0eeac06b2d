import Foundation
import Testing

@testable import ShapewrightAWS

struct AWSEndpointTests {
    private static let sagemaker = ServiceIdentity(serviceID: "SageMaker", endpointPrefix: "api.sagemaker", signingName: "sagemaker")
    private static let runtime = ServiceIdentity(serviceID: "SageMaker A2I Runtime", endpointPrefix: "a2i-runtime.sagemaker")

    @Test(arguments: [
        ("eu-west-1", [], "api.sagemaker.eu-west-1.amazonaws.com"), ("eu-west-1", .dualStack, "api.sagemaker.eu-west-1.api.aws"),
        ("us-east-1", .fips, "api-fips.sagemaker.us-east-1.amazonaws.com"),
        ("us-east-1", [.fips, .dualStack], "api.sagemaker-fips.us-east-1.api.aws"),
        ("cn-north-1", [], "api.sagemaker.cn-north-1.amazonaws.com.cn"),
        ("cn-north-1", .dualStack, "api.sagemaker.cn-north-1.api.amazonwebservices.com.cn"),
        ("us-gov-west-1", .fips, "api-fips.sagemaker.us-gov-west-1.amazonaws.com"), ("us-iso-east-1", [], "api.sagemaker.us-iso-east-1.c2s.ic.gov"),
        ("us-isob-east-1", [], "api.sagemaker.us-isob-east-1.sc2s.sgov.gov"), ("eusc-de-east-1", [], "api.sagemaker.eusc-de-east-1.amazonaws.eu"),
    ] as [(String, EndpointVariant, String)])
    func endpointFollowsThePattern(region: String, variant: EndpointVariant, host: String) throws {
        let endpoint = try AWSEndpoint(of: Self.sagemaker, in: AWSRegion(region), variant: variant, environment: .init(variables: [:]))
        #expect(endpoint.url.absoluteString == "https://" + host)
        #expect(endpoint.source == .pattern)
    }

    @Test
    func hostsCanHaveAPatternOfTheirOwn() throws {
        var service = Self.sagemaker
        service.hosts = [[]: "{region}.example.{suffix}", .dualStack: "x.{suffix}"]
        let region = try AWSRegion("cn-north-1")
        let environment = AWSEnvironment(variables: [:])
        #expect(try AWSEndpoint(of: service, in: region, environment: environment).url.absoluteString == "https://cn-north-1.example.amazonaws.com.cn")
        #expect(try AWSEndpoint(of: service, in: region, variant: .dualStack, environment: environment).url.absoluteString
            == "https://x.api.amazonwebservices.com.cn")
        #expect(try AWSEndpoint(of: service, in: region, variant: .fips, environment: environment).url.absoluteString
            == "https://api.sagemaker-fips.cn-north-1.amazonaws.com.cn")
        // A model is no trusted text: its prefix cannot smuggle a host in.
        for prefix in ["evil.com/", "user@evil.com", "a b", "", "evil.com#", "evil.com?"] {
            service = ServiceIdentity(serviceID: "X", endpointPrefix: prefix)
            #expect(throws: ConfigurationError.self, "\(prefix)") { try AWSEndpoint(of: service, in: region, environment: environment) }
        }
    }

    /// From the last to the first, each setting overrides those before.
    @Test
    func settingsOverrideEachOther() throws {
        var config = "[default]\nregion = x\n"
        var variables: [String: String] = [:]
        func endpoint(_ override: URL? = nil) throws -> AWSEndpoint {
            let environment = AWSEnvironment(variables: variables, files: ["/home/.aws/config": config])
            return try AWSEndpoint(of: Self.runtime, in: AWSRegion("eu-west-1"), override: override, environment: environment)
        }
        #expect(try endpoint().source == .pattern)
        config += "endpoint_url = http://profile:1\n"
        #expect(try endpoint().source == .profile("default", key: "endpoint_url"))
        config += "services = local\n[services local]\nsagemaker =\n  endpoint_url = http://other\n"
        #expect(try endpoint().url.absoluteString == "http://profile:1")
        config += "sagemaker_a2i_runtime =\n  endpoint_url = http://service:2\n"
        #expect(try endpoint().source == .profile("default", key: "services.sagemaker_a2i_runtime.endpoint_url"))
        #expect(try endpoint().url.absoluteString == "http://service:2")
        variables["AWS_ENDPOINT_URL"] = "http://variable:3/path"
        #expect(try endpoint().source == .variable("AWS_ENDPOINT_URL"))
        variables["AWS_ENDPOINT_URL_SAGEMAKER_A2I_RUNTIME"] = "https://[::1]:4"
        #expect(try endpoint().url.absoluteString == "https://[::1]:4")
        let given = try #require(URL(string: "https://given"))
        #expect(try endpoint(given).url == given)
        #expect(try endpoint(given).source == .code)
        variables["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] = "true"
        #expect(try endpoint().source == .pattern)
        #expect(try endpoint(given).source == .code)
        variables["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] = "FALSE"
        config += "[default]\nignore_configured_endpoint_urls = true\n"
        #expect(try endpoint().source == .variable("AWS_ENDPOINT_URL_SAGEMAKER_A2I_RUNTIME"))
        variables["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] = nil
        #expect(try endpoint().source == .pattern)
    }

    /// Whoever gives an endpoint in code needs no files, and wrong ones do no harm.
    @Test
    func filesAreNotReadForAnEndpointInCode() throws {
        let environment = AWSEnvironment(variables: ["AWS_PROFILE": "none"], files: ["/home/.aws/config": "["])
        let given = try #require(URL(string: "http://localhost:8000/base"))
        #expect(try AWSEndpoint(of: Self.sagemaker, in: AWSRegion("x"), override: given, environment: environment).url == given)
    }

    @Test(arguments: [
        "localhost", "localhost:8000", "ftp://x", "https://", "https:///path", "http://user@x", "http://user:password@x", "http://x?q",
        "http://x/#f", "http://x y", "http://x\u{7F}",
        "http://é", "http://%41", "mailto:x@y",
    ])
    func endpointIsAURLOfAHost(text: String) {
        #expect(throws: ConfigurationError.invalidEndpoint(text, .variable("AWS_ENDPOINT_URL"))) {
            try AWSEndpoint(of: Self.sagemaker, in: AWSRegion("x"), environment: AWSEnvironment(variables: ["AWS_ENDPOINT_URL": text]))
        }
    }

    @Test
    func variantIsThatOfTheSettings() throws {
        func variant(_ variables: [String: String], _ profile: String = "") throws -> EndpointVariant {
            let environment = AWSEnvironment(variables: variables, files: ["/home/.aws/config": "[default]\n" + profile])
            return try EndpointVariant(configuration: SharedConfiguration(environment: environment), environment: environment)
        }
        #expect(try variant([:]) == [])
        #expect(try variant(["AWS_USE_FIPS_ENDPOINT": "true"]) == .fips)
        #expect(try variant(["AWS_USE_DUALSTACK_ENDPOINT": "True", "AWS_USE_FIPS_ENDPOINT": "TRUE"]) == [.fips, .dualStack])
        #expect(try variant([:], "use_fips_endpoint = true\nuse_dualstack_endpoint = false") == .fips)
        #expect(try variant(["AWS_USE_FIPS_ENDPOINT": "false"], "use_fips_endpoint = true") == [])
        #expect(throws: ConfigurationError.invalidSwitch("ture", .variable("AWS_USE_FIPS_ENDPOINT"))) { try variant(["AWS_USE_FIPS_ENDPOINT": "ture"]) }
        #expect(throws: ConfigurationError.invalidSwitch("1", .profile("default", key: "use_dualstack_endpoint"))) {
            try variant([:], "use_dualstack_endpoint = 1")
        }
    }

    @Test
    func servicesSectionHasToBeThere() {
        let environment = AWSEnvironment(variables: [:], files: ["/home/.aws/config": "[default]\nservices = none"])
        #expect(throws: ConfigurationError.missingServices("none", profile: "default")) {
            try AWSEndpoint(of: Self.sagemaker, in: AWSRegion("x"), environment: environment)
        }
    }
}
