import HTTPTypes
import ShapewrightRuntime

/// Turns inputs into requests and responses into outputs, by one of AWS's wire protocols.
///
/// Responses come with their bodies in memory: ``HTTPBody/bufferedBytes`` has them.
public protocol WireCodec: Sendable {
    /// The request for an operation, its target relative to the endpoint.
    func request<Input: ShapeStructure>(
        for operation: OperationDescriptor<Input, some ShapeStructure, some ModeledServiceError>, _ input: Input
    ) throws -> (HTTPRequest, HTTPBody?)

    /// The output that a successful response holds.
    ///
    /// - Throws: ``JSONSyntaxError`` or ``ShapeReadingError`` where the body does not fit the model.
    func output<Output: ShapeStructure>(
        of operation: OperationDescriptor<some ShapeStructure, Output, some ModeledServiceError>,
        _ response: HTTPResponse, _ body: HTTPBody?
    ) throws -> Output

    /// The error that any other response holds. Never fails: a body that cannot be understood still makes an error with its status.
    func failure<Failure: ModeledServiceError>(
        of operation: OperationDescriptor<some ShapeStructure, some ShapeStructure, Failure>,
        _ response: HTTPResponse, _ body: HTTPBody?
    ) -> Failure
}
