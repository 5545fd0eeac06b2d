import Crypto

/// The digest that the header field `Content-MD5` has (RFC 1864), before base64. It finds damage on the way; it is no protection against anybody.
public enum ContentMD5 {
    /// What ``ClientConfiguration/contentMD5`` takes.
    public static let digest: @Sendable ([UInt8]) -> [UInt8] = { Array(Insecure.MD5.hash(data: $0)) }
}
