import Testing

@testable import ShapewrightAWS

struct AWSRegionTests {
    @Test(arguments: ["us-east-1", "a", "EU-WEST-1", "local", "1a", "x--y", String(repeating: "a", count: 63)])
    func hostLabelsAreRegions(name: String) throws {
        #expect(try AWSRegion(name).rawValue == name)
        #expect(AWSRegion(rawValue: name)?.description == name)
    }

    /// Each would change which host is meant, or make no host name at all.
    @Test(arguments: [
        "", "1", "123", "-a", "a-", "-", "a.b", "us-east-1.evil.com/", "a/b", "a@b", "a:1", "a b", "a\n", "é", "a_b", "%61", "{region}",
        String(repeating: "a", count: 64),
    ])
    func nothingElseIs(name: String) {
        #expect(AWSRegion(rawValue: name) == nil)
        #expect(throws: ConfigurationError.invalidRegion(name, .code)) { try AWSRegion(name) }
    }

    @Test
    func variablesPrecedeTheProfile() throws {
        let config = "[default]\nregion = eu-west-1\n[profile work]\nregion = eu-west-2"
        #expect(try region(["AWS_REGION": "a", "AWS_DEFAULT_REGION": "b"], config) == "a")
        #expect(try region(["AWS_REGION": "", "AWS_DEFAULT_REGION": "b"], config) == "b")
        #expect(try region([:], config) == "eu-west-1")
        #expect(try region(["AWS_PROFILE": "work"], config) == "eu-west-2")
        #expect(try region([:], config, profile: "work") == "eu-west-2")
    }

    @Test
    func errorsSayWhereFrom() {
        #expect(throws: ConfigurationError.invalidRegion("a/b", .variable("AWS_REGION"))) { try region(["AWS_REGION": "a/b"]) }
        #expect(throws: ConfigurationError.invalidRegion("a.b", .profile("default", key: "region"))) { try region([:], "[default]\nregion = a.b") }
        let missing = ConfigurationError.missingRegion(
            lookedAt: [.variable("AWS_REGION"), .variable("AWS_DEFAULT_REGION"), .profile("default", key: "region")])
        #expect(throws: missing) { try region([:], "[default]\noutput = json") }
        #expect(missing.description == "no region is set; looked at AWS_REGION, AWS_DEFAULT_REGION, region of profile “default”")
        #expect(throws: ConfigurationError.self) { try region([:], "[default", profile: nil) }
    }

    private func region(_ variables: [String: String], _ config: String = "", profile: String? = nil) throws -> String {
        try AWSRegion.resolved(profile: profile, environment: AWSEnvironment(variables: variables, files: ["/home/.aws/config": config])).rawValue
    }
}
