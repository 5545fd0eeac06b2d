import Foundation

extension ShapeReader {
    func readString() throws -> String {
        if let json {
            switch json.kind(position) {
            case .string, .escapedString: return json.string(position)
            default: throw mismatch("a string")
            }
        }
        guard let coder else { return "" }
        if let text = coder.text {
            coder.text = nil
            return text
        }
        return try coder.decoder.singleValueContainer().decode(String.self)
    }

    func readBool() throws -> Bool {
        if let json {
            switch json.kind(position) {
            case .yes: return true
            case .no: return false
            default: throw mismatch("a boolean")
            }
        }
        return try coder?.decoder.singleValueContainer().decode(Bool.self) ?? false
    }

    func readInteger() throws -> Int64 {
        if let json {
            let kind = json.kind(position)
            guard kind == .integer || kind == .number else { throw mismatch("an integer") }
            guard let value = json.integer(position) else { throw mismatch("an integer of 64 bits") }
            return value
        }
        return try coder?.decoder.singleValueContainer().decode(Int64.self) ?? 0
    }

    func readDouble() throws -> Double {
        if let json {
            switch json.kind(position) {
            case .integer, .number: return json.double(position)
            case .string:
                guard let value = Self.unwritableNumber(json.string(position)) else { throw mismatch("a number") }
                return value
            default: throw mismatch("a number")
            }
        }
        guard let container = try coder?.decoder.singleValueContainer() else { return 0 }
        if let text = try? container.decode(String.self), let value = Self.unwritableNumber(text) { return value }
        return try container.decode(Double.self)
    }

    private static func unwritableNumber(_ text: String) -> Double? {
        switch text {
        case "NaN": .nan
        case "Infinity": .infinity
        case "-Infinity": -.infinity
        default: nil
        }
    }

    func readTimestamp() throws -> Date {
        if let json {
            switch json.kind(position) {
            case .integer, .number: return Date(timeIntervalSince1970: json.double(position))
            case .string, .escapedString:
                // A server may write another format than the model says; each can be told from the others.
                guard let date = TimestampFormat.parse(json.string(position)) else { throw mismatch("a timestamp") }
                return date
            default: throw mismatch("a timestamp")
            }
        }
        guard let container = try coder?.decoder.singleValueContainer() else { return Date(timeIntervalSince1970: 0) }
        if let seconds = try? container.decode(Double.self) { return Date(timeIntervalSince1970: seconds) }
        guard let date = TimestampFormat.parse(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected a timestamp")
        }
        return date
    }

    func isNull() throws -> Bool {
        if let json { return json.kind(position) == .null }
        return try coder?.decoder.singleValueContainer().decodeNil() ?? true
    }
}
