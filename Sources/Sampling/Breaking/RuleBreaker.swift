import ServiceModel

/// Changes the value of a structure so that it breaks a rule over several members.
struct RuleBreaker {
    let model: ServiceModel

    /// The value of a structure with a rule broken; `nil` where no way was found.
    func broken(_ rule: StructureRule, _ value: SampleValue, _ shape: Shape, _ way: [SampleStep], _ maker: inout ValueMaker) -> SampleValue? {
        let walk = RuleWalk(model: model)
        var changed = value
        switch rule.kind {
        case .mutuallyExclusive(let paths):
            for path in paths.shuffled(using: &maker.generator).prefix(2) {
                if walk.ways(path, changed).isEmpty { try? RuleRepair.set(path.steps[...], &changed, shape, way.count, model, &maker) }
            }
        case .atLeastOne(let paths):
            for path in paths { for reached in walk.ways(path, changed).reversed() { RuleRepair.remove(reached, &changed, shape, model) } }
        case .unique(let path), .uniform(let path):
            let isUnique = if case .unique = rule.kind { true } else { false }
            if walk.ways(path, changed).isEmpty { try? RuleRepair.set(path.steps[...], &changed, shape, way.count, model, &maker) }
            if walk.ways(path, changed).count < 2 { doubleElement(path, &changed) }
            let ways = walk.ways(path, changed)
            guard ways.count > 1, let first = changed[ways[0][...]] else { return nil }
            if isUnique {
                changed[ways[1][...]] = first
            } else {
                guard let other = another(than: first, path, shape, &maker) else { return nil }
                changed[ways[1][...]] = other
            }
        }
        return walk.broken(rule, changed, shape) == nil ? nil : changed
    }

    /// Puts an element that the path enters into its list once more.
    private func doubleElement(_ path: MemberPath, _ value: inout SampleValue) {
        guard let step = path.steps.firstIndex(where: \.entersElements) else { return }
        let way = path.steps[...step].map { SampleStep.member($0.member) }
        guard var list = value[way[...]], let first = list.elements.last else { return }
        list.elements.append(first)
        value[way[...]] = list
    }

    private func another(than value: SampleValue, _ path: MemberPath, _ shape: Shape, _ maker: inout ValueMaker) -> SampleValue? {
        var holder: Shape? = shape
        var last: Member?
        for step in path.steps {
            last = holder?.members.first { $0.name == step.member }
            holder = last.flatMap { model.shapes[$0.shape] }
            if step.entersElements, case .list(let list)? = holder?.type { holder = model.shapes[list.element.shape] }
        }
        guard let holder else { return nil }
        for _ in 0..<20 {
            if let other = try? maker.value(of: holder.name, last, depth: 3), other != value { return other }
        }
        return nil
    }
}
