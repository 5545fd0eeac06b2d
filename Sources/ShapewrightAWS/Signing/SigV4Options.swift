/// In what services differ from each other under Signature Version 4.
public struct SigV4Options: Sendable, Hashable {
    /// Whether the path, already encoded as it is sent, is encoded once more for the signature.
    public var encodesPathTwice: Bool
    /// Whether `.`, `..` and repeated slashes are resolved in the path that is signed. The path that is sent stays as it is.
    public var normalizesPath: Bool
    /// Whether the payload's hash is sent too, in `X-Amz-Content-SHA256`. It always is where the payload is unsigned: the service could
    /// not know otherwise.
    public var sendsPayloadHash: Bool
    /// Whether the content is part of signatures in header fields. Over anything but HTTPS it is, whatever this says.
    public var signsPayload: Bool
    /// What a presigned request says of its content unless told otherwise.
    public var presignedPayload: PayloadHash
    /// How the token of temporary credentials travels.
    public var sessionToken: SessionTokenPlacement

    /// - Parameters: As the properties; the defaults are right for nearly all services.
    public init(
        encodesPathTwice: Bool = true, normalizesPath: Bool = true, sendsPayloadHash: Bool = false, signsPayload: Bool = true,
        presignedPayload: PayloadHash = .empty, sessionToken: SessionTokenPlacement = .signed
    ) {
        self.encodesPathTwice = encodesPathTwice
        self.normalizesPath = normalizesPath
        self.sendsPayloadHash = sendsPayloadHash
        self.signsPayload = signsPayload
        self.presignedPayload = presignedPayload
        self.sessionToken = sessionToken
    }

    /// All services but S3.
    public static let standard = SigV4Options()
    /// S3 takes a path for what it is: keys may hold anything. It wants to be told the payload's hash, and who presigns a request for it
    /// cannot know the content.
    public static let s3 = SigV4Options(
        encodesPathTwice: false, normalizesPath: false, sendsPayloadHash: true, presignedPayload: .unsigned)

    /// The options of the service with that signing name.
    public static func options(forService signingName: String) -> SigV4Options {
        switch signingName {
        case "s3", "s3-outposts", "s3-object-lambda": .s3
        default: .standard
        }
    }
}

/// How the token of temporary credentials travels with a signed request.
public enum SessionTokenPlacement: Sendable, Hashable {
    /// As part of what is signed.
    case signed
    /// Added after the signature was made, as a few services demand (AWS IoT's device gateway is one).
    case addedAfterSigning
}
