import Foundation
import TestSupport
import Testing

@testable import ShapewrightAWS

struct CredentialProcessTests {
    @Test
    func outputIsRead() throws {
        let output = """
            {"Version": 1, "AccessKeyId": "A", "SecretAccessKey": "S", "SessionToken": "T", "Expiration": "2015-08-30T12:36:00+00:00", "AccountId": "1"}
            """
        #expect(
            try CredentialProcess.credentials(in: Array(output.utf8))
                == AWSCredentials(accessKeyID: "A", secretAccessKey: "S", sessionToken: "T", expiration: Date(timeIntervalSince1970: 1_440_938_160)))
    }

    @Test(arguments: [
        ("", "no JSON object whose members have the right types"), ("[]", "no JSON object whose members have the right types"),
        (#"{"Version": "1"}"#, "no JSON object whose members have the right types"), ("{}", "Version is not 1"),
        (#"{"Version": 2}"#, "Version is not 1"),
        (#"{"Version": 1, "SecretAccessKey": "SECRET"}"#, "no AccessKeyId"), (#"{"Version": 1, "AccessKeyId": "A"}"#, "no SecretAccessKey"),
        (#"{"Version": 1, "AccessKeyId": "", "SecretAccessKey": "SECRET"}"#, "no AccessKeyId"),
        (#"{"Version": 1, "AccessKeyId": "A", "SecretAccessKey": "SECRET", "Expiration": "SECRET"}"#, "no JSON object whose members have the right types"),
    ])
    func outputCanBeWrong(output: String, reason: String) {
        #expect(throws: CredentialsError.processFailed(.invalidOutput(reason: reason))) { try CredentialProcess.credentials(in: Array(output.utf8)) }
    }

    @Test
    func commandIsSplitIntoWords() async throws {
        var environment = AWSEnvironment(variables: [:])
        environment.run = { arguments in
            #expect(arguments == ["/opt/my tool", "--for", "me"])
            return CredentialProcessOutput(status: 3, output: [])
        }
        await #expect(throws: CredentialsError.processFailed(.exited(status: 3))) {
            try await CredentialProcess(command: "\"/opt/my tool\" --for 'me'", environment: environment).credentials()
        }
        for command in ["", "  ", "'open"] {
            await #expect(throws: CredentialsError.processFailed(.invalidCommand)) {
                try await CredentialProcess(command: command, environment: environment).credentials()
            }
        }
        environment.run = nil
        await #expect(throws: CredentialsError.processFailed(.unavailable)) {
            try await CredentialProcess(command: "x", environment: environment).credentials()
        }
    }

    #if os(macOS) || os(Linux)
    @Test
    func programsAreRun() async throws {
        let folder = try TemporaryFolder()
        try folder.write("tool", "#!/bin/sh\nprintf '{\"Version\": 1, \"AccessKeyId\": \"%s\", \"SecretAccessKey\": \"%s\"}' \"$1\" \"$2\"\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path("tool"))
        let command = "'\(folder.path("tool"))' A 'a secret'"
        #expect(try await CredentialProcess(command: command).credentials() == AWSCredentials(accessKeyID: "A", secretAccessKey: "a secret"))
        // By PATH, with more output than a pipe holds.
        let output = try await CredentialProcess.run(["sh", "-c", "head -c 300000 /dev/zero; cat; exit 7"], timeLimit: 60)
        #expect(output.status == 7)
        #expect(output.output.count == 300_000)
    }

    @Test
    func programsMayNotStart() async throws {
        let reason = "“/no/such/tool” is no executable file"
        await #expect(throws: CredentialsError.processFailed(.notStarted(reason: reason))) { try await CredentialProcess.run(["/no/such/tool"], timeLimit: 60) }
        await #expect(throws: CredentialsError.self) { try await CredentialProcess.run(["no-such-tool-anywhere"], timeLimit: 60) }
    }

    /// The second keeps its output open beyond its end, by a child.
    @Test(arguments: ["exec sleep 600", "sleep 3 & exec sleep 600"])
    func programsAreEndedAfterAWhile(script: String) async throws {
        await #expect(throws: CredentialsError.processFailed(.timedOut(seconds: 1))) { try await CredentialProcess.run(["sh", "-c", script], timeLimit: 1) }
    }

    @Test
    func cancellationEndsPrograms() async throws {
        let task = Task { try await CredentialProcess.run(["sleep", "600"], timeLimit: 600) }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }
    #endif
}
