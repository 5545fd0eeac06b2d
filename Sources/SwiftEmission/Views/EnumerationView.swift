import ServiceModel

extension EmissionContext {
    /// An enumeration; `nil` for all other shapes.
    func enumerationView(_ shape: Shape) -> View? {
        guard case .string(let values) = shape.type, !values.isEmpty else { return nil }
        let scope = NameScope(.enumerationValue, values.map(\.value))
        let cases = values.map { value in
            View("a value", [
                "name": SwiftCode.identifier(scope[value.value]),
                "rawValue": SwiftCode.literal(value.value),
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
