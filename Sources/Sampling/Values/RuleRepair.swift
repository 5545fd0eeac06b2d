import ServiceModel

/// Makes a structure keep to its rules over several members.
struct RuleRepair {
    let model: ServiceModel

    private static let rounds = 6

    func apply(_ rules: [StructureRule], to value: inout SampleValue, _ shape: Shape, _ depth: Int, _ maker: inout ValueMaker) throws(SamplingError) {
        let walk = RuleWalk(model: model)
        for _ in 0..<Self.rounds {
            let broken = rules.filter { walk.broken($0, value, shape) != nil }
            if broken.isEmpty { return }
            for rule in broken {
                switch rule.kind {
                case .mutuallyExclusive(let paths): exclude(paths, &value, shape, walk, &maker)
                case .atLeastOne(let paths): try set(paths, &value, shape, depth, &maker)
                case .unique(let path): distinguish(path, &value, shape, walk, &maker)
                case .uniform(let path):
                    let ways = walk.ways(path, value)
                    if let first = ways.first.flatMap({ value[$0[...]] }) { for way in ways.dropFirst() { value[way[...]] = first } }
                }
            }
        }
    }

    /// Leaves one of the paths that are set.
    private func exclude(_ paths: [MemberPath], _ value: inout SampleValue, _ shape: Shape, _ walk: RuleWalk, _ maker: inout ValueMaker) {
        let set = paths.filter { !walk.ways($0, value).isEmpty }
        // What is required stays.
        let forced = set.first { path in path.steps.allSatisfy { !$0.entersElements } && !isRemovable(path, shape) }
        guard let kept = forced ?? set.randomElement(using: &maker.generator) else { return }
        for path in set where path != kept { for way in walk.ways(path, value).reversed() { Self.remove(way, &value, shape, model) } }
    }

    private func isRemovable(_ path: MemberPath, _ shape: Shape) -> Bool {
        var holder: Shape? = shape
        for step in path.steps {
            guard let member = holder?.members.first(where: { $0.name == step.member }) else { return false }
            if !member.isRequired { return true }
            holder = model.shapes[member.shape]
        }
        return false
    }

    /// Takes away the innermost thing on a way that may be missing.
    static func remove(_ way: [SampleStep], _ value: inout SampleValue, _ shape: Shape, _ model: ServiceModel) {
        var holders: [Shape?] = [shape]
        for step in way {
            let next: String? = switch step {
            case .member(let name): holders.last??.members.first { $0.name == name }?.shape
            case .index: if case .list(let list)? = holders.last??.type { list.element.shape } else { nil }
            case .key: if case .map(let map)? = holders.last??.type { map.value.shape } else { nil }
            }
            holders.append(next.flatMap { model.shapes[$0] })
        }
        for index in way.indices.reversed() {
            let outer = way[..<index]
            guard var holder = value[outer] else { continue }
            switch way[index] {
            case .member(let name):
                guard let member = holders[index]?.members.first(where: { $0.name == name }), !member.isRequired, holders[index]?.structure?.variant != .union else { continue }
                holder[member: name] = nil
            case .index(let place):
                guard holder.elements.count > (holders[index].flatMap { ValueConstraints($0).lengthRange?.lowerBound } ?? 0) else { continue }
                holder.elements.remove(at: place)
            case .key(let name): holder[member: name] = nil
            }
            value[outer] = holder
            return
        }
    }

    /// Sets one of the paths.
    private func set(_ paths: [MemberPath], _ value: inout SampleValue, _ shape: Shape, _ depth: Int, _ maker: inout ValueMaker) throws(SamplingError) {
        guard let path = paths.randomElement(using: &maker.generator) else { return }
        try Self.set(path.steps[...], &value, shape, depth, model, &maker)
    }

    static func set(
        _ steps: ArraySlice<MemberPath.Step>, _ value: inout SampleValue, _ shape: Shape, _ depth: Int, _ model: ServiceModel, _ maker: inout ValueMaker
    ) throws(SamplingError) {
        guard let step = steps.first, let member = shape.members.first(where: { $0.name == step.member }), let target = model.shapes[member.shape] else { return }
        var inner: SampleValue
        if let known = value[member: step.member] { inner = known } else { inner = try maker.value(of: member.shape, member, depth: depth + 1) }
        if step.entersElements, case .list(let list) = target.type, let element = model.shapes[list.element.shape] {
            if inner.elements.isEmpty { inner.elements.append(try maker.value(of: element.name, depth: depth + 2)) }
            var first = inner.elements[0]
            try set(steps.dropFirst(), &first, element, depth + 2, model, &maker)
            inner.elements[0] = first
        } else if steps.count > 1 {
            try set(steps.dropFirst(), &inner, target, depth + 1, model, &maker)
        }
        value[member: step.member] = inner
        // In the order of the specification.
        value.fields = shape.members.compactMap { member in value.fields.first { $0.name == member.name } }
    }

    /// Makes values anew until none is there twice; what stays so goes.
    private func distinguish(_ path: MemberPath, _ value: inout SampleValue, _ shape: Shape, _ walk: RuleWalk, _ maker: inout ValueMaker) {
        var holder: Shape? = shape
        var last: Member?
        for step in path.steps {
            last = holder?.members.first { $0.name == step.member }
            holder = last.flatMap { model.shapes[$0.shape] }
            if step.entersElements, case .list(let list)? = holder?.type {
                holder = model.shapes[list.element.shape]
                last = nil
            }
        }
        guard let holder else { return }
        var seen: Set<SampleValue> = []
        for way in walk.ways(path, value) {
            guard let leaf = value[way[...]] else { continue }
            if seen.insert(leaf).inserted { continue }
            for _ in 0..<20 {
                guard let other = try? maker.value(of: holder.name, last, depth: 3), seen.insert(other).inserted else { continue }
                value[way[...]] = other
                break
            }
        }
    }
}
