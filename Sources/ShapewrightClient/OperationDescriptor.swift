import ShapewrightRuntime

/// What a client has to know of an operation to call it. Generated code holds one constant an operation.
public struct OperationDescriptor<Input: ShapeStructure, Output: ShapeStructure, Failure: ModeledServiceError>: Sendable {
    /// The operation's name on the wire.
    public var name: String
    public var method: String
    /// The request target's pattern, as the specification writes it.
    public var requestURI: String

    public init(
        _ name: String, method: String, requestURI: String,
        input: Input.Type = Input.self, output: Output.Type = Output.self, failure: Failure.Type = Failure.self
    ) {
        self.name = name
        self.method = method
        self.requestURI = requestURI
    }
}

/// The input or output of an operation that has none.
public struct EmptyStructure: ShapeStructure, Codable, Hashable {
    public init() {}

    public static let schema = StructureSchema()
}
