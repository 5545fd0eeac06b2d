/// Carries a value and the timestamp format of its member through `Encoder`, which knows `Encodable` alone.
struct EncodableShape<Value: ShapeValue>: Encodable {
    var value: Value
    var timestampFormat: TimestampFormat? = nil

    func encode(to encoder: any Encoder) throws {
        var writer = ShapeWriter(encoder, timestampFormat: timestampFormat)
        writer.writeValue(value)
        try writer.finishEncoding()
    }
}

/// Carries a value out of `Decoder`.
struct DecodableShape<Value: ShapeValue>: Decodable {
    var value: Value

    init(from decoder: any Decoder) throws {
        var reader = ShapeReader(decoder)
        value = try reader.readValue()
    }
}
