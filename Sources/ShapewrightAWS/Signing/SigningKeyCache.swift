import Foundation
import ShapewrightRuntime

/// Signing keys by scope and secret: deriving one costs more than the rest of a signature.
final class SigningKeyCache: @unchecked Sendable, Redacted {
    private struct Identity: Hashable {
        var scope: CredentialScope
        @Sensitive var secretAccessKey: String
    }

    /// A signer mostly has one service, region and credential, and for a moment at midnight two days.
    private static let capacity = 16

    private let lock = NSLock()
    private var keys: [Identity: SigningKey] = [:]

    init() {}

    func key(for credentials: AWSCredentials, _ scope: CredentialScope) -> SigningKey {
        let identity = Identity(scope: scope, secretAccessKey: credentials.secretAccessKey)
        if let key = lock.withLock({ keys[identity] }) { return key }
        // Derived outside of the lock: two threads may do it at once, and get the same.
        let key = SigningKey(secretAccessKey: credentials.secretAccessKey, scope: scope)
        lock.withLock {
            if keys.count >= Self.capacity { keys = keys.filter { $0.key.scope.day == scope.day } }
            if keys.count >= Self.capacity { keys.removeAll() }
            keys[identity] = key
        }
        return key
    }

    /// How many keys are held.
    var count: Int { lock.withLock { keys.count } }
}
