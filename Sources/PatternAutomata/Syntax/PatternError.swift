/// Why a text is no pattern, and where.
public struct PatternError: Error, Hashable, Sendable, CustomStringConvertible {
    public var message: String
    /// How many Unicode scalars of the pattern stand before the place.
    public var offset: Int

    public init(_ message: String, at offset: Int) {
        self.message = message
        self.offset = offset
    }

    public var description: String { "\(message) at offset \(offset)" }
}

/// Something in a pattern that is allowed and probably not meant.
public struct PatternRemark: Hashable, Sendable, CustomStringConvertible {
    public var message: String
    /// How many Unicode scalars of the pattern stand before the place.
    public var offset: Int

    public var description: String { "\(message) at offset \(offset)" }
}
