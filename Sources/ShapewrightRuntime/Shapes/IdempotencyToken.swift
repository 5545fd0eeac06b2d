import Foundation

/// Tokens by which a service tells a repeated request from a new one.
public enum IdempotencyToken {
    /// A new token: a random UUID (RFC 9562, version 4), as AWS's clients send.
    public static func make() -> String {
        UUID().uuidString.lowercased()
    }
}
