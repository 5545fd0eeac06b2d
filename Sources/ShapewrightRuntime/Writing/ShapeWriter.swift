import Foundation

/// Writes generated structures: as JSON directly, or through any `Encoder`.
public struct ShapeWriter {
    /// What `Encoder` demands to be held between two members.
    final class EncoderState {
        let encoder: any Encoder
        var container: KeyedEncodingContainer<WireName>?
        var error: (any Error)?

        init(_ encoder: any Encoder) { self.encoder = encoder }
    }

    private(set) var bytes: [UInt8] = []
    private var needsComma = false
    let encoder: EncoderState?
    var context = CodingContext()

    init() { encoder = nil }

    init(_ encoder: any Encoder, context: CodingContext) {
        self.encoder = EncoderState(encoder)
        self.context = context
    }

    /// A value as JSON. The same value always yields the same bytes: members in the model's order, map entries by key.
    public static func json(_ value: some ShapeValue) -> [UInt8] {
        var writer = ShapeWriter()
        writer.bytes.reserveCapacity(512)
        value.writeValue(to: &writer)
        return writer.bytes
    }

    // MARK: Members

    /// Writes a member.
    public mutating func write<Value: ShapeValue>(_ name: StaticString, _ value: Value, _ format: TimestampFormat? = nil) {
        guard encoder == nil else { return encode(WireName(name), value, CodingContext(timestampFormat: format)) }
        appendKey(name)
        context.timestampFormat = format
        value.writeValue(to: &self)
    }

    /// Writes a member if it has a value.
    public mutating func write<Value: ShapeValue>(_ name: StaticString, _ value: Value?, _ format: TimestampFormat? = nil) {
        if let value { write(name, value, format) }
    }

    /// Writes a member whose name is known only at run time.
    public mutating func write<Value: ShapeValue>(dynamicName name: String, _ value: Value) {
        guard encoder == nil else { return encode(WireName(stringValue: name), value, context) }
        appendKey(name)
        value.writeValue(to: &self)
    }

    private mutating func appendKey(_ name: StaticString) {
        appendSeparator()
        JSONEscapes.append(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount), to: &bytes)
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func appendKey(_ name: String) {
        appendSeparator()
        appendQuoted(name)
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func appendSeparator() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func appendQuoted(_ text: String) {
        var text = text
        text.withUTF8 { JSONEscapes.append($0, to: &bytes) }
    }

    // MARK: Structures and containers

    mutating func beginStructure() -> Bool {
        guard let encoder else {
            bytes.append(UInt8(ascii: "{"))
            defer { needsComma = false }
            return needsComma
        }
        encoder.container = encoder.encoder.container(keyedBy: WireName.self)
        return false
    }

    mutating func endStructure(_ outer: Bool) {
        guard encoder == nil else { return }
        bytes.append(UInt8(ascii: "}"))
        needsComma = outer
    }

    mutating func writeList<Element: ShapeValue>(_ elements: [Element]) {
        if let encoder {
            var container = encoder.encoder.unkeyedContainer()
            encoder.attempt {
                for element in elements { try element.encodeNext(to: &container, context: context) }
            }
            return
        }
        bytes.append(UInt8(ascii: "["))
        let inherited = context
        var isFirst = true
        for element in elements {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            context = inherited
            element.writeValue(to: &self)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    mutating func writeMap<Key: MapKey, Value: ShapeValue>(_ entries: [Key: Value]) {
        let outer = beginStructure()
        let inherited = context
        for (key, value) in entries.map({ ($0.wireKey, $1) }).sorted(by: { $0.0 < $1.0 }) {
            context = inherited
            write(dynamicName: key, value)
        }
        endStructure(outer)
    }

    // MARK: Scalars

    mutating func writeString(_ value: String) {
        if let encoder { encoder.encodeSingle(value) } else { appendQuoted(value) }
    }

    mutating func writeBool(_ value: Bool) {
        if let encoder { encoder.encodeSingle(value) } else { bytes.append(contentsOf: (value ? "true" : "false").utf8) }
    }

    mutating func writeInteger(_ value: Int64) {
        if let encoder { encoder.encodeSingle(value) } else { bytes.append(contentsOf: value.description.utf8) }
    }

    mutating func writeNull() {
        if let encoder {
            var container = encoder.encoder.singleValueContainer()
            encoder.attempt { try container.encodeNil() }
        } else {
            bytes.append(contentsOf: "null".utf8)
        }
    }

    /// Writes a number as the shortest text that reads as it in its own type.
    mutating func writeFloatingPoint<Number: BinaryFloatingPoint & Encodable & CustomStringConvertible>(_ value: Number) {
        guard value.isFinite else { return writeString(value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity") }
        if let encoder { encoder.encodeSingle(value) } else { bytes.append(contentsOf: value.description.utf8) }
    }

    mutating func writeTimestamp(_ date: Date) {
        switch context.timestampFormat ?? .unixTimestamp {
        case .unixTimestamp:
            let milliseconds = (date.timeIntervalSince1970 * 1000).rounded()
            if let whole = Int64(exactly: milliseconds), whole % 1000 == 0 { return writeInteger(whole / 1000) }
            writeFloatingPoint(milliseconds / 1000)
        case .iso8601: writeString(TimestampFormat.iso8601(date))
        case .rfc822: writeString(TimestampFormat.rfc822(date))
        }
    }

    // MARK: Encoder

    private func encode(_ key: WireName, _ value: some ShapeValue, _ context: CodingContext) {
        guard let encoder, encoder.error == nil, encoder.container != nil else { return }
        encoder.attempt { try value.encode(key, to: &encoder.container!, context: context) }
    }

    func finishEncoding() throws {
        if let error = encoder?.error { throw error }
    }
}

extension ShapeWriter.EncoderState {
    /// `write(to:)` does not throw, because no wire format can fail; what an `Encoder` throws waits here for the end.
    func attempt(_ body: () throws -> Void) {
        guard error == nil else { return }
        do { try body() } catch { self.error = error }
    }

    func encodeSingle(_ value: some Encodable) {
        var container = encoder.singleValueContainer()
        attempt { try container.encode(value) }
    }
}
