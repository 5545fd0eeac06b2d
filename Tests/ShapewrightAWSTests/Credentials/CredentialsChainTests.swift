import Foundation
import Testing

@testable import ShapewrightAWS

struct CredentialsChainTests {
    private let credentials = AWSCredentials(accessKeyID: "A", secretAccessKey: "S")
    private let file = [
        "/home/.aws/credentials": """
        [default]
        aws_access_key_id = B
        aws_secret_access_key = R
        [work]
        aws_access_key_id = C
        aws_secret_access_key = Q
        """
    ]
    private let variables = ["AWS_ACCESS_KEY_ID": "A", "AWS_SECRET_ACCESS_KEY": "S"]

    @Test
    func firstThatHasSomeProvides() async throws {
        #expect(try await CredentialsChain([EnvironmentCredentials(environment: .init(variables: [:])), credentials]).credentials() == credentials)
        #expect(try await CredentialsChain([credentials, Failing()]).credentials() == credentials)
    }

    @Test
    func failureEndsTheSearch() async throws {
        await #expect(throws: Failing.Failure.self) { try await CredentialsChain([Failing(), credentials]).credentials() }
        let incomplete = EnvironmentCredentials(environment: .init(variables: ["AWS_ACCESS_KEY_ID": "A"]))
        await #expect(throws: CredentialsError.incomplete(place: "the environment", missing: "AWS_SECRET_ACCESS_KEY")) {
            try await CredentialsChain([incomplete, credentials]).credentials()
        }
    }

    @Test
    func standardChainAsksTheEnvironmentThenTheProfile() async throws {
        let both = AWSEnvironment(variables: variables, files: file)
        #expect(try await CredentialsChain.standard(environment: both).credentials().accessKeyID == "A")
        #expect(try await CredentialsChain.standard(environment: .init(variables: [:], files: file)).credentials().accessKeyID == "B")
        // A profile that is named in code is meant.
        #expect(try await CredentialsChain.standard(profile: "work", environment: both).credentials().accessKeyID == "C")
    }

    @Test
    func errorSaysAllThatWasLookedAt() async throws {
        let error = await #expect(throws: CredentialsError.self) {
            try await CredentialsChain.standard(environment: .init(variables: [:])).credentials()
        }
        #expect(
            error?.description == """
                no credentials found; looked at environment: AWS_ACCESS_KEY_ID is not set; \
                profile “default” in /home/.aws/credentials: is not there; profile “default” in /home/.aws/config: is not there
                """)
    }

    private struct Failing: CredentialsProvider {
        struct Failure: Error {}
        func credentials() throws -> AWSCredentials { throw Failure() }
    }
}
