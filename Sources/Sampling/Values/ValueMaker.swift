import ServiceModel

/// Makes random values that keep to the constraints of their places, but not yet to rules over several members.
struct ValueMaker {
    let model: ServiceModel
    var pools = StringPools()
    var generator: SampleGenerator
    private let values: Derivability
    /// How much the value at hand may still hold.
    private var remaining = 0
    /// How much the value at hand holds.
    private var size: Int { Self.mostValues - max(0, remaining) }
    /// What was looked at to make the value at hand: values, and members of structures whether they have one or not.
    private(set) var effort = 0

    /// From this depth on, only what must be is made.
    private static let deepest = 6
    /// Longer lists are made only where a minimum asks for them.
    private static let spread = 3
    private static let mostEntries = 2_000
    /// How many values one value holds at most; structures that require several others, and lists in lists with a minimum, multiply.
    private static let mostValues = 100_000
    /// A value that holds so many gets no more members than it must.
    private static let manyValues = 2_000
    /// How deep required structures may lie in each other: each level takes several kilobytes of stack.
    private static let mostLevels = 40
    /// So many bytes of a blob count as one value.
    private static let bytesOfValue = 64

    init(model: ServiceModel, seed: UInt64) {
        self.model = model
        generator = SampleGenerator(state: seed)
        values = Derivability(samplesOf: model.shapes)
    }

    mutating func value(of name: String, _ member: Member? = nil, depth: Int = 0) throws(SamplingError) -> SampleValue {
        guard let shape = model.shapes[name] else { throw SamplingError("there is no shape “\(name)”") }
        if depth == 0 {
            remaining = Self.mostValues
            effort = 0
        }
        try spend(1)
        guard depth < Self.mostLevels else { throw SamplingError("a value would have to nest deeper than \(Self.mostLevels) levels") }
        let constraints = ValueConstraints(shape, member)
        switch shape.type {
        case .structure(let structure): return try structureValue(shape, structure, depth)
        case .list(let list):
            let count = try entryCount(constraints, shape, depth, of: [list.element.shape])
            var elements: [SampleValue] = []
            for _ in 0..<count { elements.append(try value(of: list.element.shape, depth: depth + 1)) }
            return .list(elements)
        case .map(let map):
            let count = try entryCount(constraints, shape, depth, of: [map.key.shape, map.value.shape])
            return .map(shape: name, try entries(map, count, shape, depth))
        case .string(let values):
            if values.isEmpty { return .string(try string(constraints, shape, member)) }
            let allowed = values.map(\.value).filter { keeps($0, constraints) }
            guard let value = allowed.randomElement(using: &generator) else {
                throw SamplingError("no value of the enumeration “\(name)” keeps to its own constraints")
            }
            return .enumValue(shape: name, value)
        case .boolean: return .boolean(Bool.random(using: &generator))
        case .integer: return .integer(try whole(constraints, Int64(Int32.min)...Int64(Int32.max), shape))
        case .long: return .integer(try whole(constraints, Int64.min...Int64.max, shape))
        case .float: return .number(try fraction(constraints, shape, isFloat: true))
        case .double: return .number(try fraction(constraints, shape, isFloat: false))
        case .timestamp:
            let seconds: Int64 = [0, 1, 951_782_400, 1_718_064_000, 4_102_444_799].randomElement(using: &generator) ?? 0
            return .timestamp(seconds + Int64.random(in: 0..<86_400, using: &generator), format(shape, member))
        case .blob:
            guard let lengths = constraints.lengthRange, lengths.lowerBound <= 1_000_000 else { throw none(shape, "a length that can be made") }
            let most = max(lengths.lowerBound, min(lengths.upperBound, lengths.lowerBound + 24))
            try spend(most / Self.bytesOfValue)
            return .blob((0..<Int.random(in: lengths.lowerBound...most, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) })
        }
    }

