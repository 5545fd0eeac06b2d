import Crypto
import ShapewrightRuntime

/// The key that signs for one credential scope, derived from a secret access key.
struct SigningKey: Sendable, Redacted {
    private let key: SymmetricKey

    /// Derives the key: four times HMAC, each keyed by the one before.
    init(secretAccessKey: String, scope: CredentialScope) {
        var key = SymmetricKey(data: Array("AWS4\(secretAccessKey)".utf8))
        for part in [scope.day, scope.region, scope.service, CredentialScope.terminator] {
            key = SymmetricKey(data: Self.code(part, key))
        }
        self.key = key
    }

    /// The signature of a string to sign, in lower-case hexadecimal digits.
    func signature(of stringToSign: String) -> String {
        Hexadecimal.text(Self.code(stringToSign, key))
    }

    private static func code(_ text: String, _ key: SymmetricKey) -> HMAC<SHA256>.MAC {
        var code = HMAC<SHA256>(key: key)
        code.update(data: Array(text.utf8))
        return code.finalize()
    }
}
