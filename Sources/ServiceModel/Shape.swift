/// A named type of a service model.
///
/// A value, but its properties lie in one place that copies share until one of them changes: shapes are handed around by the thousand, and
/// have two dozen references in them.
public struct Shape: Sendable {
    private var storage: Storage

    public init(
        name: String,
        type: ShapeType,
        documentation: String? = nil,
        constraints: [Constraint] = [],
        traits: ShapeTraits = ShapeTraits(),
        location: SourceLocation? = nil
    ) {
        storage = Storage(
            Properties(name: name, type: type, documentation: documentation, constraints: constraints, traits: traits, location: location))
    }

    public var name: String {
        get { storage.properties.name }
        set { own().properties.name = newValue }
    }

    public var type: ShapeType {
        get { storage.properties.type }
        set { own().properties.type = newValue }
    }

    public var documentation: String? {
        get { storage.properties.documentation }
        set { own().properties.documentation = newValue }
    }

    /// Lengths, ranges and patterns that every value of the shape keeps to.
    public var constraints: [Constraint] {
        get { storage.properties.constraints }
        set { own().properties.constraints = newValue }
    }

    public var traits: ShapeTraits {
        get { storage.properties.traits }
        set { own().properties.traits = newValue }
    }

    public var location: SourceLocation? {
        get { storage.properties.location }
        set { own().properties.location = newValue }
    }

    /// The storage, which no other shape shares.
    private mutating func own() -> Storage {
        if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.properties) }
        return storage
    }

    private struct Properties {
        var name: String
        var type: ShapeType
        var documentation: String?
        var constraints: [Constraint]
        var traits: ShapeTraits
        var location: SourceLocation?
    }

    /// Changed only by a shape that is the only one to refer to it, so it can be shared between threads.
    private final class Storage: @unchecked Sendable {
        var properties: Properties

        init(_ properties: Properties) { self.properties = properties }
    }
}

/// Where the properties lie is nobody's business.
extension Shape: CustomReflectable {
    public var customMirror: Mirror { Mirror(self, children: Mirror(reflecting: storage.properties).children, displayStyle: .struct) }
}

extension Shape {
    /// The members, where the shape is a structure or a union.
    public var members: [Member] {
        if case .structure(let structure) = type { structure.members } else { [] }
    }

    /// The shape as a structure, a union, an exception; `nil` for all others.
    public var structure: Structure? {
        if case .structure(let structure) = type { structure } else { nil }
    }
}

/// What kind of value a shape describes.
public enum ShapeType: Sendable {
    case structure(Structure)
    case list(ListShape)
    case map(MapShape)
    /// A string; with values where it is an enumeration. Enumerations stay open: a server may send values the model lacks.
    case string(values: [EnumValue])
    case boolean
    /// A 32-bit integer.
    case integer
    /// A 64-bit integer.
    case long
    case float
    case double
    case timestamp
    case blob

    /// C2J's word for the type.
    public var name: String {
        switch self {
        case .structure: "structure"
        case .list: "list"
        case .map: "map"
        case .string: "string"
        case .boolean: "boolean"
        case .integer: "integer"
        case .long: "long"
        case .float: "float"
        case .double: "double"
        case .timestamp: "timestamp"
        case .blob: "blob"
        }
    }
}

/// One value of an enumeration.
public struct EnumValue: Sendable {
    public var value: String
    public var location: SourceLocation?

    public init(value: String, location: SourceLocation? = nil) {
        self.value = value
        self.location = location
    }
}

/// A list and what its elements are.
public struct ListShape: Sendable {
    public var element: ShapeReference

    public init(element: ShapeReference) {
        self.element = element
    }
}

/// A map from strings and what its entries are.
public struct MapShape: Sendable {
    public var key: ShapeReference
    public var value: ShapeReference

    public init(key: ShapeReference, value: ShapeReference) {
        self.key = key
        self.value = value
    }
}

/// A list's element or a map's key or value: which shape, and what the specification says of it in this place.
public struct ShapeReference: Sendable {
    public var shape: String
    /// The name of the element on the wire, in XML and query protocols.
    public var locationName: String?
    public var documentation: String?
    public var isJSONValue: Bool
    public var xmlNamespace: XMLNamespace?
    /// How the timestamp is written in this place, whatever its shape says.
    public var timestampFormat: TimestampFormat?
    public var location: SourceLocation?

    public init(
        shape: String,
        locationName: String? = nil,
        documentation: String? = nil,
        isJSONValue: Bool = false,
        xmlNamespace: XMLNamespace? = nil,
        timestampFormat: TimestampFormat? = nil,
        location: SourceLocation? = nil
    ) {
        self.shape = shape
        self.locationName = locationName
        self.documentation = documentation
        self.isJSONValue = isJSONValue
        self.xmlNamespace = xmlNamespace
        self.timestampFormat = timestampFormat
        self.location = location
    }
}
