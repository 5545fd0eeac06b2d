import ServiceModel

/// Changes a valid value in one place, so that it breaks a constraint there.
struct Breaker {
    let model: ServiceModel
    /// Whether required members may be taken away; Swift code cannot say so.
    let breaksRequirements: Bool

    /// A way to break something.
    struct Option {
        var kind: String
        var value: SampleValue
    }

    /// A few ways to break each kind of constraint that the value has a place for.
    func options(_ value: SampleValue, _ shape: Shape, _ maker: inout ValueMaker) -> [Option] {
        var collector = Collector(model: model, root: value, breaksRequirements: breaksRequirements)
        collector.visit(value, shape, nil, [], &maker)
        return collector.options
    }

    private struct Collector {
        let model: ServiceModel
        let root: SampleValue
        let breaksRequirements: Bool
        var options: [Option] = []

        mutating func add(_ kind: String, _ way: [SampleStep], _ replacement: SampleValue?) {
            guard let replacement else { return }
            var changed = root
            changed[way[...]] = replacement
            options.append(Option(kind: kind, value: changed))
        }

        mutating func visit(_ value: SampleValue, _ shape: Shape, _ member: Member?, _ way: [SampleStep], _ maker: inout ValueMaker) {
            let constraints = ValueConstraints(shape, member)
            switch value {
            case .structure: visitStructure(value, shape, way, &maker)
            case .list(let elements):
                breakCount(value, elements.count, constraints, shape, way, &maker)
                guard case .list(let list) = shape.type, let element = model.shapes[list.element.shape] else { return }
                for (index, entry) in elements.enumerated() { visit(entry, element, nil, way + [.index(index)], &maker) }
            case .map(_, let fields):
                breakCount(value, fields.count, constraints, shape, way, &maker)
                visitMap(value, shape, way, &maker)
            case .string:
                for strings in maker.pools.brokenStrings(constraints, using: &maker.generator) {
                    add("string", way, strings.randomElement(using: &maker.generator).map { .string($0) })
                }
            case .enumValue(let name, let text):
                guard case .string(let values) = shape.type else { return }
                for unknown in ["UNKNOWN", text + "X", "x" + text] where !values.contains(where: { $0.value == unknown }) {
                    add("enum", way, .enumValue(shape: name, unknown))
                }
            case .integer: breakWhole(constraints, shape, way)
            case .number: breakFraction(constraints, way)
            case .blob(let bytes):
                for (minimum, maximum) in constraints.lengths {
                    if minimum > 0 { add("length", way, .blob(Array(bytes.prefix(minimum - 1)))) }
                    if maximum >= 0, maximum < 100_000 { add("length", way, .blob(bytes + Array(repeating: 7, count: max(0, maximum + 1 - bytes.count)))) }
                }
            case .boolean, .timestamp, .document: break
            }
        }

        private mutating func visitStructure(_ value: SampleValue, _ shape: Shape, _ way: [SampleStep], _ maker: inout ValueMaker) {
            let isUnion = shape.structure?.variant == .union || shape.structure?.variant == .eventStream
            for member in shape.members {
                guard let inner = value[member: member.name], let target = model.shapes[member.shape] else { continue }
                if member.isRequired, !isUnion, breaksRequirements {
                    var without = value
                    without[member: member.name] = nil
                    add("required", way, without)
                }
                visit(inner, target, member, way + [.member(member.name)], &maker)
            }
            for rule in shape.structure?.rules ?? [] { breakRule(rule, value, shape, way, &maker) }
        }

        private mutating func visitMap(_ value: SampleValue, _ shape: Shape, _ way: [SampleStep], _ maker: inout ValueMaker) {
            guard case .map(let map) = shape.type, let key = model.shapes[map.key.shape], let element = model.shapes[map.value.shape] else { return }
            for (index, field) in value.fields.enumerated() {
                visit(field.value, element, nil, way + [.key(field.name)], &maker)
                guard case .string(let values) = key.type, values.isEmpty else { continue }
                for strings in maker.pools.brokenStrings(ValueConstraints(key), using: &maker.generator) {
                    guard let text = strings.randomElement(using: &maker.generator), value[member: text] == nil else { continue }
                    var changed = value
                    changed.fields[index].name = text
                    add("key", way, changed)
                }
            }
        }

        private mutating func breakCount(
            _ value: SampleValue, _ count: Int, _ constraints: ValueConstraints, _ shape: Shape, _ way: [SampleStep], _ maker: inout ValueMaker
        ) {
            for (minimum, maximum) in constraints.lengths {
                if minimum > 0, count >= minimum {
                    var shorter = value
                    if case .list = value { shorter.elements.removeLast(count - minimum + 1) } else { shorter.fields.removeLast(count - minimum + 1) }
                    add("count", way, shorter)
                }
                if maximum >= 0, maximum < 1_000 { add("count", way, maker.lengthened(value, shape, to: maximum + 1, depth: way.count)) }
            }
        }

        private mutating func breakWhole(_ constraints: ValueConstraints, _ shape: Shape, _ way: [SampleStep]) {
            let isInteger = shape.type.name == "integer"
            let type = isInteger ? Int64(Int32.min)...Int64(Int32.max) : Int64.min...Int64.max
            for bounds in constraints.ranges {
                if let low = bounds.minimum?.roundedUp.int64, low > type.lowerBound, low - 1 <= type.upperBound { add("range", way, .integer(low - 1)) }
                if let high = bounds.maximum?.roundedDown.int64, high < type.upperBound, high + 1 >= type.lowerBound { add("range", way, .integer(high + 1)) }
            }
        }

        private mutating func breakFraction(_ constraints: ValueConstraints, _ way: [SampleStep]) {
            for bounds in constraints.ranges {
                // A whole number below or above, so that it is another one in any precision.
                if let low = bounds.minimum?.roundedDown.int64, low > -(1 << 50) { add("range", way, .number(ExactDecimal(Int(low - (abs(low) >> 10) - 1)))) }
                if let high = bounds.maximum?.roundedUp.int64, high < 1 << 50 { add("range", way, .number(ExactDecimal(Int(high + (abs(high) >> 10) + 1)))) }
            }
        }

        private mutating func breakRule(_ rule: StructureRule, _ value: SampleValue, _ shape: Shape, _ way: [SampleStep], _ maker: inout ValueMaker) {
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
                guard ways.count > 1, let first = changed[ways[0][...]] else { return }
                if isUnique {
                    changed[ways[1][...]] = first
                } else {
                    guard let other = another(than: first, path, shape, &maker) else { return }
                    changed[ways[1][...]] = other
                }
            }
            if walk.broken(rule, changed, shape) != nil { add("rule", way, changed) }
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
}
