import ServiceModel

/// Reads `min`, `max` and `pattern` of a C2J shape.
enum ConstraintReader {
    /// The constraints, bounds first. Bounds on a type that has none are left to the caller.
    static func read(_ reader: inout ObjectReader, type: ShapeType?) -> [Constraint] {
        var constraints: [Constraint] = []
        if let kind = type.flatMap(BoundsKind.init) {
            let minimumNode = reader.value("min")
            let bounds = Bounds(
                minimum: number(minimumNode, "min", reader.diagnostics),
                maximum: number(reader.value("max"), "max", reader.diagnostics)
            )
            if let minimum = bounds.minimum, let maximum = bounds.maximum, minimum > maximum {
                reader.diagnostics.warning("“min” \(minimum) is above “max” \(maximum), so no value is valid", at: minimumNode?.location)
            }
            if !bounds.isUnbounded { constraints.append(Constraint(kind.rule(bounds))) }
        }
        if let field = reader.field("pattern") {
            if let pattern = field.value.string {
                // A C2J pattern means the whole string, with or without anchors.
                constraints.append(Constraint(.pattern(PatternConstraint(pattern, matching: .whole))))
                if let type, type.name != "string" {
                    reader.diagnostics.warning("“pattern” has no meaning on \(type.phrase)", at: field.keyLocation)
                }
            } else {
                reader.diagnostics.error("“pattern” in a shape must be a string, found \(field.value.kind.phrase)", at: field.value.location)
            }
        }
        return constraints
    }

    private static func number(_ node: JSONNode?, _ key: String, _ diagnostics: DiagnosticCollector) -> ExactDecimal? {
        guard let node else { return nil }
        if let number = node.number { return number }
        diagnostics.error("“\(key)” in a shape must be a number, found \(node.kind.phrase)", at: node.location)
        return nil
    }
}
