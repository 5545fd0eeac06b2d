extension Array: ShapeValue where Element: ShapeValue {
    public init(reading reader: inout ShapeReader) throws { self = try reader.readList() }
    public func write(to writer: inout ShapeWriter) { writer.writeList(self) }
    public static var form: ShapeForm { .container }
}

extension Dictionary: ShapeValue where Key: MapKey, Value: ShapeValue {
    public init(reading reader: inout ShapeReader) throws { self = try reader.readMap() }
    public func write(to writer: inout ShapeWriter) { writer.writeMap(self) }
    public static var form: ShapeForm { .container }
}

/// An entry of a sparse list or map, which may be null.
extension Optional: ShapeValue where Wrapped: ShapeValue {
    public init(reading reader: inout ShapeReader) throws {
        self = try reader.isNull() ? nil : reader.readValue() as Wrapped
    }

    public func write(to writer: inout ShapeWriter) {
        if let self { writer.writeValue(self) } else { writer.writeNull() }
    }

    public static var form: ShapeForm { .nullable }
}
