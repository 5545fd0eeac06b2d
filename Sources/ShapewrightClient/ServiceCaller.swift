import Foundation
import HTTPTypes
import ShapewrightRuntime

/// What every generated client is made of: codec, transport and endpoint, and the way of a call through them, which is in <doc:Calls>.
///
/// Copies share what calls teach: the tokens for retries, and how far the machine's clock is off.
public struct ServiceCaller: Sendable {
    public let codec: any WireCodec
    public let transport: any ClientTransport
    public let endpoint: URL
    public let validation: RequestValidation
    public let configuration: ClientConfiguration

    private let callMiddlewares: [any ClientMiddleware]
    private let attemptMiddlewares: [any ClientMiddleware]
    private let state: CallState

    public init(
        codec: any WireCodec, transport: any ClientTransport, endpoint: URL, validation: RequestValidation,
        configuration: ClientConfiguration = ClientConfiguration()
    ) {
        self.codec = codec
        self.transport = transport
        self.endpoint = endpoint
        self.validation = validation
        self.configuration = configuration
        callMiddlewares = configuration.middlewares(in: .call ... .call)
        attemptMiddlewares = configuration.middlewares(in: .attempt ... .signing)
        state = CallState(configuration)
    }

    /// Calls an operation.
    ///
    /// - Parameter body: What is sent in place of the input's payload, read while it is sent.
    /// - Throws: ``ValidationError`` before anything is sent; the operation's failure for an answer whose status is no success;
    ///   ``JSONSyntaxError`` or ``ShapeReadingError`` for a success whose body does not fit the model; ``DeadlineExceeded``;
    ///   `CancellationError`; ``HTTPBodyError/tooLarge(maximum:)`` for an answer beyond ``ClientConfiguration/maximumResponseSize``; what
    ///   middlewares throw, and the transport, which is ``TransportError``. Of several attempts, the last one's error.
    public func call<Input: ShapeStructure, Output: ShapeStructure, Failure: ModeledServiceError>(
        _ operation: OperationDescriptor<Input, Output, Failure>, _ input: Input, body: HTTPBody? = nil
    ) async throws -> Output {
        try await exchange(operation, input, body, streamsAnswer: false) { [codec] response, answer in
            try codec.output(of: operation, response, answer)
        }
    }

    /// Calls an operation, and reads the answer's payload as it comes.
    ///
    /// - Parameters:
    ///   - body: What is sent in place of the input's payload, read while it is sent.
    ///   - reading: Is given the output without its payload, and the payload, which is there as long as the function runs. It is called once, for
    ///     a success; what breaks off in it is not asked for again. The deadline of the whole call counts on, that of the attempt does not.
    /// - Throws: As ``call(_:_:body:)``, and what `reading` throws.
    public func call<Input: ShapeStructure, Output: ShapeStructure, Failure: ModeledServiceError, Reading: Sendable>(
        _ operation: OperationDescriptor<Input, Output, Failure>, _ input: Input, body: HTTPBody? = nil,
        reading: @escaping @Sendable (Output, HTTPBody) async throws -> Reading
    ) async throws -> Reading {
        try await exchange(operation, input, body, streamsAnswer: true) { [codec] response, answer in
            try await reading(codec.output(of: operation, response, nil), answer ?? HTTPBody([]))
        }
    }

    private func exchange<Input: ShapeStructure, Output: ShapeStructure, Failure: ModeledServiceError, Result: Sendable>(
        _ operation: OperationDescriptor<Input, Output, Failure>, _ input: Input, _ body: HTTPBody?, streamsAnswer: Bool,
        _ read: @escaping @Sendable (HTTPResponse, HTTPBody?) async throws -> Result
    ) async throws -> Result {
        let input = operation.fillingInToken(input)
        try validation.check(input)
        let (relative, ownContent) = try codec.request(for: operation, input)
        let content = body ?? ownContent
        var request = try directed(relative)
        if body != nil, request.headerFields[.contentType] == nil { request.headerFields[.contentType] = "application/octet-stream" }
        if operation.requiresContentMD5 { try addContentMD5(of: content, to: &request) }
        let loop = retryLoop(for: operation, input, streamsAnswer: streamsAnswer)
        let whole = MiddlewareChain(middlewares: callMiddlewares[...], operationID: operation.name, end: loop.send)
        let deadline = Deadline(scope: .call, limit: configuration.callTimeout, sleep: configuration.dependencies.sleep)
        return try await RequestSecrets.held(RequestSecrets.of(input)) { [request, codec, endpoint, maximum = configuration.maximumResponseSize] in
            try await deadline.hold {
                let (response, answer) = try await whole.send(request, content, endpoint)
                StatusRecord.current?.status = response.status.code
                // A middleware may have made a body of its own.
                guard response.status.kind == .successful else {
                    throw codec.failure(of: operation, response, try await answer?.buffered(upTo: maximum))
                }
                return try await read(response, streamsAnswer ? answer : answer?.buffered(upTo: maximum))
            }
        }
    }

    private func retryLoop<Input: ShapeStructure>(
        for operation: OperationDescriptor<Input, some ShapeStructure, some ModeledServiceError>, _ input: Input, streamsAnswer: Bool
    ) -> RetryLoop {
        let name = operation.name
        let attempt = MiddlewareChain(middlewares: attemptMiddlewares[...], operationID: name) {
            [transport, maximum = configuration.maximumResponseSize] request, body, url in
            let (response, body) = try await transport.send(request, body: body, baseURL: url, operationID: name)
            if streamsAnswer, response.status.kind == .successful { return (response, body) }
            // Read here, so that an answer that breaks off is one more thing that an attempt can fail of.
            return (response, try await body?.buffered(upTo: maximum))
        }
        let isSafe = configuration.retries.repeatsUnsafeOperations || operation.isSafeToRepeat(input)
        return RetryLoop(
            configuration: configuration, state: state,
            rule: RetryRule(
                isSafeToRepeat: isSafe, retryableErrors: operation.retryableErrors, throttlingErrors: operation.throttlingErrors),
            end: configuration.callTimeout.map { configuration.dependencies.uptime() + $0 },
            errorCode: { [codec] in codec.failure(of: operation, $0, $1).details.code },
            attempt: attempt.send)
    }

    /// Adds the digest of a content, unless the request has one (RFC 1864).
    private func addContentMD5(of content: HTTPBody?, to request: inout HTTPRequest) throws {
        guard request.headerFields[.contentMD5] == nil else { return }
        guard let digest = configuration.contentMD5, let bytes = content.map(\.bufferedBytes) ?? [] else { throw RequestBuildingError.noContentMD5 }
        request.headerFields[.contentMD5] = Data(digest(bytes)).base64EncodedString()
    }

    /// A request pointed at the endpoint.
    private func directed(_ request: HTTPRequest) throws -> HTTPRequest {
        guard let scheme = endpoint.scheme, let host = endpoint.host(percentEncoded: true), !host.isEmpty else {
            throw RequestBuildingError.invalidEndpoint(endpoint.absoluteString)
        }
        var request = request
        request.scheme = scheme
        request.authority = (request.authority ?? "") + (endpoint.port.map { "\(host):\($0)" } ?? host)
        let base = endpoint.path(percentEncoded: true)
        if base != "/", !base.isEmpty {
            request.path = (base.hasSuffix("/") ? String(base.dropLast()) : base) + (request.path ?? "/")
        }
        return request
    }
}

extension HTTPField.Name {
    static let contentMD5 = HTTPField.Name("Content-MD5")!
}
