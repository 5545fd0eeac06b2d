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
    public static var form: ShapeForm { .nullable }

    public init(reading reader: inout ShapeReader) throws { self = try reader.readDocument() }

    public func write(to writer: inout ShapeWriter) {
        switch self {
        case .null: writer.writeNull()
        case .boolean(let value): value.write(to: &writer)
        case .integer(let value): value.write(to: &writer)
        case .double(let value): value.write(to: &writer)
        case .string(let value): value.write(to: &writer)
        case .list(let value): value.write(to: &writer)
        case .map(let value): value.write(to: &writer)
        }
    }

    public init(from decoder: any Decoder) throws {
        var reader = ShapeReader(decoder)
        try self.init(reading: &reader)
    }

    public func encode(to encoder: any Encoder) throws {
        try EncodableShape(value: self).encode(to: encoder)
    }
}
