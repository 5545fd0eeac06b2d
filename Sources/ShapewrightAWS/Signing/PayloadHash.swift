import Crypto
import ShapewrightClient

/// What a signature says of the content: its SHA-256, or that it is not signed.
public struct PayloadHash: Sendable, Hashable, CustomStringConvertible {
    /// The last line of the canonical request.
    public let description: String

    /// The hash of a content.
    public init(of content: [UInt8]) {
        description = content.isEmpty ? Self.empty.description : Self.hexadecimal(of: content)
    }

    /// The hash of a content that comes in chunks, of which one is held at a time.
    ///
    /// - Throws: What reading the body throws.
    public init(of body: HTTPBody) async throws {
        var hash = SHA256()
        for try await chunk in body { chunk.withUnsafeBytes { hash.update(bufferPointer: $0) } }
        description = Hexadecimal.text(hash.finalize())
    }

    /// A hash that was computed elsewhere: 64 hexadecimal digits. `nil` for anything else.
    public init?(hexadecimal digits: String) {
        let lowercased = digits.lowercased()
        guard lowercased.utf8.count == 64, lowercased.utf8.allSatisfy(Hexadecimal.digits.contains) else { return nil }
        description = lowercased
    }

    private init(_ description: String) {
        self.description = description
    }

    /// The hash of no content.
    public static let empty = PayloadHash("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    /// The content is left out of the signature. Only some services accept that, S3 among them, and only over TLS.
    public static let unsigned = PayloadHash("UNSIGNED-PAYLOAD")

    /// The SHA-256 of bytes, in lower-case hexadecimal digits.
    static func hexadecimal(of bytes: [UInt8]) -> String {
        var hash = SHA256()
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        return Hexadecimal.text(hash.finalize())
    }
}

enum Hexadecimal {
    static let digits = Array("0123456789abcdef".utf8)

    static func text(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 0xF)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
