/// A value of any form that JSON can express (Smithy's document type).
public enum ShapeDocument: Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case double(Double)
    case string(String)
    case list([ShapeDocument])
    case map([String: ShapeDocument])
}

extension ShapeDocument: ShapeValue, Codable {
    public static var acceptsNull: Bool { true }

    public init(readingValue reader: inout ShapeReader) throws { self = try reader.readDocument() }

    public func writeValue(to writer: inout ShapeWriter) {
        switch self {
        case .null: writer.writeNull()
        case .boolean(let value): value.writeValue(to: &writer)
        case .integer(let value): value.writeValue(to: &writer)
        case .double(let value): value.writeValue(to: &writer)
        case .string(let value): value.writeValue(to: &writer)
        case .list(let value): value.writeValue(to: &writer)
        case .map(let value): value.writeValue(to: &writer)
        }
    }

    public init(from decoder: any Decoder) throws {
        var reader = ShapeReader(decoder, context: CodingContext())
        try self.init(readingValue: &reader)
    }

    public func encode(to encoder: any Encoder) throws {
        try EncodableShape(value: self, context: CodingContext()).encode(to: encoder)
    }
}
