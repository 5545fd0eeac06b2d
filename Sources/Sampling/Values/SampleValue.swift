import ServiceModel

/// A value of a shape. Structures keep the order of their members, maps that of their entries.
public indirect enum SampleValue: Sendable, Hashable {
    case structure(shape: String, [Field])
    case list([SampleValue])
    case map(shape: String, [Field])
    case string(String)
    case enumValue(shape: String, String)
    case boolean(Bool)
    case integer(Int64)
    /// A finite number, in the decimal form that reads back as the same `Float` or `Double`.
    case number(ExactDecimal)
    /// Seconds since 1970 and how the place writes them.
    case timestamp(Int64, TimestampFormat)
    case blob([UInt8])
    case document(DocumentValue)

    /// A member of a structure by its name, or an entry of a map by its key.
    public struct Field: Sendable, Hashable {
        public var name: String
        public var value: SampleValue

        public init(_ name: String, _ value: SampleValue) {
            self.name = name
            self.value = value
        }
    }
}

extension SampleValue {
    var fields: [Field] {
        get {
            switch self {
            case .structure(_, let fields), .map(_, let fields): fields
            default: []
            }
        }
        set {
            switch self {
            case .structure(let shape, _): self = .structure(shape: shape, newValue)
            case .map(let shape, _): self = .map(shape: shape, newValue)
            default: break
            }
        }
    }

    /// The values of the members of a structure, or of the entries of a map, by their names.
    var valuesByName: [String: SampleValue] { Dictionary(fields.map { ($0.name, $0.value) }) { first, _ in first } }

    var elements: [SampleValue] {
        get { if case .list(let elements) = self { elements } else { [] } }
        set { if case .list = self { self = .list(newValue) } }
    }

    subscript(member name: String) -> SampleValue? {
        get { fields.first { $0.name == name }?.value }
        set {
            if let index = fields.firstIndex(where: { $0.name == name }) {
                if let newValue { fields[index].value = newValue } else { fields.remove(at: index) }
            } else if let newValue {
                fields.append(Field(name, newValue))
            }
        }
    }

    /// The value at a way inwards; setting replaces it.
    subscript(way: ArraySlice<SampleStep>) -> SampleValue? {
        get {
            guard let step = way.first else { return self }
            switch step {
            case .member(let name), .key(let name): return self[member: name]?[way.dropFirst()]
            case .index(let index): return elements.indices.contains(index) ? elements[index][way.dropFirst()] : nil
            }
        }
        set {
            guard let newValue else { return }
            guard let step = way.first else {
                self = newValue
                return
            }
            switch step {
            case .member(let name), .key(let name):
                guard var inner = self[member: name] else { return }
                inner[way.dropFirst()] = newValue
                self[member: name] = inner
            case .index(let index):
                guard elements.indices.contains(index) else { return }
                var inner = elements[index]
                inner[way.dropFirst()] = newValue
                elements[index] = inner
            }
        }
    }
}

/// A step from a value inwards, in the specification's names.
enum SampleStep: Sendable, Hashable {
    case member(String)
    case index(Int)
    case key(String)
}
