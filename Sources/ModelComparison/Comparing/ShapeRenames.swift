import ServiceModel

/// Shapes that have the same structure in both models and another name.
///
/// They are found where an operation, member, element, key or value names the one in the old model and the other in the new one, and each exists
/// in its model alone. An exception's name goes over the wire, so none is taken for renamed.
struct ShapeRenames {
    /// From old names to new ones.
    private(set) var pairs: [String: String] = [:]
    /// From new names to old ones.
    private(set) var origins: [String: String] = [:]
    private let old: ServiceModel
    private let new: ServiceModel

    init(old: ServiceModel, new: ServiceModel) {
        self.old = old
        self.new = new
        // Most versions rename nothing: the walk is for those in which shapes come and go.
        guard old.shapes.contains(where: { new.shapes[$0.name] == nil }), new.shapes.contains(where: { old.shapes[$0.name] == nil }) else { return }
        for (before, after) in Pairing(old.operations, new.operations, by: \.name).common {
            consider(before.input?.shape, after.input?.shape)
            consider(before.output?.shape, after.output?.shape)
        }
        for after in new.shapes {
            guard let before = old.shapes[after.name] else { continue }
            for (one, other) in Self.targets(before, after) { consider(one, other) }
        }
    }

    /// Whether two shapes, each of its model, are one or alike in all but their names.
    func areAlike(_ before: String?, _ after: String?) -> Bool {
        guard let before, let after else { return before == after }
        if before == after || pairs[before] == after { return true }
        var assumed: [String: String] = [:]
        return areEqual(before, after, &assumed)
    }

    private mutating func consider(_ before: String?, _ after: String?) {
        guard let before, let after, before != after, pairs[before] == nil, origins[after] == nil else { return }
        guard let shape = old.shapes[before], !shape.isException else { return }
        var assumed: [String: String] = [:]
        guard areEqual(before, after, &assumed) else { return }
        for (one, other) in assumed {
            pairs[one] = other
            origins[other] = one
        }
    }

    /// Whether a shape that only the old model has is the same as one that only the new one has, if those assumed to be are.
    private func areEqual(_ before: String, _ after: String, _ assumed: inout [String: String]) -> Bool {
        if let known = pairs[before] ?? assumed[before] { return known == after }
        guard new.shapes[before] == nil, old.shapes[after] == nil, origins[after] == nil, !assumed.values.contains(after),
            let one = old.shapes[before], let other = new.shapes[after], Self.haveEqualForm(one, other)
        else { return false }
        assumed[before] = after
        for (target, counterpart) in Self.targets(one, other) {
            guard target == counterpart || areEqual(target, counterpart, &assumed) else { return false }
        }
        return true
    }

    /// Whether two shapes are equal but for their names, documentation and what they refer to.
    private static func haveEqualForm(_ one: Shape, _ other: Shape) -> Bool {
        guard one.constraints == other.constraints, one.traits == other.traits else { return false }
        switch (one.type, other.type) {
        case (.structure(let structure), .structure(let second)):
            return structure.variant == second.variant && structure.rules == second.rules
                && structure.members.elementsEqual(second.members) {
                    $0.name == $1.name && $0.isRequired == $1.isRequired && $0.constraints == $1.constraints && $0.traits == $1.traits
                }
        case (.string(let values), .string(let others)): return values.map(\.value) == others.map(\.value)
        default: return one.type.name == other.type.name
        }
    }

    /// What two shapes refer to in the same places.
    private static func targets(_ one: Shape, _ other: Shape) -> [(String, String)] {
        switch (one.type, other.type) {
        case (.structure(let structure), .structure(let second)):
            Pairing(structure.members, second.members, by: \.name).common.map { ($0.old.shape, $0.new.shape) }
        case (.list(let list), .list(let second)): [(list.element.shape, second.element.shape)]
        case (.map(let map), .map(let second)): [(map.key.shape, second.key.shape), (map.value.shape, second.value.shape)]
        default: []
        }
    }
}
