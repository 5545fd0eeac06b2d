import HTTPTypes
import ShapewrightRuntime

/// What a client has to know of an operation to call it. Generated code holds one constant an operation.
public struct OperationDescriptor<Input: ShapeStructure, Output: ShapeStructure, Failure: ModeledServiceError>: Sendable {
    /// The operation's name on the wire.
    public var name: String
    public var method: String
    /// The request target's pattern, as the specification writes it.
    public var requestURI: String
    /// What goes before the endpoint's host, perhaps with labels: `{AccountId}.`.
    public var hostPrefix: String?
    /// Whether the model says that calling twice does what calling once does (C2J's and Smithy's `idempotent`).
    public var isIdempotent: Bool
    /// Whether the model says that nothing is changed (`readonly`).
    public var isReadOnly: Bool
    /// The input's member for an idempotency token (`idempotencyToken`), by its name in the input's schema.
    public var idempotencyTokenMember: String?
    /// Whether the service wants a digest of the content in `Content-MD5` (C2J's `httpChecksumRequired`).
    public var requiresContentMD5: Bool
    /// The codes of errors that the model has `retryable`, and not as throttling.
    public var retryableErrors: [String]
    /// The codes of errors that the model has `retryable` with `throttling`.
    public var throttlingErrors: [String]

    public init(
        _ name: String, method: String, requestURI: String, hostPrefix: String? = nil,
        input: Input.Type = Input.self, output: Output.Type = Output.self, failure: Failure.Type = Failure.self,
        isIdempotent: Bool = false, isReadOnly: Bool = false, idempotencyTokenMember: String? = nil,
        requiresContentMD5: Bool = false, retryableErrors: [String] = [], throttlingErrors: [String] = []
    ) {
        self.name = name
        self.method = method
        self.requestURI = requestURI
        self.hostPrefix = hostPrefix
        self.isIdempotent = isIdempotent
        self.isReadOnly = isReadOnly
        self.idempotencyTokenMember = idempotencyTokenMember
        self.requiresContentMD5 = requiresContentMD5
        self.retryableErrors = retryableErrors
        self.throttlingErrors = throttlingErrors
    }

    /// The host's prefix with its labels filled in from the input's members; `nil` where there is none.
    ///
    /// - Throws: ``RequestBuildingError`` for a label whose member has no value, or one that no host name can have.
    func hostPrefix(for input: Input) throws(RequestBuildingError) -> String? {
        guard let hostPrefix else { return nil }
        return try RequestPattern(hostPrefix).text { name throws(RequestBuildingError) in
            guard let label = ShapeBindings.text(of: name, in: input) else { return nil }
            guard label.utf8.allSatisfy(Self.isHostCharacter), label.utf8.count <= 63 else { throw .invalidHostLabel(name) }
            return label
        }
    }

    /// Whether a byte may stand in a label of a host's name (RFC 1123, section 2.1), which keeps a value from naming another host.
    private static func isHostCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
    }

    /// The input with a new idempotency token where it has none.
    func fillingInToken(_ input: Input) -> Input {
        guard let member = idempotencyTokenMember, ShapeBindings.text(of: member, in: input) == nil else { return input }
        var filled = input
        ShapeBindings.set(member, to: IdempotencyToken.make(), in: &filled)
        return filled
    }

    /// Whether a request that the server may have acted on can be sent again without doing more: see <doc:Calls>.
    func isSafeToRepeat(_ input: Input) -> Bool {
        isIdempotent || isReadOnly || HTTPRequest.Method(method)?.isIdempotent == true || hasIdempotencyToken(input)
    }

    private func hasIdempotencyToken(_ input: Input) -> Bool {
        guard let member = idempotencyTokenMember, let token = ShapeBindings.text(of: member, in: input) else { return false }
        return !token.isEmpty
    }
}

/// The input or output of an operation that has none.
public struct EmptyStructure: ShapeStructure, Codable, Hashable {
    public init() {}

    public static let schema = StructureSchema()
}
