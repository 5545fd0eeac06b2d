import Foundation
import HTTPTypes
import ShapewrightRuntime

/// What every generated client is made of: codec, transport and endpoint, and the way of a call through them.
public struct ServiceCaller: Sendable {
    public var codec: any WireCodec
    public var transport: any ClientTransport
    public var endpoint: URL
    public var validation: RequestValidation

    public init(codec: any WireCodec, transport: any ClientTransport, endpoint: URL, validation: RequestValidation) {
        self.codec = codec
        self.transport = transport
        self.endpoint = endpoint
        self.validation = validation
    }

    /// Calls an operation.
    ///
    /// - Throws: ``ValidationError`` before anything is sent; the operation's failure for an answer whose status is no success;
    ///   ``JSONSyntaxError`` or ``ShapeReadingError`` for a success whose body does not fit the model; what the transport throws.
    public func call<Input: ShapeStructure, Output: ShapeStructure, Failure: ModeledServiceError>(
        _ operation: OperationDescriptor<Input, Output, Failure>, _ input: Input
    ) async throws -> Output {
        try validation.check(input)
        var (request, body) = try codec.request(for: operation, input)
        try direct(&request)
        let (response, responseBody) = try await transport.send(request, body: body, baseURL: endpoint, operationID: operation.name)
        guard response.status.kind == .successful else {
            throw codec.failure(of: operation, response, responseBody)
        }
        return try codec.output(of: operation, response, responseBody)
    }

    /// Points a request at the endpoint.
    private func direct(_ request: inout HTTPRequest) throws {
        guard let scheme = endpoint.scheme, let host = endpoint.host(percentEncoded: true), !host.isEmpty else {
            throw RequestBuildingError.invalidEndpoint(endpoint.absoluteString)
        }
        request.scheme = scheme
        request.authority = (request.authority ?? "") + (endpoint.port.map { "\(host):\($0)" } ?? host)
        let base = endpoint.path(percentEncoded: true)
        if base != "/", !base.isEmpty {
            request.path = (base.hasSuffix("/") ? String(base.dropLast()) : base) + (request.path ?? "/")
        }
    }
}
