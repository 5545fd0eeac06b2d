import ServiceModel

extension EmissionContext {
    /// An enumeration; `nil` for all other shapes.
    func enumerationView(_ shape: Shape) -> View? {
        guard case .string(let values) = shape.type, !values.isEmpty else { return nil }
        let scope = NameScope(.enumerationValue, values.map(\.value))
        // A value that is listed twice is one.
        var seen: Set<String> = []
        let cases = values.map(\.value).filter { seen.insert($0).inserted }.map { value in
            View("a value", [
                "name": SwiftCode.identifier(scope[value]),
                "rawValue": SwiftCode.literal(value),
            ])
        }
        return View("an enumeration", [
            "documentation": documentation(
                HTMLDocumentation.blocks(shape.documentation ?? "") + deprecationBlocks(shape.traits.deprecation), indentation: 4),
            "name": type(of: shape.name),
            "isSensitive": shape.traits.isSensitive,
            "cases": cases,
        ])
    }
}