    private mutating func spend(_ count: Int) throws(SamplingError) {
        remaining -= count
        effort += count
        guard remaining >= 0 else { throw SamplingError("a value would have to hold more than \(Self.mostValues) others") }
    }

    private func none(_ shape: Shape, _ what: String) -> SamplingError { SamplingError("no value of “\(shape.name)” has \(what)") }

    // MARK: Structures

    private mutating func structureValue(_ shape: Shape, _ structure: Structure, _ depth: Int) throws(SamplingError) -> SampleValue {
        guard values.hasValue(shape.name) else { throw SamplingError("“\(shape.name)” must contain itself or what cannot exist, so no value of it can exist") }
        effort += structure.members.count
        var fields: [SampleValue.Field] = []
        switch structure.variant {
        case .document: return .document(document)
        case .union, .eventStream:
            var members = structure.members.filter { values.hasValue($0.shape) }
            if depth >= Self.deepest, let least = members.compactMap({ values.depth(of: $0.shape) }).min() { members.removeAll { values.depth(of: $0.shape) != least } }
            var reason = none(shape, "a member that can be set")
            for member in members.shuffled(using: &generator) {
                do throws(SamplingError) {
                    return .structure(shape: shape.name, [SampleValue.Field(member.name, try value(of: member.shape, member, depth: depth + 1))])
                } catch { reason = error }
            }
            throw reason
        case .plain, .exception:
            // Of recursive structures, ever less.
            let percent = depth >= Self.deepest ? 0 : 80 - 10 * depth
            for member in structure.members {
                guard member.isRequired || (size < Self.manyValues && values.hasValue(member.shape) && generator.chance(percent)) else { continue }
                do throws(SamplingError) {
                    fields.append(SampleValue.Field(member.name, try value(of: member.shape, member, depth: depth + 1)))
                } catch { if member.isRequired { throw error } }
            }
        }
        var value = SampleValue.structure(shape: shape.name, fields)
        if !structure.rules.isEmpty {
            let repair = RuleRepair(model: model)
            try repair.apply(structure.rules, to: &value, shape, depth, &self)
        }
        return value
    }

    private var document: DocumentValue {
        .object([.init("name", .string("sample")), .init("count", .number(3)), .init("flags", .array([.boolean(true), .null]))])
    }

    private func format(_ shape: Shape, _ member: Member?) -> TimestampFormat {
        if let format = member?.traits.timestampFormat ?? shape.traits.timestampFormat { return format }
        switch member?.traits.httpLocation {
        case .header, .headers: return .rfc822
        case .uri, .queryString: return .iso8601
        default: break
        }
        switch model.metadata.wireProtocol {
        case .json, .restJSON, .rpcV2CBOR: return .unixTimestamp
        case .query, .ec2, .restXML: return .iso8601
        }
    }

    // MARK: Containers

    private mutating func entryCount(_ constraints: ValueConstraints, _ shape: Shape, _ depth: Int, of entries: [String]) throws(SamplingError) -> Int {
        guard let lengths = constraints.lengthRange, lengths.lowerBound <= Self.mostEntries else { throw none(shape, "a number of entries that can be made") }
        guard depth < Self.deepest, size < Self.manyValues, entries.allSatisfy({ values.hasValue($0) }) else { return lengths.lowerBound }
        // The most there may be, now and then.
        if lengths.upperBound <= 12, generator.chance(10) { return lengths.upperBound }
        return Int.random(in: lengths.lowerBound...max(lengths.lowerBound, min(lengths.upperBound, lengths.lowerBound + max(1, Self.spread - depth / 2))), using: &generator)
    }

