import ServiceModel

extension EmissionContext {
    /// The constraint that checks a shape's values, as an expression; `nil` where there is nothing to check.
    func constraint(on name: String) -> SwiftCode? {
        guard constrainedShapes.contains(name), let shape = shape(name) else { return nil }
        switch shape.type {
        case .structure: return "ShapewrightRuntime.StructureConstraint<\(type(of: name))>()"
        case .string where isPlainEnumeration(shape):
            return "ShapewrightRuntime.EnumConstraint<\(type(of: name))>()"
        default: return "Constraints.\(SwiftCode.identifier(names.constants[shape.name] ?? ""))"
        }
    }

    /// Whether a shape demands of its values that the model knows them, and nothing else.
    func isPlainEnumeration(_ shape: Shape) -> Bool {
        guard case .string(let values) = shape.type else { return false }
        return !values.isEmpty && shape.constraints.isEmpty && !shape.traits.isSensitive
    }

    /// The definition of a shape's constraint; `nil` for those that need no constant of their own.
    func constraintDefinition(of shape: Shape) -> SwiftCode? {
        guard constrainedShapes.contains(shape.name), let reference = constraint(on: shape.name),
            reference.text.hasPrefix("Constraints.") else { return nil }
        let parts = parts(of: shape)
        guard var definition = parts.first else { return nil }
        for part in parts.dropFirst() { definition = "ShapewrightRuntime.BothConstraints(\(definition), \(part))" }
        return shape.traits.isSensitive ? "ShapewrightRuntime.SensitiveConstraint(\(definition))" : definition
    }

    /// Constraints that a member adds to those of its shape.
    func extraConstraints(of member: Member, in structure: String) -> [SwiftCode] {
        guard let shape = shape(member.shape) else { return [] }
        return groupedByOrigin(member.constraints).compactMap { rules, source in
            leaf(shape, rules, source: source, pattern: { patterns.name(of: $0, on: structure, member: member.name) }, entries: nil)
        }
    }

    /// What a shape demands, one part for the model's rules and one for the refinements'.
    private func parts(of shape: Shape) -> [SwiftCode] {
        var parts: [SwiftCode] = []
        if case .string(let values) = shape.type, !values.isEmpty {
            parts.append("ShapewrightRuntime.EnumConstraint<\(type(of: shape.name))>()")
        }
        let groups = groupedByOrigin(shape.constraints)
        var entries = entryConstraints(of: shape)
        for (rules, source) in groups {
            let part = leaf(
                shape, rules, source: source, pattern: { patterns.name(of: $0, on: shape.name) }, entries: entries ?? vacuousEntries(of: shape)
            )
            if let part { parts.append(part) }
            entries = nil
        }
        if groups.isEmpty, let entries, let part = leaf(shape, [], source: nil, pattern: { _ in nil }, entries: entries) {
            parts.append(part)
        }
        return parts
    }

    private func groupedByOrigin(_ constraints: [Constraint]) -> [([ConstraintRule], SwiftCode?)] {
        let modelled = constraints.filter { $0.origin == .model }.map(\.rule)
        let documented = constraints.filter { $0.origin != .model }.map(\.rule)
        return [(modelled, nil), (documented, "source: .documentation")].filter { !$0.0.isEmpty }
    }

    private func leaf(
        _ shape: Shape, _ rules: [ConstraintRule], source: SwiftCode?,
        pattern patternName: (PatternConstraint) -> String?, entries: [SwiftCode]?
    ) -> SwiftCode? {
        var arguments: [SwiftCode] = []
        var pattern: SwiftCode?
        for rule in rules {
            switch rule {
            case .length(let bounds), .range(let bounds): arguments += boundArguments(bounds, of: shape.type)
            case .pattern(let constraint): pattern = patternName(constraint).map { "pattern: Patterns.\(SwiftCode.identifier($0))" }
            }
        }
        if let pattern, case .string = shape.type { arguments.append(pattern) }
        if let source { arguments.append(source) }
        let entries = entries ?? vacuousEntries(of: shape) ?? []
        let list = SwiftCode.joined(arguments + entries)
        switch shape.type {
        case .string(let values):
            let constraint: SwiftCode = "ShapewrightRuntime.StringConstraint(\(list))"
            return values.isEmpty ? constraint : "ShapewrightRuntime.RawValueConstraint<\(type(of: shape.name))>(\(constraint))"
        case .integer, .long: return "ShapewrightRuntime.IntegerConstraint<\(type(of: shape.name))>(\(list))"
        case .float, .double: return "ShapewrightRuntime.FloatingPointConstraint<\(type(of: shape.name))>(\(list))"
        case .blob: return "ShapewrightRuntime.BlobConstraint(\(list))"
        case .list: return "ShapewrightRuntime.ListConstraint(\(list))"
        case .map: return "ShapewrightRuntime.MapConstraint(\(list))"
        case .structure, .boolean, .timestamp: return nil
        }
    }

    /// The arguments that say what a container's entries keep to.
    private func entryConstraints(of shape: Shape) -> [SwiftCode]? {
        switch shape.type {
        case .list(let list): return ["each: \(entry(list.element.shape, sparse: shape.traits.isSparse))"]
        case .map(let map):
            return ["key: \(entry(map.key.shape, sparse: false))", "value: \(entry(map.value.shape, sparse: shape.traits.isSparse))"]
        default: return nil
        }
    }

    private func vacuousEntries(of shape: Shape) -> [SwiftCode]? {
        switch shape.type {
        case .list(let list): return ["each: \(unconstrained(list.element.shape, sparse: shape.traits.isSparse))"]
        case .map(let map):
            return [
                "key: \(unconstrained(map.key.shape, sparse: false))",
                "value: \(unconstrained(map.value.shape, sparse: shape.traits.isSparse))",
            ]
        default: return nil
        }
    }

    private func entry(_ name: String, sparse: Bool) -> SwiftCode {
        guard let constraint = constraint(on: name) else { return unconstrained(name, sparse: sparse) }
        return sparse ? "ShapewrightRuntime.OptionalConstraint(\(constraint))" : constraint
    }

    private func unconstrained(_ name: String, sparse: Bool) -> SwiftCode {
        sparse ? "ShapewrightRuntime.Unconstrained<\(type(of: name))?>()" : "ShapewrightRuntime.Unconstrained<\(type(of: name))>()"
    }
}
