import Foundation

/// Writes generated structures: as JSON directly, or through any `Encoder`.
public struct ShapeWriter {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false
    let encoder: EncoderState?
    /// Set where the value is to be compared or hashed.
    private let events: ShapeEvents?
    /// In which format the member that is being written has its timestamps.
    private(set) var timestampFormat: TimestampFormat?
    /// Whether the value goes straight to JSON: neither an encoder nor events are there.
    private let isJSON: Bool

    init() {
        encoder = nil
        events = nil
        isJSON = true
    }

    init(_ encoder: any Encoder, timestampFormat: TimestampFormat?) {
        self.encoder = EncoderState(encoder)
        events = nil
        self.timestampFormat = timestampFormat
        isJSON = false
    }

    private init(_ events: ShapeEvents) {
        self.events = events
        encoder = nil
        isJSON = false
    }

    /// Walks a value without writing it.
    static func collect(_ value: some ShapeStructure, into events: ShapeEvents) {
        var writer = ShapeWriter(events)
        value.write(to: &writer)
    }

    /// A value as JSON. The same value always yields the same bytes: members in the model's order, map entries by key.
    public static func json(_ value: some ShapeValue) -> [UInt8] {
        var writer = ShapeWriter()
        writer.bytes.reserveCapacity(512)
        writer.writeValue(value)
        return writer.bytes
    }

    // MARK: Members

    /// Writes a member.
    public mutating func write<Value: ShapeValue>(_ name: StaticString, _ value: Value) {
        timestampFormat = nil
        writeMember(name, value)
    }

    /// Writes a member if it has a value.
    public mutating func write<Value: ShapeValue>(_ name: StaticString, _ value: Value?) {
        timestampFormat = nil
        if let value { writeMember(name, value) } else { skipMember() }
    }

    /// Writes a member that is a string: not generic, for the same reason as the reader's.
    public mutating func write(_ name: StaticString, _ value: String) {
        writeMember(name, value)
    }

    /// Writes a member that is a string, if it has a value.
    public mutating func write(_ name: StaticString, _ value: String?) {
        if let value { writeMember(name, value) } else { skipMember() }
    }

    /// Writes a member with timestamps in it.
    public mutating func write<Value: ShapeValue>(_ name: StaticString, _ value: Value, _ format: TimestampFormat) {
        timestampFormat = format
        writeMember(name, value)
    }

    /// Writes a member with timestamps in it, if it has a value.
    public mutating func write<Value: ShapeValue>(_ name: StaticString, _ value: Value?, _ format: TimestampFormat) {
        timestampFormat = format
        if let value { writeMember(name, value) } else { skipMember() }
    }

    /// Writes a member whose name is known only at run time.
    public mutating func write<Value: ShapeValue>(dynamicName name: String, _ value: Value) {
        if isJSON {
            appendKey(name)
        } else if let events {
            events.add(.key(name))
        } else {
            return encode(WireName(stringValue: name), value)
        }
        writeValue(value)
    }

    private mutating func writeMember<Value: ShapeValue>(_ name: StaticString, _ value: Value) {
        if isJSON {
            appendKey(name)
        } else if let events {
            events.add(.member(name.utf8Start))
        } else {
            return encode(WireName(name), value)
        }
        writeValue(value)
    }

    private mutating func skipMember() {
        events?.add(.absent)
    }

    /// Writes a value at the position.
    mutating func writeValue<Value: ShapeValue>(_ value: Value) {
        guard Value.form == .structure else { return value.write(to: &self) }
        let outer = beginStructure()
        value.write(to: &self)
        endStructure(outer)
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
            guard isJSON else { return false }
            bytes.append(UInt8(ascii: "{"))
            defer { needsComma = false }
            return needsComma
        }
        encoder.container = encoder.encoder.container(keyedBy: WireName.self)
        return false
    }

    mutating func endStructure(_ outer: Bool) {
        guard isJSON else { return }
        bytes.append(UInt8(ascii: "}"))
        needsComma = outer
    }

    mutating func writeList<Element: ShapeValue>(_ elements: [Element]) {
        if let encoder {
            var container = encoder.encoder.unkeyedContainer()
            encoder.attempt {
                if let texts = elements as? [String] {
                    for text in texts { try container.encode(text) }
                } else {
                    for element in elements { try container.encode(EncodableShape(value: element, timestampFormat: timestampFormat)) }
                }
            }
            return
        }
        let inherited = timestampFormat
        if let events {
            events.add(.list(elements.count))
            for element in elements { writeValue(element) }
            return
        }
        bytes.append(UInt8(ascii: "["))
        var isFirst = true
        for element in elements {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            timestampFormat = inherited
            writeValue(element)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    mutating func writeMap<Key: MapKey, Value: ShapeValue>(_ entries: [Key: Value]) {
        let outer = beginStructure()
        let inherited = timestampFormat
        events?.add(.map(entries.count))
        for (key, value) in entries.map({ ($0.wireKey, $1) }).sorted(by: { $0.0 < $1.0 }) {
            timestampFormat = inherited
            write(dynamicName: key, value)
        }
        endStructure(outer)
    }

    // MARK: Scalars

    mutating func writeString(_ value: String) {
        if isJSON {
            appendQuoted(value)
        } else if let events {
            events.add(.string(value))
        } else {
            encoder?.encodeSingle(value)
        }
    }

    mutating func writeBool(_ value: Bool) {
        if isJSON {
            bytes.append(contentsOf: (value ? "true" : "false").utf8)
        } else if let events {
            events.add(.boolean(value))
        } else {
            encoder?.encodeSingle(value)
        }
    }

    mutating func writeInteger(_ value: Int64) {
        if isJSON {
            bytes.append(contentsOf: value.description.utf8)
        } else if let events {
            events.add(.integer(value))
        } else {
            encoder?.encodeSingle(value)
        }
    }

    mutating func writeNull() {
        if let encoder {
            var container = encoder.encoder.singleValueContainer()
            encoder.attempt { try container.encodeNil() }
        } else if let events {
            events.add(.null)
        } else {
            bytes.append(contentsOf: "null".utf8)
        }
    }

    /// Writes a number as the shortest text that reads as it in its own type.
    mutating func writeFloatingPoint<Number: BinaryFloatingPoint & Encodable & CustomStringConvertible>(_ value: Number) {
        if let events { return events.add(.number(Double(value))) }
        guard value.isFinite else { return writeString(value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity") }
        if let encoder { encoder.encodeSingle(value) } else { bytes.append(contentsOf: value.description.utf8) }
    }

    /// Base64 (RFC 4648, section 4).
    mutating func writeBytes(_ value: Data) {
        if let events { events.add(.bytes(value)) } else { writeString(value.base64EncodedString()) }
    }

    mutating func writeTimestamp(_ date: Date) {
        if let events { return events.add(.number(date.timeIntervalSinceReferenceDate)) }
        switch timestampFormat ?? .unixTimestamp {
        case .unixTimestamp:
            let milliseconds = (date.timeIntervalSince1970 * 1000).rounded()
            if let whole = Int64(exactly: milliseconds), whole % 1000 == 0 { return writeInteger(whole / 1000) }
            writeFloatingPoint(milliseconds / 1000)
        case .iso8601: writeString(TimestampFormat.iso8601(date))
        case .rfc822: writeString(TimestampFormat.rfc822(date))
        }
    }
}
