import Generation

/// Which samples to make.
public struct SampleRequest: Sendable {
    public var specification: GenerationRequest
    /// The shape, by its name in the specification.
    public var shape: String
    public var count: Int
    /// The same seed gives the same samples.
    public var seed: UInt64
    /// Whether each sample breaks one constraint.
    public var isInvalid: Bool
    public var format: SampleFormat

    public init(
        specification: GenerationRequest, shape: String, count: Int = 1, seed: UInt64 = 1, isInvalid: Bool = false, format: SampleFormat = .json
    ) {
        self.specification = specification
        self.shape = shape
        self.count = count
        self.seed = seed
        self.isInvalid = isInvalid
        self.format = format
    }
}

/// The forms in which samples are printed.
public enum SampleFormat: String, Sendable, Hashable, CaseIterable {
    /// A JSON value a line, as it goes over the wire.
    case json
    /// A Swift declaration a line, for use beside the generated code.
    case swift
}
