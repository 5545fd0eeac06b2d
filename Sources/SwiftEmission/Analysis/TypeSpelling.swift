import ServiceModel

extension EmissionContext {
    /// The Swift type of a shape's values, spelled so that no shape of the service can stand in for it.
    ///
    /// - Parameter isQualified: Whether the service's own types are named with their namespace, for use outside of it.
    func type(of name: String, qualified isQualified: Bool = false) -> SwiftCode {
        guard let shape = shape(name) else { return "ShapewrightRuntime.ShapeDocument" }
        switch shape.type {
        case .structure(let structure):
            return structure.variant == .document ? "ShapewrightRuntime.ShapeDocument" : typeName(shape, isQualified)
        case .list(let list):
            return "[\(entryType(list.element.shape, in: shape, isQualified))]"
        case .map(let map):
            return "[\(type(of: map.key.shape, qualified: isQualified)): \(entryType(map.value.shape, in: shape, isQualified))]"
        case .string(let values): return values.isEmpty ? "Swift.String" : typeName(shape, isQualified)
        case .boolean: return "Swift.Bool"
        case .integer: return "Swift.Int"
        case .long: return "Swift.Int64"
        case .float: return "Swift.Float"
        case .double: return "Swift.Double"
        case .timestamp: return "Foundation.Date"
        case .blob: return "Foundation.Data"
        }
    }

    /// The same as text, with the namespace before the service's own types.
    package func qualifiedType(of name: String) -> String { type(of: name, qualified: true).text }

    private func entryType(_ name: String, in container: Shape, _ isQualified: Bool) -> SwiftCode {
        let entry = type(of: name, qualified: isQualified)
        return container.traits.isSparse ? "\(entry)?" : entry
    }

    private func typeName(_ shape: Shape, _ isQualified: Bool) -> SwiftCode {
        let name = SwiftCode.identifier(names.types[shape.name] ?? NamePlace.type.identifier(for: shape.name))
        return isQualified ? "\(SwiftCode.identifier(names.namespace)).\(name)" : name
    }
}
