import Foundation

/// Values out of texts that stand in header fields, and out of whole bodies.
enum BoundText {
    static func initialize(_ schema: ShapeSchema, _ text: String, at address: UnsafeMutableRawPointer) throws {
        switch schema.kind {
        case .string, .enumeration: address.initializeMemory(as: String.self, to: text)
        case .boolean:
            switch text.lowercased() {
            case "true": address.initializeMemory(as: Bool.self, to: true)
            case "false": address.initializeMemory(as: Bool.self, to: false)
            default: throw ShapeReadingError("expected a boolean, found another text")
            }
        case .integer: address.initializeMemory(as: Int.self, to: try number(text, "an integer of \(Int.bitWidth) bits"))
        case .long: address.initializeMemory(as: Int64.self, to: try number(text, "an integer of 64 bits"))
        case .float: address.initializeMemory(as: Float.self, to: Float(try double(text)))
        case .double: address.initializeMemory(as: Double.self, to: try double(text))
        case .timestamp:
            guard let date = TimestampFormat.parse(text) else { throw ShapeReadingError("expected a timestamp, found another text") }
            address.initializeMemory(as: Date.self, to: date)
        case .blob:
            guard let bytes = Base64Text.decode(text) else { throw ShapeReadingError("expected base64, found another text") }
            address.initializeMemory(as: Data.self, to: bytes)
        case .list: try initialize(schema, [text], at: address)
        case .document, .map, .structure: throw ShapeReadingError("expected what no header field can hold")
        }
    }

    static func initialize(_ schema: ShapeSchema, _ texts: [String], at address: UnsafeMutableRawPointer) throws {
        guard let list = schema.list, let element = schema.element, !schema.isSparse else {
            throw ShapeReadingError("expected what no header field can hold")
        }
        var elements = ListBuffer(list)
        var failure: (any Error)?
        for (index, text) in texts.enumerated() where failure == nil {
            let place = elements.next()
            do {
                try initialize(element, text, at: place)
            } catch {
                failure = (error as? ShapeReadingError)?.inside(.index(index)) ?? error
                MissingValue.initialize(element, at: place)
            }
        }
        elements.finish(at: address)
        if let failure {
            schema.storage.deinitialize(address, .required)
            throw failure
        }
    }

    static func initialize(_ schema: ShapeSchema, _ entries: [String: String], at address: UnsafeMutableRawPointer) throws {
        guard let map = schema.map, let element = schema.element, element.kind == .string, !schema.isSparse else {
            throw ShapeReadingError("expected what no header fields can hold")
        }
        map.initialize(at: address) { insert in
            for (key, value) in entries { insert(key) { $0.initializeMemory(as: String.self, to: value) } }
        }
    }

    static func initialize(_ schema: ShapeSchema, payload: [UInt8], at address: UnsafeMutableRawPointer) throws {
        switch schema.kind {
        case .blob: address.initializeMemory(as: Data.self, to: Data(payload))
        case .string, .enumeration: address.initializeMemory(as: String.self, to: String(decoding: payload, as: UTF8.self))
        default:
            try payload.withUnsafeBufferPointer { bytes in
                var reader = JSONReader(bytes)
                reader.readValue(schema, into: address)
                do {
                    try reader.finish()
                } catch {
                    schema.storage.deinitialize(address, .required)
                    throw error
                }
            }
        }
    }

    private static func number<Value: FixedWidthInteger>(_ text: String, _ expected: String) throws -> Value {
        guard let value = Value(text) else { throw ShapeReadingError("expected \(expected), found another text") }
        return value
    }

    private static func double(_ text: String) throws -> Double {
        switch text {
        case "NaN": return .nan
        case "Infinity": return .infinity
        case "-Infinity": return -.infinity
        default:
            guard let value = DecimalText.double(text) else { throw ShapeReadingError("expected a number, found another text") }
            return value
        }
    }
}
