import HTTPTypes
import ShapewrightRuntime

/// AWS JSON 1.0 and 1.1: every call is a `POST` to `/`, the operation stands in `X-Amz-Target`, bodies are JSON.
///
/// See <https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html>.
public struct AWSJSONCodec: WireCodec {
    /// The version in the content type: `1.0` or `1.1`.
    public var version: String
    /// What stands before the operation in `X-Amz-Target`.
    public var targetPrefix: String

    public init(version: String, targetPrefix: String) {
        self.version = version
        self.targetPrefix = targetPrefix
    }

    public func request<Input: ShapeStructure>(
        for operation: OperationDescriptor<Input, some ShapeStructure, some ModeledServiceError>, _ input: Input
    ) throws -> (HTTPRequest, HTTPBody?) {
        guard let method = HTTPRequest.Method(operation.method) else { throw RequestBuildingError.invalidMethod(operation.method) }
        var request = HTTPRequest(method: method, scheme: nil, authority: nil, path: operation.requestURI)
        request.headerFields[.contentType] = "application/x-amz-json-\(version)"
        request.headerFields[.amzTarget] = "\(targetPrefix).\(operation.name)"
        return (request, HTTPBody(ShapeJSON.write(input)))
    }

    public func output<Output: ShapeStructure>(
        of operation: OperationDescriptor<some ShapeStructure, Output, some ModeledServiceError>,
        _ response: HTTPResponse, _ body: HTTPBody?
    ) throws -> Output {
        // Operations without an output answer with an empty body or with `{}`.
        guard let bytes = body?.bytes, !bytes.isEmpty else { return try ShapeJSON.read(Array("{}".utf8)) }
        return try ShapeJSON.read(bytes)
    }

    public func failure<Failure: ModeledServiceError>(
        of operation: OperationDescriptor<some ShapeStructure, some ShapeStructure, Failure>,
        _ response: HTTPResponse, _ body: HTTPBody?
    ) -> Failure {
        let bytes = body?.bytes ?? []
        let envelope = (try? ShapeJSON.read(bytes, as: ErrorEnvelope.self)) ?? ErrorEnvelope()
        let details = ErrorDetails(
            // The header is the later convention and wins where both are there.
            code: ErrorDetails.code(response.headerFields[.amzErrorType] ?? envelope.type ?? envelope.code),
            message: envelope.message,
            status: response.status.code,
            requestID: response.headerFields[.amzRequestID],
            body: bytes
        )
        return Failure(details)
    }
}

extension HTTPField.Name {
    static let amzTarget = HTTPField.Name("X-Amz-Target")!
    static let amzErrorType = HTTPField.Name("X-Amzn-ErrorType")!
    static let amzRequestID = HTTPField.Name("x-amzn-RequestId")!
}

/// A request could not be built from the model.
public enum RequestBuildingError: Error, Sendable, Hashable, CustomStringConvertible {
    case invalidMethod(String)
    case invalidEndpoint(String)

    public var description: String {
        switch self {
        case .invalidMethod(let method): "the model names “\(method)”, which is no HTTP method"
        case .invalidEndpoint(let url): "“\(url)” is no endpoint: a scheme and a host are needed, as in https://example.com"
        }
    }
}

/// The members that AWS JSON's errors share, whatever their shape. Documents, because one that is no string must not cost the others.
private struct ErrorEnvelope: ShapeStructure {
    var typeDocument: ShapeDocument?
    var codeDocument: ShapeDocument?
    var messageDocument: ShapeDocument?
    var capitalizedMessageDocument: ShapeDocument?

    static let schema = StructureSchema(
        .optional("__type", .document),
        .optional("code", .document),
        .optional("message", .document),
        .optional("Message", .document)
    )

    var type: String? { Self.text(typeDocument) }
    var code: String? { Self.text(codeDocument) }
    var message: String? { Self.text(messageDocument) ?? Self.text(capitalizedMessageDocument) }

    private static func text(_ value: ShapeDocument?) -> String? {
        if case .string(let text)? = value { text } else { nil }
    }
}
