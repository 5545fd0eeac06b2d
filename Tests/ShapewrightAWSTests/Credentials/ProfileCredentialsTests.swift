import Foundation
import Testing

@testable import ShapewrightAWS

struct ProfileCredentialsTests {
    private static let keys = "aws_access_key_id = A\naws_secret_access_key = S\n"
    private static let otherKeys = "aws_access_key_id = B\naws_secret_access_key = R\n"
    private static let plain = AWSCredentials(accessKeyID: "A", secretAccessKey: "S")
    private static let other = AWSCredentials(accessKeyID: "B", secretAccessKey: "R")
    private static let printed = #"{"Version": 1, "AccessKeyId": "P", "SecretAccessKey": "Q"}"#

    @Test
    func defaultProfileIsRead() async throws {
        #expect(try await credentials(credentials: "[default]\n" + Self.keys) == Self.plain)
        #expect(try await credentials(config: "[default]\n" + Self.keys) == Self.plain)
        #expect(try await credentials(config: "[profile default]\n" + Self.keys) == Self.plain)
        var temporary = Self.plain
        temporary.sessionToken = "T"
        #expect(try await credentials(credentials: "[default]\n\(Self.keys)aws_session_token=T") == temporary)
    }

    @Test
    func profileIsThatOfCodeThenOfTheEnvironment() async throws {
        let text = "[default]\n\(Self.keys)[work]\n\(Self.otherKeys)"
        #expect(try await credentials(credentials: text, variables: ["AWS_PROFILE": "work"]) == Self.other)
        #expect(try await credentials(profile: "default", credentials: text, variables: ["AWS_PROFILE": "work"]) == Self.plain)
        #expect(try await credentials(profile: "work", credentials: text) == Self.other)
        #expect(try await credentials(credentials: text, variables: ["AWS_PROFILE": ""]) == Self.plain)
    }

    @Test
    func credentialsFilePrecedesProcessPrecedesConfig() async throws {
        let process = "credential_process = print\n"
        #expect(try await credentials(config: "[default]\n\(Self.otherKeys)\(process)", credentials: "[default]\n" + Self.keys) == Self.plain)
        #expect(try await credentials(config: "[default]\n\(Self.otherKeys)\(process)") == AWSCredentials(accessKeyID: "P", secretAccessKey: "Q"))
        // A token of the other file would belong to other credentials.
        #expect(try await credentials(config: "[default]\naws_session_token = T", credentials: "[default]\n" + Self.keys) == Self.plain)
    }

    @Test
    func filesAreWhereTheEnvironmentSays() async throws {
        let variables = ["AWS_CONFIG_FILE": "~/c", "AWS_SHARED_CREDENTIALS_FILE": "/elsewhere", "HOME": "/users/me"]
        let environment = AWSEnvironment(variables: variables, files: ["/users/me/c": "[profile a]\n\(Self.keys)", "/elsewhere": "[b]\n" + Self.otherKeys])
        #expect(try await ProfileCredentials(profile: "a", environment: environment).credentials() == Self.plain)
        #expect(try await ProfileCredentials(profile: "b", environment: environment).credentials() == Self.other)
    }

    @Test
    func errorSaysWhatWasLookedAt() async throws {
        let error = await #expect(throws: CredentialsError.self) { try await credentials(config: "[default]\nregion = x") }
        #expect(
            error?.description == """
                no credentials found; looked at profile “default” in /home/.aws/credentials: is not there; \
                profile “default” in /home/.aws/config: has no aws_access_key_id
                """)
    }

    @Test
    func profileThatWasAskedForHasToBeThere() async throws {
        let error = ConfigurationError.missingProfile("work", paths: ["/home/.aws/credentials", "/home/.aws/config"])
        await #expect(throws: error) { try await credentials(profile: "work", credentials: "[default]\n" + Self.keys) }
        await #expect(throws: error) { try await credentials(credentials: "[default]\n" + Self.keys, variables: ["AWS_PROFILE": "work"]) }
        #expect(error.description == "no profile “work” in /home/.aws/credentials and /home/.aws/config")
    }

    @Test
    func secretIsNeeded() async throws {
        await #expect(throws: CredentialsError.incomplete(place: "profile “default” in /home/.aws/credentials", missing: "aws_secret_access_key")) {
            try await credentials(config: "[default]\naws_secret_access_key = S", credentials: "[default]\naws_access_key_id = A")
        }
    }

    @Test(arguments: [
        "role_arn", "web_identity_token_file", "sso_account_id", "sso_role_name", "login_session", "sso_session", "sso_start_url", "source_profile",
        "credential_source",
    ])
    func unsupportedKeyIsNamed(key: String) async throws {
        let error = CredentialsError.unsupported(profile: "work", key: key)
        await #expect(throws: error) { try await credentials(profile: "work", config: "[profile work]\n\(key) = x") }
        #expect(error.description == "profile “work” needs \(key), which is not supported yet")
    }

    /// A role is assumed with a profile's own access key too, which must not be used in its place.
    @Test
    func roleIsNotPassedOver() async throws {
        await #expect(throws: CredentialsError.unsupported(profile: "default", key: "role_arn")) {
            try await credentials(config: "[default]\nrole_arn = x", credentials: "[default]\n" + Self.keys)
        }
        #expect(try await credentials(config: "[default]\nsso_session = x\n" + Self.keys) == Self.plain)
    }

    @Test
    func wrongFilesAreErrors() async throws {
        await #expect(throws: ConfigurationError.invalidSyntax(path: "/home/.aws/credentials", line: 2, .missingEqualsSign)) {
            try await credentials(credentials: "[default]\nSECRET")
        }
        var environment = AWSEnvironment(variables: [:])
        environment.contents = { _ in throw CocoaError(.fileReadNoPermission) }
        await #expect(throws: ConfigurationError.self) { try await ProfileCredentials(environment: environment).credentials() }
    }

    private func credentials(
        profile: String? = nil, config: String? = nil, credentials: String? = nil, variables: [String: String] = [:]
    ) async throws -> AWSCredentials {
        var files: [String: String] = [:]
        files["/home/.aws/config"] = config
        files["/home/.aws/credentials"] = credentials
        var environment = AWSEnvironment(variables: variables, files: files)
        environment.run = { arguments in
            #expect(arguments == ["print"])
            return CredentialProcessOutput(status: 0, output: Array(Self.printed.utf8))
        }
        return try await ProfileCredentials(profile: profile, environment: environment).credentials()
    }
}
