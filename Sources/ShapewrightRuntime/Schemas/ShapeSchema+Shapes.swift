import Foundation

/// What generated code says of its shapes.
extension ShapeSchema {
    public static let string = ShapeSchema(.string, TypedStorage<String>())
    public static let boolean = ShapeSchema(.boolean, TypedStorage<Bool>())
    public static let integer = ShapeSchema(.integer, TypedStorage<Int>())
    public static let long = ShapeSchema(.long, TypedStorage<Int64>())
    public static let float = ShapeSchema(.float, TypedStorage<Float>())
    public static let double = ShapeSchema(.double, TypedStorage<Double>())
    public static let timestamp = ShapeSchema(.timestamp, TypedStorage<Date>())
    public static let blob = ShapeSchema(.blob, TypedStorage<Data>())
    public static let document = ShapeSchema(.document, TypedStorage<ShapeDocument>())

    public static func string(_ constraints: ShapeConstraint..., isSensitive: Bool = false) -> ShapeSchema {
        ShapeSchema(.string, string.storage, constraints: constraints, isSensitive: isSensitive)
    }

    public static func integer(_ constraints: ShapeConstraint..., isSensitive: Bool = false) -> ShapeSchema {
        ShapeSchema(.integer, integer.storage, constraints: constraints, isSensitive: isSensitive)
    }

    public static func long(_ constraints: ShapeConstraint..., isSensitive: Bool = false) -> ShapeSchema {
        ShapeSchema(.long, long.storage, constraints: constraints, isSensitive: isSensitive)
    }

    public static func float(_ constraints: ShapeConstraint..., isSensitive: Bool = false) -> ShapeSchema {
        ShapeSchema(.float, float.storage, constraints: constraints, isSensitive: isSensitive)
    }

    public static func double(_ constraints: ShapeConstraint..., isSensitive: Bool = false) -> ShapeSchema {
        ShapeSchema(.double, double.storage, constraints: constraints, isSensitive: isSensitive)
    }

    public static func blob(_ constraints: ShapeConstraint..., isSensitive: Bool = false) -> ShapeSchema {
        ShapeSchema(.blob, blob.storage, constraints: constraints, isSensitive: isSensitive)
    }

    /// Timestamps in a format of their own, rather than the protocol's.
    public static func timestamp(_ format: TimestampFormat) -> ShapeSchema {
        ShapeSchema(.timestamp, timestamp.storage, timestampFormat: format)
    }

    public static func enumeration<Enumeration: OpenEnum>(_ type: Enumeration.Type) -> ShapeSchema {
        enumeration(type, [], isSensitive: false)
    }

    public static func enumeration<Enumeration: OpenEnum>(
        _ type: Enumeration.Type, _ constraints: ShapeConstraint..., isSensitive: Bool = false
    ) -> ShapeSchema {
        enumeration(type, constraints, isSensitive: isSensitive)
    }

    private static func enumeration<Enumeration: OpenEnum>(
        _ type: Enumeration.Type, _ constraints: [ShapeConstraint], isSensitive: Bool
    ) -> ShapeSchema {
        precondition(MemoryLayout<Enumeration>.size == MemoryLayout<String>.size, "\(type) stores more than its raw value")
        return ShapeSchema(
            .enumeration, TypedStorage<Enumeration>(), constraints: constraints, isSensitive: isSensitive, enumeration: type)
    }

    /// A structure or union, by its type: what it holds is looked up when it is needed, because structures may hold each other.
    public static func structure<Structure: ShapeStructure>(_ type: Structure.Type) -> ShapeSchema {
        ShapeSchema(.structure, TypedStorage<Structure>(), structure: type)
    }

    /// - Parameter isSparse: Whether elements may be null: the Swift type then holds optionals.
    public static func list(
        of element: ShapeSchema, isSparse: Bool = false, _ constraints: ShapeConstraint..., isSensitive: Bool = false
    ) -> ShapeSchema {
        let (storage, operations) = element.storage.list(isSparse: isSparse)
        return ShapeSchema(
            .list, storage, constraints: constraints, isSensitive: isSensitive, element: element, isSparse: isSparse, list: operations)
    }

    /// A map whose keys are plain strings.
    public static func map(
        key: ShapeSchema = .string, of value: ShapeSchema, isSparse: Bool = false, _ constraints: ShapeConstraint...,
        isSensitive: Bool = false
    ) -> ShapeSchema {
        map(key: String.self, key, value, isSparse, constraints, isSensitive)
    }

    /// A map whose keys are an enumeration's values.
    public static func map<Key: OpenEnum & Hashable>(
        keys: Key.Type, key: ShapeSchema, of value: ShapeSchema, isSparse: Bool = false, _ constraints: ShapeConstraint...,
        isSensitive: Bool = false
    ) -> ShapeSchema {
        map(key: Key.self, key, value, isSparse, constraints, isSensitive)
    }

    private static func map<Key: Hashable & Sendable>(
        key: Key.Type, _ keySchema: ShapeSchema, _ value: ShapeSchema, _ isSparse: Bool, _ constraints: [ShapeConstraint], _ isSensitive: Bool
    ) -> ShapeSchema {
        let (storage, operations) = value.storage.map(key: key, isSparse: isSparse)
        return ShapeSchema(
            .map, storage, constraints: constraints, isSensitive: isSensitive, key: keySchema, element: value, isSparse: isSparse,
            map: operations)
    }
}
