import ServiceModel

extension EmissionContext {
    /// The Swift names of an enumeration's values, in their order.
    package static func names(of values: [EnumValue]) -> [String] {
        let scope = NameScope(.enumerationValue, values.map(\.value))
        return values.map { scope[$0.value] }
    }

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
