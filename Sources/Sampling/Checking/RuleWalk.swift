import ServiceModel

/// Follows the paths of rules through samples.
struct RuleWalk {
    let model: ServiceModel

    /// What a rule finds broken; `nil` where nothing is.
    func broken(_ rule: StructureRule, _ value: SampleValue, _ shape: Shape) -> BrokenConstraint? {
        switch rule.kind {
        case .mutuallyExclusive(let paths):
            return paths.count { !ways($0, value).isEmpty } > 1 ? .mutuallyExclusive(paths.map { text($0, shape) }) : nil
        case .atLeastOne(let paths):
            return paths.contains { !ways($0, value).isEmpty } ? nil : .atLeastOne(paths.map { text($0, shape) })
        case .unique(let path):
            let values = values(path, value)
            return Set(values).count < values.count ? .unique(text(path, shape)) : nil
        case .uniform(let path):
            return Set(values(path, value)).count > 1 ? .uniform(text(path, shape)) : nil
        }
    }

    func values(_ path: MemberPath, _ value: SampleValue) -> [SampleValue] { ways(path, value).compactMap { value[$0[...]] } }

    /// The ways to all values that a path leads to.
    func ways(_ path: MemberPath, _ value: SampleValue) -> [[SampleStep]] {
        var ways: [([SampleStep], SampleValue)] = [([], value)]
        for step in path.steps {
            ways = ways.flatMap { way, holder -> [([SampleStep], SampleValue)] in
                guard let inner = holder[member: step.member] else { return [] }
                let reached = way + [.member(step.member)]
                guard step.entersElements else { return [(reached, inner)] }
                return inner.elements.enumerated().map { (reached + [.index($0)], $1) }
            }
        }
        return ways.map(\.0)
    }

    /// A path in wire names, as violations have it.
    private func text(_ path: MemberPath, _ shape: Shape) -> String {
        var path = path
        var holder: Shape? = shape
        for (index, step) in path.steps.enumerated() {
            let member = holder?.members.first { $0.name == step.member }
            path.steps[index].member = member?.wireName ?? step.member
            holder = member.flatMap { model.shapes[$0.shape] }
            if step.entersElements, case .list(let list)? = holder?.type { holder = model.shapes[list.element.shape] }
        }
        return path.description
    }
}
