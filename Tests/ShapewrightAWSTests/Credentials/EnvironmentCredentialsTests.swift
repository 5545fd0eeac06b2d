import Foundation
import Testing

@testable import ShapewrightAWS

struct EnvironmentCredentialsTests {
    @Test
    func variablesAreRead() throws {
        let plain = ["AWS_ACCESS_KEY_ID": "A", "AWS_SECRET_ACCESS_KEY": "S"]
        #expect(try credentials(plain) == AWSCredentials(accessKeyID: "A", secretAccessKey: "S"))
        // Whatever copies secrets about likes to add a line's end.
        #expect(try credentials(["AWS_ACCESS_KEY_ID": " A\n", "AWS_SECRET_ACCESS_KEY": "S\n", "AWS_SESSION_TOKEN": ""]) == credentials(plain))

        let temporary = plain.merging(["AWS_SESSION_TOKEN": "T", "AWS_CREDENTIAL_EXPIRATION": "2015-08-30T12:36:00Z"]) { $1 }
        let expiration = Date(timeIntervalSince1970: 1_440_938_160)
        #expect(try credentials(temporary) == AWSCredentials(accessKeyID: "A", secretAccessKey: "S", sessionToken: "T", expiration: expiration))
    }

    @Test(arguments: [[:], ["AWS_ACCESS_KEY_ID": ""], ["AWS_SECRET_ACCESS_KEY": "S"]])
    func nothingIsFound(variables: [String: String]) {
        #expect(throws: CredentialsError.notFound([.init(place: "environment", finding: "AWS_ACCESS_KEY_ID is not set")])) {
            try credentials(variables)
        }
    }

    @Test(arguments: ["", "  "])
    func secretIsNeeded(secret: String) {
        #expect(throws: CredentialsError.incomplete(place: "the environment", missing: "AWS_SECRET_ACCESS_KEY")) {
            try credentials(["AWS_ACCESS_KEY_ID": "A", "AWS_SECRET_ACCESS_KEY": secret])
        }
    }

    @Test(arguments: ["tomorrow", "2015-13-01T00:00:00Z", "\"}"])
    func expirationIsADate(text: String) {
        #expect(throws: CredentialsError.invalidExpiration) {
            try credentials(["AWS_ACCESS_KEY_ID": "A", "AWS_SECRET_ACCESS_KEY": "S", "AWS_CREDENTIAL_EXPIRATION": text])
        }
    }

    private func credentials(_ variables: [String: String]) throws -> AWSCredentials {
        try EnvironmentCredentials(environment: AWSEnvironment(variables: variables)).credentials()
    }
}
