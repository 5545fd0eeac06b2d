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

    /// Whether the service spoke the query protocol before, and tells errors by the codes of that one if it is asked to
    /// (<https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#awsquerycompatible-trait>).
    public var isQueryCompatible: Bool

    public init(version: String, targetPrefix: String, isQueryCompatible: Bool = false) {
        self.version = version
        self.targetPrefix = targetPrefix
        self.isQueryCompatible = isQueryCompatible
    }

    public func request<Input: ShapeStructure>(
        for operation: OperationDescriptor<Input, some ShapeStructure, some ModeledServiceError>, _ input: Input
    ) throws -> (HTTPRequest, HTTPBody?) {
        guard let method = HTTPRequest.Method(operation.method) else { throw RequestBuildingError.invalidMethod(operation.method) }
        var request = HTTPRequest(method: method, scheme: nil, authority: nil, path: operation.requestURI)
        request.headerFields[.contentType] = "application/x-amz-json-\(version)"
        request.headerFields[.amzTarget] = "\(targetPrefix).\(operation.name)"
        if isQueryCompatible { request.headerFields[.amzQueryMode] = "true" }
        request.authority = try operation.hostPrefix(for: input)
        return (request, HTTPBody(ShapeJSON.write(input)))
    }

    public func output<Output: ShapeStructure>(
        of operation: OperationDescriptor<some ShapeStructure, Output, some ModeledServiceError>,
        _ response: HTTPResponse, _ body: HTTPBody?
    ) throws -> Output {
        // Operations without an output answer with an empty body or with `{}`.
        guard let bytes = body?.bufferedBytes, !bytes.isEmpty else { return try ShapeJSON.read(Array("{}".utf8)) }
        return try ShapeJSON.read(bytes)
    }

    public func failure<Failure: ModeledServiceError>(
        of operation: OperationDescriptor<some ShapeStructure, some ShapeStructure, Failure>,
        _ response: HTTPResponse, _ body: HTTPBody?
    ) -> Failure {
        Failure(ErrorDetails(json: response, body?.bufferedBytes ?? []))
    }
}

extension HTTPField.Name {
    static let amzQueryMode = HTTPField.Name("x-amzn-query-mode")!
    static let amzTarget = HTTPField.Name("X-Amz-Target")!
}
