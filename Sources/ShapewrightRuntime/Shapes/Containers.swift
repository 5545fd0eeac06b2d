extension Array: ShapeValue where Element: ShapeValue {
    public init(readingValue reader: inout ShapeReader) throws { self = try reader.readList() }
    public func writeValue(to writer: inout ShapeWriter) { writer.writeList(self) }
}

extension Dictionary: ShapeValue where Key: MapKey, Value: ShapeValue {
    public init(readingValue reader: inout ShapeReader) throws { self = try reader.readMap() }
    public func writeValue(to writer: inout ShapeWriter) { writer.writeMap(self) }
}

/// An entry of a sparse list or map, which may be null.
extension Optional: ShapeValue where Wrapped: ShapeValue {
    public init(readingValue reader: inout ShapeReader) throws {
        self = try reader.isNull() ? nil : Wrapped(readingValue: &reader)
    }

    public func writeValue(to writer: inout ShapeWriter) {
        if let self { self.writeValue(to: &writer) } else { writer.writeNull() }
    }

    public static var acceptsNull: Bool { true }
}
