import ServiceModel

/// Shapes that no operation reaches.
enum UnreferencedShape: LintRule {
    static func findings(_ facts: ModelFacts) -> [Finding] {
        guard !facts.model.operations.isEmpty else { return [] }
        // Of what nobody reaches, only where it begins: what hangs on that goes with it.
        var held: Set<String> = []
        for shape in facts.model.shapes where facts.directions[shape.name] == nil {
            for name in shape.referencedShapes where name != shape.name { held.insert(name) }
        }
        return facts.model.shapes.compactMap { shape in
            guard facts.directions[shape.name] == nil, !held.contains(shape.name) else { return nil }
            return Finding(.unreferencedShape, .shape(shape.name), .whole, "no operation reaches “\(shape.name)”", at: shape.location)
        }
    }
}
