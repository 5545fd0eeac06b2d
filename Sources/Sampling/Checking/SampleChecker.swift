import ServiceModel

/// Finds what a sample breaks, by the rules of the generated validators, so that no sample leaves that they would judge otherwise.
struct SampleChecker {
    let model: ServiceModel
    private(set) var breaches: [Breach] = []
    private var path: [String] = []
    /// Whether keys of maps are secrets here.
    private var redacts = false

    init(model: ServiceModel) { self.model = model }

    static func breaches(of value: SampleValue, _ shape: Shape, in model: ServiceModel, _ pools: inout StringPools) -> [Breach] {
        var checker = SampleChecker(model: model)
        checker.check(value, shape, nil, &pools)
        return checker.breaches
    }

    private mutating func add(_ constraint: BrokenConstraint) { breaches.append(Breach(path: path.joined(), constraint: constraint)) }

    private mutating func enter(_ step: String, _ body: (inout SampleChecker) -> Void) {
        path.append(step)
        body(&self)
        path.removeLast()
    }

    private mutating func check(_ value: SampleValue, _ shape: Shape, _ member: Member?, _ pools: inout StringPools) {
        let outer = redacts
        if shape.traits.isSensitive { redacts = true }
        defer { redacts = outer }
        let constraints = ValueConstraints(shape, member)
        switch value {
        case .structure: checkStructure(value, shape, &pools)
        case .list(let elements):
            checkLength(elements.count, constraints)
            guard case .list(let list) = shape.type, let element = model.shapes[list.element.shape] else { return }
            for (index, entry) in elements.enumerated() { enter("[\(index)]") { $0.check(entry, element, nil, &pools) } }
        case .map(_, let fields):
            checkLength(fields.count, constraints)
            guard case .map(let map) = shape.type, let key = model.shapes[map.key.shape], let element = model.shapes[map.value.shape] else { return }
            for field in fields {
                enter(redacts || key.traits.isSensitive ? "[\"***\"]" : "[\(Self.quoted(field.name))]") { checker in
                    checker.check(Self.text(field.name, key), key, nil, &pools)
                    checker.check(field.value, element, nil, &pools)
                }
            }
        case .string(let text): check(text, constraints, &pools)
        case .enumValue(_, let text):
            if case .string(let values) = shape.type, !values.contains(where: { $0.value == text }) { add(.knownValues(values.map(\.value))) }
            check(text, constraints, &pools)
        case .integer(let number): checkRange(ExactDecimal(Int(number)), constraints, isWhole: true)
        case .number(let number): checkRange(number, constraints, isWhole: false)
        case .blob(let bytes): checkLength(bytes.count, constraints)
        case .boolean, .timestamp, .document: break
        }
    }

    static func text(_ text: String, _ shape: Shape) -> SampleValue {
        if case .string(let values) = shape.type, !values.isEmpty { .enumValue(shape: shape.name, text) } else { .string(text) }
    }

    private mutating func checkStructure(_ value: SampleValue, _ shape: Shape, _ pools: inout StringPools) {
        let values = value.valuesByName
        let isUnion = shape.structure?.variant == .union || shape.structure?.variant == .eventStream
        for member in shape.members {
            guard let target = model.shapes[member.shape] else { continue }
            let step = (path.isEmpty ? "" : ".") + member.wireName
            guard let inner = values[member.name] else {
                if member.isRequired, !isUnion { enter(step) { $0.add(.required) } }
                continue
            }
            enter(step) { $0.check(inner, target, member, &pools) }
        }
        for rule in shape.structure?.rules ?? [] {
            if let broken = RuleWalk(model: model).broken(rule, value, shape) { add(broken) }
        }
    }

    private mutating func check(_ text: String, _ constraints: ValueConstraints, _ pools: inout StringPools) {
        for constraint in constraints.all {
            switch constraint.rule {
            case .length(let bounds): checkLength(text.unicodeScalars.count, bounds)
            case .pattern(let pattern): if !pools.matches(text, pattern) { add(.pattern(pattern.expression)) }
            case .range: break
            }
        }
    }

    private mutating func checkLength(_ length: Int, _ constraints: ValueConstraints) {
        for case .length(let bounds) in constraints.all.map(\.rule) { checkLength(length, bounds) }
    }

    private mutating func checkLength(_ length: Int, _ bounds: Bounds) {
        if let minimum = bounds.minimum.map({ ValueConstraints.clamped($0.roundedUp) }), length < minimum { add(.minimumLength(minimum, was: length)) }
        if let maximum = bounds.maximum.map({ ValueConstraints.clamped($0.roundedDown) }), length > maximum { add(.maximumLength(maximum, was: length)) }
    }

    private mutating func checkRange(_ number: ExactDecimal, _ constraints: ValueConstraints, isWhole: Bool) {
        for bounds in constraints.ranges {
            if let minimum = bounds.minimum, number < minimum { add(.minimum((isWhole ? minimum.roundedUp : minimum).description)) }
            if let maximum = bounds.maximum, number > maximum { add(.maximum((isWhole ? maximum.roundedDown : maximum).description)) }
        }
    }

    /// A key as paths of violations show it.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars.prefix(80) {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default:
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate:
                    result += "\\u{\(String(scalar.value, radix: 16))}"
                default: result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + (text.unicodeScalars.count > 80 ? "…\"" : "\"")
    }
}
