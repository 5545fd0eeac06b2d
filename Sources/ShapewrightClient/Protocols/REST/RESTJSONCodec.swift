import Foundation
import HTTPTypes
import ShapewrightRuntime

/// AWS's REST-JSON: members go into the path, the query, header fields or a body of JSON, as each is bound.
///
/// See <https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html>.
public struct RESTJSONCodec: WireCodec {
    public init() {}

    public func request<Input: ShapeStructure>(
        for operation: OperationDescriptor<Input, some ShapeStructure, some ModeledServiceError>, _ input: Input
    ) throws -> (HTTPRequest, HTTPBody?) {
        guard let method = HTTPRequest.Method(operation.method) else { throw RequestBuildingError.invalidMethod(operation.method) }
        var parts = RequestParts()
        try ShapeBindings.forEach(of: input) { try parts.add($0, $1) }
        let target = try RequestPattern(operation.requestURI).target(labels: parts.labels, query: parts.parameters)
        var request = HTTPRequest(method: method, scheme: nil, authority: nil, path: target, headerFields: parts.headerFields)
        request.authority = try operation.hostPrefix(for: input)
        guard let body = parts.body ?? Self.implicitBody(of: input) else { return (request, nil) }
        if request.headerFields[.contentType] == nil { request.headerFields[.contentType] = body.type }
        return (request, HTTPBody(body.bytes))
    }

    /// The body of an input that has no payload set: an object of the members that are bound nowhere else, or what stands for an absent
    /// structure.
    private static func implicitBody<Input: ShapeStructure>(of input: Input) -> RequestParts.Body? {
        let payload = Input.schema.boundMembers.first { if case .payload = $0.location { true } else { false } }
        if let payload { return payload.isStructure ? .init(type: "application/json", bytes: Array("{}".utf8)) : nil }
        return Input.schema.hasBodyMembers ? .init(type: "application/json", bytes: ShapeBindings.body(of: input)) : nil
    }

    public func output<Output: ShapeStructure>(
        of operation: OperationDescriptor<some ShapeStructure, Output, some ModeledServiceError>,
        _ response: HTTPResponse, _ body: HTTPBody?
    ) throws -> Output {
        try ResponseParts(response, body?.bufferedBytes ?? []).read(Output.self)
    }

    public func failure<Failure: ModeledServiceError>(
        of operation: OperationDescriptor<some ShapeStructure, some ShapeStructure, Failure>,
        _ response: HTTPResponse, _ body: HTTPBody?
    ) -> Failure {
        Failure(ErrorDetails(json: response, body?.bufferedBytes ?? []))
    }
}
