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

extension ShapeDocument: Codable {
    public init(from decoder: any Decoder) throws {
        try self.init(from: decoder, depth: 0)
    }

    static let depthProblem = "nested deeper than \(JSONReader.maximumDepth) levels"

    /// - Parameter depth: How many levels there are around the value.
    init(from decoder: any Decoder, depth: Int) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .boolean(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .integer(value)
        } else if let value = try? container.decode(Double.self) {
            self = .double(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if var list = try? decoder.unkeyedContainer() {
            var values: [ShapeDocument] = []
            try Self.check(depth, decoder)
            // A container refuses to hand out a null as anything but an optional.
            while !list.isAtEnd { values.append(try ShapeDocument(from: list.superDecoder(), depth: depth + 1)) }
            self = .list(values)
        } else {
            let map = try decoder.container(keyedBy: WireName.self)
            try Self.check(depth, decoder)
            var entries: [String: ShapeDocument] = [:]
            for key in map.allKeys { entries[key.stringValue] = try ShapeDocument(from: map.superDecoder(forKey: key), depth: depth + 1) }
            self = .map(entries)
        }
    }

    private static func check(_ depth: Int, _ decoder: any Decoder) throws {
        guard depth < JSONReader.maximumDepth else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: depthProblem))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .null:
            var container = encoder.singleValueContainer()
            try container.encodeNil()
        case .boolean(let value): try value.encode(to: encoder)
        case .integer(let value): try value.encode(to: encoder)
        case .double(let value) where value.isFinite: try value.encode(to: encoder)
        // As on the wire: JSON has no numbers for these.
        case .double(let value): try (value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity").encode(to: encoder)
        case .string(let value): try value.encode(to: encoder)
        case .list(let values): try values.encode(to: encoder)
        case .map(let entries): try entries.encode(to: encoder)
        }
    }
}
