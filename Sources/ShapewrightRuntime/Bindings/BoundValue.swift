import Foundation

/// The value of a member that is bound to a place in an HTTP message, as text or as bytes. Valid as long as the structure it is from.
package struct BoundValue {
    let schema: ShapeSchema
    let address: UnsafeRawPointer

    /// The value as one text: of a string itself, of anything else as JSON writes it, without quotes.
    ///
    /// - Parameter format: How timestamps are written where the model does not say.
    /// - Returns: `nil` for what has no such text: lists, maps, structures.
    package func text(timestamps format: TimestampFormat) -> String? {
        Self.text(schema, address, format)
    }

    /// The texts of a list's elements, nulls left out; `nil` where the value is no list.
    package func texts(timestamps format: TimestampFormat) -> [String]? {
        guard let list = schema.list, let element = schema.element else { return nil }
        var texts: [String] = []
        list.withElements(at: address) { first, count in
            for index in 0..<count {
                let entry = first + index * list.stride
                if schema.isSparse, element.isNil(at: entry) { continue }
                if let text = Self.text(element, entry, format) { texts.append(text) }
            }
        }
        return texts
    }

    /// The entries of a map by key, each with the texts of its value, several where that is a list; `nil` where the value is no map.
    package func entries(timestamps format: TimestampFormat) -> [(key: String, texts: [String])]? {
        guard let map = schema.map, let element = schema.element else { return nil }
        var entries: [(String, [String])] = []
        map.forEach(at: address, isSorted: true) { key, value in
            if schema.isSparse, element.isNil(at: value) { return }
            let entry = BoundValue(schema: element, address: value)
            entries.append((key, entry.texts(timestamps: format) ?? entry.text(timestamps: format).map { [$0] } ?? []))
        }
        return entries
    }

    /// What kind of body the value makes.
    package enum Payload {
        case bytes([UInt8])
        case text([UInt8])
        case json([UInt8])
    }

    package var payload: Payload {
        switch schema.kind {
        case .blob: return .bytes([UInt8](address.assumingMemoryBound(to: Data.self).pointee))
        case .string, .enumeration: return .text(Array(address.assumingMemoryBound(to: String.self).pointee.utf8))
        default:
            var writer = JSONWriter()
            writer.writeValue(schema, address)
            return .json(writer.finish())
        }
    }

    /// Whether the value is a map whose keys must not show.
    package var hasSecretKeys: Bool { schema.isSensitive || schema.key?.isSensitive ?? false }

    /// Whether the value must not show.
    package var isSecret: Bool { schema.isSensitive }

    /// Whether elements of a list are strings, whose commas have to be told from those between elements.
    package var holdsStrings: Bool {
        switch schema.element?.kind {
        case .string, .enumeration: true
        default: false
        }
    }

    private static func text(_ schema: ShapeSchema, _ address: UnsafeRawPointer, _ format: TimestampFormat) -> String? {
        switch schema.kind {
        case .string, .enumeration: return address.assumingMemoryBound(to: String.self).pointee
        case .boolean: return address.assumingMemoryBound(to: Bool.self).pointee ? "true" : "false"
        case .integer: return address.assumingMemoryBound(to: Int.self).pointee.description
        case .long: return address.assumingMemoryBound(to: Int64.self).pointee.description
        case .float: return number(address.assumingMemoryBound(to: Float.self).pointee)
        case .double: return number(address.assumingMemoryBound(to: Double.self).pointee)
        case .timestamp:
            var writer = JSONWriter()
            writer.writeTimestamp(address.assumingMemoryBound(to: Date.self).pointee, schema.timestampFormat ?? format)
            let text = String(decoding: writer.finish(), as: UTF8.self)
            return text.hasPrefix("\"") ? String(text.dropFirst().dropLast()) : text
        case .blob: return address.assumingMemoryBound(to: Data.self).pointee.base64EncodedString()
        case .document, .list, .map, .structure: return nil
        }
    }

    private static func number(_ value: some BinaryFloatingPoint & CustomStringConvertible) -> String {
        value.isFinite ? value.description : value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity"
    }
}
