import Foundation

/// There are no credentials, or they cannot be used.
public enum CredentialsError: Error, Sendable, Hashable, CustomStringConvertible {
    /// None were found in any of these places.
    case notFound([Lookup])
    /// A place has an access key without all that belongs to it.
    case incomplete(place: String, missing: String)
    /// A profile gets its credentials in a way that is not supported, told by this key.
    case unsupported(profile: String, key: String)
    /// The program of `credential_process` yields no credentials.
    case processFailed(ProcessFailure)
    /// `AWS_CREDENTIAL_EXPIRATION` is no date of ISO 8601.
    case invalidExpiration
    /// A provider yielded credentials that had ended at that time.
    case expired(Date)

    /// A place that was looked at, and why it has no credentials.
    public struct Lookup: Sendable, Hashable, CustomStringConvertible {
        public var place: String
        public var finding: String

        public init(place: String, finding: String) {
            self.place = place
            self.finding = finding
        }

        public var description: String { "\(place): \(finding)" }
    }

    public enum ProcessFailure: Sendable, Hashable, CustomStringConvertible {
        /// The command is empty, or a quote in it is not closed.
        case invalidCommand
        case notStarted(reason: String)
        /// What it said on its standard error went to this process's own.
        case exited(status: Int32)
        /// It was ended after so many seconds.
        case timedOut(seconds: Int)
        /// It printed no JSON object of version 1 with `AccessKeyId` and `SecretAccessKey`.
        case invalidOutput(reason: String)
        /// Programs cannot run others on this platform.
        case unavailable

        public var description: String {
            switch self {
            case .invalidCommand: "the command is empty or has a quote that is not closed"
            case .notStarted(let reason): "it could not be started: \(reason)"
            case .exited(let status): "it ended with status \(status)"
            case .timedOut(let seconds): "it did not end within \(seconds) seconds"
            case .invalidOutput(let reason): "its output is not understood: \(reason)"
            case .unavailable: "programs cannot be run on this platform"
            }
        }
    }

    public var description: String {
        switch self {
        case .notFound(let lookups): "no credentials found; looked at " + lookups.map(\.description).joined(separator: "; ")
        case .incomplete(let place, let missing): "\(place) has an access key but no \(missing)"
        case .unsupported(let profile, let key): "profile “\(profile)” needs \(key), which is not supported yet"
        case .processFailed(let failure): "credential_process: \(failure)"
        case .invalidExpiration: "AWS_CREDENTIAL_EXPIRATION is no date, such as 2026-11-21T09:18:25Z"
        case .expired(let date): "the credentials that were provided had ended at \(SigningInstant(date).timestamp)"
        }
    }
}
