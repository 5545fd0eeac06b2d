import Foundation
import ShapewrightRuntime

/// The credentials that a program prints, as a profile's `credential_process` names it.
///
/// See <https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html>. The command is split into words as a shell does
/// and run without one.
public struct CredentialProcess: CredentialsProvider, Redacted {
    /// May hold secrets in its arguments.
    public var command: String
    public var environment: AWSEnvironment

    public init(command: String, environment: AWSEnvironment = .process) {
        self.command = command
        self.environment = environment
    }

    /// - Throws: ``CredentialsError/processFailed(_:)``; `CancellationError` where the task was cancelled, and then the program is ended.
    public func credentials() async throws -> AWSCredentials {
        guard let words = ShellWords.split(command), !words.isEmpty else { throw CredentialsError.processFailed(.invalidCommand) }
        guard let run = environment.run else { throw CredentialsError.processFailed(.unavailable) }
        let output = try await run(words)
        guard output.status == 0 else { throw CredentialsError.processFailed(.exited(status: output.status)) }
        return try Self.credentials(in: output.output)
    }

    static func credentials(in output: [UInt8]) throws(CredentialsError) -> AWSCredentials {
        guard let document = try? ShapeJSON.read(output, as: Document.self) else {
            throw invalid("no JSON object whose members have the right types")
        }
        guard document.version == 1 else { throw invalid("Version is not 1") }
        guard let key = document.accessKeyID, !key.isEmpty else { throw invalid("no AccessKeyId") }
        guard let secret = document.secretAccessKey, !secret.isEmpty else { throw invalid("no SecretAccessKey") }
        return AWSCredentials(
            accessKeyID: key, secretAccessKey: secret, sessionToken: document.sessionToken.flatMap { $0.isEmpty ? nil : $0 },
            expiration: document.expiration)
    }

    private static func invalid(_ reason: String) -> CredentialsError { .processFailed(.invalidOutput(reason: reason)) }

    private struct Document: ShapeStructure, Redacted {
        var version: Int?
        var accessKeyID: String?
        var secretAccessKey: String?
        var sessionToken: String?
        var expiration: Date?

        static let schema = StructureSchema(
            .optional("Version", .integer),
            .optional("AccessKeyId", .string(isSensitive: true)),
            .optional("SecretAccessKey", .string(isSensitive: true)),
            .optional("SessionToken", .string(isSensitive: true)),
            .optional("Expiration", .timestamp),
            isSensitive: true
        )
    }
}

/// What came of a program that has run to its end.
public struct CredentialProcessOutput: Sendable, Redacted {
    public var status: Int32
    /// What it printed to its standard output. Secret.
    public var output: [UInt8]

    public init(status: Int32, output: [UInt8]) {
        self.status = status
        self.output = output
    }
}
