/// Strings are most of what models hold. Calls that are not generic hand them over in registers, which is half the code at each call.
extension ShapeReader {
    /// Reads a required member that is a string.
    public mutating func required(_ name: StaticString) -> String { readRequired(name) }

    /// Reads an optional member that is a string.
    public mutating func optional(_ name: StaticString) -> String? { readOptional(name) }
}
