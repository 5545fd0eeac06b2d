/// Strings are most of what models hold. Calls that are not generic hand them over in registers, which is half the code at each call.
extension ShapeReader {
    /// Reads a required member that is a string.
    public mutating func required(_ name: StaticString) -> String {
        jsonString(name) ?? readRequired(name)
    }

    /// Reads an optional member that is a string.
    public mutating func optional(_ name: StaticString) -> String? {
        jsonString(name) ?? readOptional(name)
    }

    /// A string member of a JSON object; `nil` in every case that takes more thought.
    @inline(__always)
    private mutating func jsonString(_ name: StaticString) -> String? {
        guard let json, failure == nil else { return nil }
        let found = find(name)
        guard found != notFound else { return nil }
        switch json.kind(found) {
        case .string, .escapedString: return json.string(found)
        default: return nil
        }
    }
}
