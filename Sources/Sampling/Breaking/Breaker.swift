import ServiceModel

/// Changes a valid value in one place, so that it breaks a constraint there.
struct Breaker {
    let model: ServiceModel
    /// Whether required members may be taken away; Swift code cannot say so.
    let breaksRequirements: Bool

    /// What can be broken; kinds take turns, however many places one has.
    enum Kind: CaseIterable {
        case count, enumeration, key, length, range, required, rule, string
    }

    /// So many values are made of each kind: a large value has very many places.
    private static let mostOfKind = 4

    /// The value with a constraint broken, by the kind of constraint: of each kind that it has a place for, in a few places at random.
    func brokenValues(_ value: SampleValue, _ shape: Shape, _ maker: inout ValueMaker) -> [Kind: [SampleValue]] {
        var collector = Collector(model: model, breaksRequirements: breaksRequirements)
        collector.visit(value, shape, nil, [], &maker)
        return collector.chosen.mapValues { changes in
            changes.map { change in
                var changed = value
                changed[change.way[...]] = change.replacement
                return changed
            }
        }
    }

    private struct Collector {
        let model: ServiceModel
        let breaksRequirements: Bool
        private(set) var chosen: [Kind: [(way: [SampleStep], replacement: SampleValue)]] = [:]
        private var counts: [Kind: Int] = [:]

        init(model: ServiceModel, breaksRequirements: Bool) {
            self.model = model
            self.breaksRequirements = breaksRequirements
        }

        /// Takes a change, or none: each that there is gets the same chance, and only those that have it are made.
        mutating func offer(_ kind: Kind, _ way: [SampleStep], _ maker: inout ValueMaker, _ replacement: (inout ValueMaker) -> SampleValue?) {
            let count = counts[kind, default: 0]
            counts[kind] = count + 1
            let place = count < Breaker.mostOfKind ? count : Int.random(in: 0...count, using: &maker.generator)
            guard place < Breaker.mostOfKind, let replacement = replacement(&maker) else { return }
            if place < chosen[kind, default: []].count {
                chosen[kind]?[place] = (way, replacement)
            } else {
                chosen[kind, default: []].append((way, replacement))
            }
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
                    offer(.string, way, &maker) { strings.randomElement(using: &$0.generator).map { .string($0) } }
                }
            case .enumValue(let name, let text):
                guard case .string(let values) = shape.type else { return }
                for unknown in ["UNKNOWN", text + "X", "x" + text] where !values.contains(where: { $0.value == unknown }) {
                    offer(.enumeration, way, &maker) { _ in .enumValue(shape: name, unknown) }
                }
            case .integer: breakWhole(constraints, shape, way, &maker)
            case .number: breakFraction(constraints, way, &maker)
            case .blob(let bytes):
                for (minimum, maximum) in constraints.lengths {
                    if minimum > 0 { offer(.length, way, &maker) { _ in .blob(Array(bytes.prefix(minimum - 1))) } }
                    if maximum >= 0, maximum < 100_000 {
                        offer(.length, way, &maker) { _ in .blob(bytes + Array(repeating: 7, count: max(0, maximum + 1 - bytes.count))) }
                    }
                }
            case .boolean, .timestamp, .document: break
            }
        }

        private mutating func visitStructure(_ value: SampleValue, _ shape: Shape, _ way: [SampleStep], _ maker: inout ValueMaker) {
            let isUnion = shape.structure?.variant == .union || shape.structure?.variant == .eventStream
            let values = value.valuesByName
            for member in shape.members {
                guard let inner = values[member.name], let target = model.shapes[member.shape] else { continue }
                if member.isRequired, !isUnion, breaksRequirements {
                    offer(.required, way, &maker) { _ in
                        var without = value
                        without[member: member.name] = nil
                        return without
                    }
                }
                visit(inner, target, member, way + [.member(member.name)], &maker)
            }
            for rule in shape.structure?.rules ?? [] {
                let breaker = RuleBreaker(model: model)
                offer(.rule, way, &maker) { breaker.broken(rule, value, shape, way, &$0) }
            }
        }

        private mutating func visitMap(_ value: SampleValue, _ shape: Shape, _ way: [SampleStep], _ maker: inout ValueMaker) {
            guard case .map(let map) = shape.type, let key = model.shapes[map.key.shape], let element = model.shapes[map.value.shape] else { return }
            for (index, field) in value.fields.enumerated() {
                visit(field.value, element, nil, way + [.key(field.name)], &maker)
                guard case .string(let values) = key.type, values.isEmpty else { continue }
                for strings in maker.pools.brokenStrings(ValueConstraints(key), using: &maker.generator) {
                    offer(.key, way, &maker) { maker in
                        guard let text = strings.randomElement(using: &maker.generator), value[member: text] == nil else { return nil }
                        var changed = value
                        changed.fields[index].name = text
                        return changed
                    }
                }
            }
        }

        private mutating func breakCount(
            _ value: SampleValue, _ count: Int, _ constraints: ValueConstraints, _ shape: Shape, _ way: [SampleStep], _ maker: inout ValueMaker
        ) {
            for (minimum, maximum) in constraints.lengths {
                if minimum > 0, count >= minimum {
                    offer(.count, way, &maker) { _ in
                        var shorter = value
                        if case .list = value { shorter.elements.removeLast(count - minimum + 1) } else { shorter.fields.removeLast(count - minimum + 1) }
                        return shorter
                    }
                }
                if maximum >= 0, maximum < 1_000 { offer(.count, way, &maker) { $0.lengthened(value, shape, to: maximum + 1, depth: way.count) } }
            }
        }

        private mutating func breakWhole(_ constraints: ValueConstraints, _ shape: Shape, _ way: [SampleStep], _ maker: inout ValueMaker) {
            let isInteger = shape.type.name == "integer"
            let type = isInteger ? Int64(Int32.min)...Int64(Int32.max) : Int64.min...Int64.max
            for bounds in constraints.ranges {
                if let low = bounds.minimum?.roundedUp.int64, low > type.lowerBound, low - 1 <= type.upperBound {
                    offer(.range, way, &maker) { _ in .integer(low - 1) }
                }
                if let high = bounds.maximum?.roundedDown.int64, high < type.upperBound, high + 1 >= type.lowerBound {
                    offer(.range, way, &maker) { _ in .integer(high + 1) }
                }
            }
        }

        private mutating func breakFraction(_ constraints: ValueConstraints, _ way: [SampleStep], _ maker: inout ValueMaker) {
            for bounds in constraints.ranges {
                // A whole number below or above, so that it is another one in any precision.
                if let low = bounds.minimum?.roundedDown.int64, low > -(1 << 50) {
                    offer(.range, way, &maker) { _ in .number(ExactDecimal(Int(low - (abs(low) >> 10) - 1))) }
                }
                if let high = bounds.maximum?.roundedUp.int64, high < 1 << 50 {
                    offer(.range, way, &maker) { _ in .number(ExactDecimal(Int(high + (abs(high) >> 10) + 1))) }
                }
            }
        }
    }
}
