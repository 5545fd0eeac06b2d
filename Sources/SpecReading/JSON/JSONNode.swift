import ServiceModel

/// A JSON value in its document: knows where it stands, keeps the order of keys and the exactness of numbers.
public struct JSONNode: Sendable {
    /// The types of JSON's values.
    public enum Kind: Sendable, Hashable {
        case null
        case boolean
        case number
        case string
        case array
        case object

        /// The kind with its article, for messages: “an object”.
        public var phrase: String {
            switch self {
            case .null: "null"
            case .boolean: "a boolean"
            case .number: "a number"
            case .string: "a string"
            case .array: "an array"
            case .object: "an object"
            }
        }
    }

    let document: JSONDocument
    let index: Int

    private var record: JSONRecord { document.records[index] }

    public var kind: Kind {
        switch record.kind {
        case .null: .null
        case .false, .true: .boolean
        case .number: .number
        case .plainString, .escapedString: .string
        case .array: .array
        case .object: .object
        }
    }

    /// Where the value begins.
    public var location: SourceLocation { document.location(ofRecord: index) }

    /// The value as a boolean, or `nil` where it is none.
    public var boolean: Bool? {
        switch record.kind {
        case .true: true
        case .false: false
        default: nil
        }
    }

    /// The value as a number, exactly as written, or `nil` where it is none.
    public var number: ExactDecimal? {
        record.kind == .number ? ExactDecimal(document.sourceText(ofRecord: index)) : nil
    }

    /// The value as a string with its escapes resolved, or `nil` where it is none.
    public var string: String? {
        kind == .string ? document.string(ofRecord: index) : nil
    }

    /// The elements of an array, or `nil` where the value is none.
    public var elements: [JSONNode]? {
        guard record.kind == .array else { return nil }
        let end = Int(record.end)
        var elements: [JSONNode] = []
        var next = index + 1
        while next < end {
            elements.append(JSONNode(document: document, index: next))
            next = document.index(behind: next)
        }
        return elements
    }

    /// Keys and values of an object in its order, or `nil` where the value is none. A key that stands twice is there twice.
    public var fields: [JSONField]? {
        guard record.kind == .object else { return nil }
        let end = Int(record.end)
        var fields: [JSONField] = []
        var next = index + 1
        while next < end {
            let value = JSONNode(document: document, index: next + 1)
            fields.append(JSONField(key: document.string(ofRecord: next), value: value))
            next = document.index(behind: next + 1)
        }
        return fields
    }
}
