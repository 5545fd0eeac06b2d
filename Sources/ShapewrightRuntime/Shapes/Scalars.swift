import Foundation

extension String: DirectlyCodable {
    public init(readingValue reader: inout ShapeReader) throws { self = try reader.readString() }
    public func writeValue(to writer: inout ShapeWriter) { writer.writeString(self) }
}

extension Bool: DirectlyCodable {
    public init(readingValue reader: inout ShapeReader) throws { self = try reader.readBool() }
    public func writeValue(to writer: inout ShapeWriter) { writer.writeBool(self) }
}

extension Int: DirectlyCodable {
    public init(readingValue reader: inout ShapeReader) throws {
        guard let value = Int(exactly: try reader.readInteger()) else { throw reader.mismatch("an integer of \(Int.bitWidth) bits") }
        self = value
    }
    public func writeValue(to writer: inout ShapeWriter) { writer.writeInteger(Int64(self)) }
}

extension Int64: DirectlyCodable {
    public init(readingValue reader: inout ShapeReader) throws { self = try reader.readInteger() }
    public func writeValue(to writer: inout ShapeWriter) { writer.writeInteger(self) }
}

/// JSON has no word for infinities and NaN: AWS's protocols write them as the strings `Infinity`, `-Infinity` and `NaN`.
extension Double: ShapeValue {
    public init(readingValue reader: inout ShapeReader) throws { self = try reader.readDouble() }
    public func writeValue(to writer: inout ShapeWriter) { writer.writeFloatingPoint(self) }
}

extension Float: ShapeValue {
    public init(readingValue reader: inout ShapeReader) throws { self = Float(try reader.readDouble()) }
    public func writeValue(to writer: inout ShapeWriter) { writer.writeFloatingPoint(self) }
}

/// Base64 on the wire (RFC 4648, section 4).
extension Data: ShapeValue {
    public init(readingValue reader: inout ShapeReader) throws {
        guard let bytes = Data(base64Encoded: try reader.readString()) else { throw reader.mismatch("base64") }
        self = bytes
    }
    public func writeValue(to writer: inout ShapeWriter) { writer.writeString(base64EncodedString()) }
}

/// A timestamp, in the format that its member names or the protocol prefers.
extension Date: ShapeValue {
    public init(readingValue reader: inout ShapeReader) throws { self = try reader.readTimestamp() }
    public func writeValue(to writer: inout ShapeWriter) { writer.writeTimestamp(self) }
}
