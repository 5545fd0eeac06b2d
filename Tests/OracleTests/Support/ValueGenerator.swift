import ServiceModel
import TestSupport

/// Makes random values of the model's shapes, in the oracle's notation. Values keep to the types, and to what botocore checks: required
/// members and minima. Patterns and enumerations they mostly break, which neither side looks at on the wire.
struct ValueGenerator {
    private let model: ServiceModel
    var random: SeededGenerator

    /// How often a rule is broken where one could be: a required member left out, a length or number below its minimum.
    var breakage = 0.0
    /// Whether objects also hold what servers may send: members that the model does not know, and null for those that are not set.
    var isResponse = false

    init(_ model: ServiceModel, _ random: SeededGenerator) {
        self.model = model
        self.random = random
    }

    mutating func value(of name: String) -> DocumentValue {
        guard let shape = model.shapes[name] else { preconditionFailure("there is no shape \(name)") }
        switch shape.type {
        case .structure(let structure):
            return object(structure)
        case .list(let list):
            return .array((0..<count(shape)).map { _ in value(of: list.element.shape) })
        case .map(let map):
            return entries(map, count: count(shape))
        case .string(let values):
            return .string(string(shape, values: values.map(\.value)))
        case .boolean:
            return .boolean(random.chance(0.5))
        case .integer, .long:
            return .number(ExactDecimal(integer(shape)))
        case .timestamp:
            return .timestamp(timestamp())
        case .float, .double, .blob:
            preconditionFailure("the workforce API has no \(shape.type.name)")
        }
    }

    // MARK: Containers

    private mutating func object(_ structure: Structure) -> DocumentValue {
        var fields: [DocumentValue.Field] = []
        let presence = random.pick([0, 0.5, 0.5, 0.9])
        for member in structure.members {
            if random.chance(member.isRequired ? 1 - breakage : presence) {
                fields.append(.init(member.wireName, value(of: member.shape)))
            } else if isResponse, !member.isRequired, random.chance(0.3) {
                fields.append(.init(member.wireName, .null))
            }
        }
        if isResponse, random.chance(0.3) {
            for number in 0..<Int.random(in: 1...3, using: &random) {
                fields.append(.init(random.pick(["__type", "Unknown\(number)", "workforceName\(number)", "😀\(number)"]), unknown(depth: 0)))
            }
            // `__type` may have come twice.
            fields = fields.enumerated().filter { index, field in !fields[..<index].contains { $0.key == field.key } }.map(\.element)
        }
        return .object(fields.shuffled(using: &random))
    }

    private mutating func entries(_ map: MapShape, count: Int) -> DocumentValue {
        var fields: [DocumentValue.Field] = []
        // A Swift dictionary holds one of two keys that are canonically equivalent, Python's both; so does this comparison by `==`.
        var keys: Set<String> = []
        for _ in 0..<count {
            guard case .string(let key) = value(of: map.key.shape), key != "$ts", keys.insert(key).inserted else { continue }
            fields.append(.init(key, value(of: map.value.shape)))
        }
        return .object(fields)
    }

    /// Something in a place of which the model knows nothing.
    private mutating func unknown(depth: Int) -> DocumentValue {
        switch Int.random(in: 0..<(depth < 3 ? 6 : 4), using: &random) {
        case 0: return .null
        case 1: return .boolean(random.chance(0.5))
        case 2: return .number(random.pick([0, -1, 7, 9_007_199_254_740_993]))
        case 3: return .string(RandomText.string(minimum: 0, using: &random))
        case 4: return .array((0..<Int.random(in: 0...3, using: &random)).map { _ in unknown(depth: depth + 1) })
        default: return .object((0..<Int.random(in: 0...3, using: &random)).map { .init("Cidrs\($0)", unknown(depth: depth + 1)) })
        }
    }

    // MARK: Scalars

    private mutating func string(_ shape: Shape, values: [String]) -> String {
        if !values.isEmpty, random.chance(0.7) { return random.pick(values) }
        let minimum = shape.modeledBounds.minimum
        if minimum > 0, random.chance(breakage) {
            return RandomText.string(count: Int.random(in: 0..<minimum, using: &random), using: &random)
        }
        return RandomText.string(minimum: minimum, using: &random)
    }

    private mutating func integer(_ shape: Shape) -> Int {
        let (minimum, maximum) = shape.modeledBounds
        if random.chance(breakage) { return random.pick([minimum - 1, minimum - 1, 0, -1, Int(Int32.min)].filter { $0 < minimum }) }
        // Where no maximum is given, also numbers that a `Double` or 32 bits cannot hold.
        let largest = maximum < .max ? maximum : random.pick([Int(Int32.max), 9_007_199_254_740_993, .max])
        return random.pick([minimum, largest, Int.random(in: minimum...largest, using: &random)])
    }

    /// A number of entries: few as a rule, so that cases stay readable, sometimes all that the model allows.
    private mutating func count(_ shape: Shape) -> Int {
        let (minimum, maximum) = shape.modeledBounds
        if minimum > 0, random.chance(breakage) { return Int.random(in: 0..<minimum, using: &random) }
        if maximum <= 16, random.chance(0.05) { return maximum }
        return Int.random(in: minimum...min(maximum, minimum + 3), using: &random)
    }

    /// Whole seconds; in responses also thousandths.
    private mutating func timestamp() -> ExactDecimal {
        let years1To9999 = -62_135_596_800...253_402_300_799
        let seconds = random.pick([
            years1To9999.lowerBound, years1To9999.upperBound, -1, 0, 1, 1_447_694_400,
            Int.random(in: years1To9999, using: &random), Int.random(in: -4_000_000_000...4_000_000_000, using: &random),
        ])
        // Below the first second lies the year 0, which Python does not have.
        guard isResponse, seconds > years1To9999.lowerBound, random.chance(0.5) else { return ExactDecimal(seconds) }
        return ExactDecimal("\(seconds).\(random.pick(["001", "01", "1", "123", "25", "5", "999"]))") ?? 0
    }
}

extension Shape {
    /// The bounds in the model, of length or value.
    fileprivate var modeledBounds: (minimum: Int, maximum: Int) {
        for constraint in constraints {
            switch constraint.rule {
            case .length(let bounds), .range(let bounds):
                return (bounds.minimum?.int64.map { Int($0) } ?? 0, bounds.maximum?.int64.map { Int($0) } ?? .max)
            case .pattern:
                continue
            }
        }
        return (0, .max)
    }
}