    /// Entries with different keys; fewer than wanted only where that many are allowed.
    private mutating func entries(_ map: MapShape, _ count: Int, _ shape: Shape, _ depth: Int) throws(SamplingError) -> [SampleValue.Field] {
        var fields: [SampleValue.Field] = []
        var keys: Set<String> = []
        for _ in 0..<(8 * count + 8) where fields.count < count {
            let key: String
            switch try value(of: map.key.shape, depth: depth + 1) {
            case .string(let text), .enumValue(_, let text): key = text
            default: throw none(shape, "a key")
            }
            guard keys.insert(key).inserted else { continue }
            fields.append(SampleValue.Field(key, try value(of: map.value.shape, depth: depth + 1)))
        }
        if fields.count < ValueConstraints(shape).lengthRange?.lowerBound ?? 0 { throw none(shape, "as many different keys as it needs") }
        return fields
    }

    /// More entries for a list or map, to make it too long; `nil` where there are no more keys.
    mutating func lengthened(_ value: SampleValue, _ shape: Shape, to count: Int, depth: Int) -> SampleValue? {
        var value = value
        guard count <= Self.mostEntries else { return nil }
        switch shape.type {
        case .list(let list):
            while value.elements.count < count {
                guard let element = try? self.value(of: list.element.shape, depth: depth + 1) else { return nil }
                value.elements.append(element)
            }
        case .map(let map):
            for _ in 0..<(8 * count + 8) where value.fields.count < count {
                guard let more = try? entries(map, 1, shape, depth).first else { return nil }
                if value[member: more.name] == nil { value[member: more.name] = more.value }
            }
            if value.fields.count < count { return nil }
        default: return nil
        }
        return value
    }

    // MARK: Leaves

    private mutating func keeps(_ text: String, _ constraints: ValueConstraints) -> Bool {
        guard constraints.lengths.allSatisfy({ text.unicodeScalars.count >= $0.minimum && text.unicodeScalars.count <= $0.maximum }) else { return false }
        for pattern in constraints.patterns where !pools.matches(text, pattern) { return false }
        return true
    }

    private mutating func string(_ constraints: ValueConstraints, _ shape: Shape, _ member: Member?) throws(SamplingError) -> String {
        if let text = pools.strings(constraints, using: &generator).randomElement(using: &generator) { return text }
        let place = member.map { "“\($0.name)”, a “\(shape.name)”," } ?? "“\(shape.name)”"
        throw SamplingError("no string was found for \(place) that keeps to its length and \(constraints.patterns.count == 1 ? "its pattern" : "all its patterns")")
    }

    private mutating func whole(_ constraints: ValueConstraints, _ type: ClosedRange<Int64>, _ shape: Shape) throws(SamplingError) -> Int64 {
        guard let range = constraints.wholeRange(type) else { throw none(shape, "a size within its bounds") }
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: return range.lowerBound
        case 1: return range.upperBound
        default: return Int64.random(in: range.clamped(to: max(range.lowerBound, -1_000_000)...max(range.lowerBound, 1_000_000)), using: &generator)
        }
    }

    private mutating func fraction(_ constraints: ValueConstraints, _ shape: Shape, isFloat: Bool) throws(SamplingError) -> ExactDecimal {
        let low = constraints.ranges.compactMap(\.minimum).max(), high = constraints.ranges.compactMap(\.maximum).min()
        if let low, let high, low > high { throw none(shape, "a size within its bounds") }
        // Random fractions of a thousand, near the bounds; and these themselves.
        var candidates = [low, high].compactMap(\.self)
        let base = (low ?? high).flatMap { $0.roundedDown.int64 } ?? 0
        for _ in 0..<6 {
            let thousandths = Int.random(in: 0..<1_000, using: &generator)
            let whole = (low == nil && high != nil ? -1 : 1) * Int64.random(in: 0...20, using: &generator)
            guard base.magnitude < 1 << 40, let number = ExactDecimal("\(base + whole).\(thousandths)") else { continue }
            candidates.append(number)
        }
        if isFloat { candidates = candidates.compactMap { Float($0.description).flatMap { $0.isFinite ? ExactDecimal($0.description) : nil } } }
        candidates.removeAll { number in low.map { number < $0 } ?? false || high.map { number > $0 } ?? false }
        guard let number = candidates.randomElement(using: &generator) ?? low ?? high else { return 0 }
        return number
    }
}
