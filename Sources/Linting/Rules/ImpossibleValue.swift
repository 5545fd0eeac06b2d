import ServiceModel

/// Structures of which no finite value exists: they must contain themselves, or their rules contradict what is required.
enum ImpossibleValue: LintRule {
    static func findings(_ facts: ModelFacts) -> [Finding] {
        cycles(facts) + contradictions(facts)
    }

    // MARK: Cycles

    /// A way by which a value must hold another.
    private struct Step {
        var text: String
        var place: FindingPlace
        var location: SourceLocation?
        var target: String
    }

    private static func cycles(_ facts: ModelFacts) -> [Finding] {
        let shapes = facts.model.shapes
        let values = Derivability(shapes) { shape in
            let targets = mandatory(shape, shapes).map(\.target)
            return shape.structure?.variant == .union && !targets.isEmpty ? .any(targets) : .all(targets)
        }
        // Of what does not exist, each holds such another: walking on, one comes round. Whoever gets to where another way was, gets into its cycle.
        var walked: [String: Int] = [:]
        var findings: [Finding] = []
        for (walk, shape) in shapes.enumerated() where !values.hasValue(shape.name) {
            var way: [(shape: String, step: Step)] = []
            var current = shape
            while walked[current.name] == nil {
                walked[current.name] = walk
                guard let step = mandatory(current, shapes).first(where: { !values.hasValue($0.target) }), let next = shapes[step.target] else { break }
                way.append((current.name, step))
                current = next
            }
            guard walked[current.name] == walk, let start = way.firstIndex(where: { $0.shape == current.name }) else { continue }
            let cycle = way[start...].map(\.step)
            let path = CyclePath(cycle.map(\.text), backTo: current.name)
            let text = "“\(current.name)” must contain itself, so no value can exist: \(path)"
            findings.append(Finding(.impossibleValue, cycle[0].place, .whole, text, at: cycle[0].location))
        }
        return findings
    }

    /// What a value holds in any case; of a union, what it may hold.
    private static func mandatory(_ shape: Shape, _ shapes: ShapeTable) -> [Step] {
        switch shape.type {
        case .structure(let structure):
            switch structure.variant {
            case .plain, .exception: return structure.members.filter(\.isRequired).compactMap { step(shape, $0, shapes) }
            case .union: return structure.members.compactMap { step(shape, $0, shapes) }
            case .document, .eventStream: return []
            }
        case .list(let list) where needsEntry(shape) && !shape.traits.isSparse && shapes[list.element.shape] != nil:
            return [Step(text: "\(shape.name)[]", place: .shape(shape.name), location: shape.location, target: list.element.shape)]
        case .map(let map) where needsEntry(shape) && !shape.traits.isSparse && shapes[map.value.shape] != nil:
            return [Step(text: "\(shape.name){value}", place: .shape(shape.name), location: shape.location, target: map.value.shape)]
        default: return []
        }
    }

    private static func step(_ shape: Shape, _ member: Member, _ shapes: ShapeTable) -> Step? {
        guard shapes[member.shape] != nil else { return nil }
        let place = FindingPlace.member(shape: shape.name, member: member.name)
        return Step(text: "\(shape.name).\(member.name)", place: place, location: member.location, target: member.shape)
    }

    private static func needsEntry(_ shape: Shape) -> Bool {
        shape.constraints.contains { if case .length(let bounds) = $0.rule { bounds.minimum.map { $0 > 0 } ?? false } else { false } }
    }

    // MARK: Rules

    private static func contradictions(_ facts: ModelFacts) -> [Finding] {
        facts.model.shapes.flatMap { shape in
            (shape.structure?.rules ?? []).compactMap { rule in
                guard case .mutuallyExclusive(let paths) = rule.kind else { return nil }
                let forced = paths.filter { path in
                    path.steps.count == 1 && shape.members.contains { $0.name == path.steps[0].member && $0.isRequired && !path.steps[0].entersElements }
                }
                guard forced.count > 1 else { return nil }
                let names = forced.prefix(2).map { "“\($0)”" }.joined(separator: " and ")
                return Finding(.impossibleValue, .shape(shape.name), .whole, "\(names) exclude each other and are both required, so no value is valid", at: shape.location)
            }
        }
    }
}
