import Foundation

extension String: ShapeValue {
    public init(reading reader: inout ShapeReader) throws { self = try reader.readString() }
    public func write(to writer: inout ShapeWriter) { writer.writeString(self) }
    public static var form: ShapeForm { .text }
}

extension Bool: ShapeValue {
    public init(reading reader: inout ShapeReader) throws { self = try reader.readBool() }
    public func write(to writer: inout ShapeWriter) { writer.writeBool(self) }
    public static var form: ShapeForm { .scalar }
}

extension Int: ShapeValue {
    public init(reading reader: inout ShapeReader) throws {
        guard let value = Int(exactly: try reader.readInteger()) else { throw reader.mismatch("an integer of \(Int.bitWidth) bits") }
        self = value
    }
    public func write(to writer: inout ShapeWriter) { writer.writeInteger(Int64(self)) }
    public static var form: ShapeForm { .scalar }
}

extension Int64: ShapeValue {
    public init(reading reader: inout ShapeReader) throws { self = try reader.readInteger() }
    public func write(to writer: inout ShapeWriter) { writer.writeInteger(self) }
    public static var form: ShapeForm { .scalar }
}

/// JSON has no word for infinities and NaN: AWS's protocols write them as the strings `Infinity`, `-Infinity` and `NaN`.
extension Double: ShapeValue {
    public init(reading reader: inout ShapeReader) throws { self = try reader.readDouble() }
    public func write(to writer: inout ShapeWriter) { writer.writeFloatingPoint(self) }
    public static var form: ShapeForm { .scalar }
}

extension Float: ShapeValue {
    public init(reading reader: inout ShapeReader) throws { self = Float(try reader.readDouble()) }
    public func write(to writer: inout ShapeWriter) { writer.writeFloatingPoint(self) }
    public static var form: ShapeForm { .scalar }
}

/// Base64 on the wire (RFC 4648, section 4).
extension Data: ShapeValue {
    public init(reading reader: inout ShapeReader) throws {
        guard let bytes = Data(base64Encoded: try reader.readString()) else { throw reader.mismatch("base64") }
        self = bytes
    }
    public func write(to writer: inout ShapeWriter) { writer.writeBytes(self) }
    public static var form: ShapeForm { .text }
}

/// A timestamp, in the format that its member names or the protocol prefers.
extension Date: ShapeValue {
    public init(reading reader: inout ShapeReader) throws { self = try reader.readTimestamp() }
    public func write(to writer: inout ShapeWriter) { writer.writeTimestamp(self) }
    public static var form: ShapeForm { .scalar }
}
