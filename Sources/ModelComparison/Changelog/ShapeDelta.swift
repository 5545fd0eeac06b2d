import ServiceModel

/// What a version adds to the shapes of messages, as AWS's feed writes it.
///
/// A new member shows its type: `'string'`, an enumeration's values `'A | B'`, a structure's or map's entries in braces, a list's in brackets, and
/// C2J's word for every other. What was there already shows only as the way to it, without the brackets of the lists and maps between; an
/// enumeration with new values shows these, as a set.
struct ShapeDelta {
    let old: ServiceModel
    let new: ServiceModel
    /// The shapes in which something is added, directly or in what they hold.
    private let changed: Set<String>

    init(old: ServiceModel, new: ServiceModel) {
        self.old = old
        self.new = new
        var referrers: [String: [String]] = [:]
        var open: [String] = []
        var found: Set<String> = []
        for shape in new.shapes {
            for target in shape.referencedShapes { referrers[target, default: []].append(shape.name) }
            if Self.differs(old.shapes[shape.name], shape), found.insert(shape.name).inserted { open.append(shape.name) }
        }
        while let name = open.popLast() {
            for referrer in referrers[name] ?? [] where found.insert(referrer).inserted { open.append(referrer) }
        }
        changed = found
    }

    /// Whether there may be something to show in a shape itself: what it refers to counts only where that is another shape.
    private static func differs(_ before: Shape?, _ after: Shape) -> Bool {
        guard let before else { return true }
        switch (before.type, after.type) {
        case (.structure(let one), .structure(let other)):
            return !Pairing(one.members, other.members, by: \.name).added.isEmpty || Set(one.members.map(\.shape)) != Set(other.members.map(\.shape))
        case (.string(let one), .string(let other)): return one.map(\.value) != other.map(\.value)
        default: return before.type.name != after.type.name || before.referencedShapes != after.referencedShapes
        }
    }

    /// What is added between two shapes in the same place; `nil` where it is nothing.
    func addition(from before: String?, to after: String?) -> PythonLiteral? {
        guard let after else { return nil }
        guard let before else { return type(of: after) }
        var path: Set<String> = []
        return addition(before, after, &path)
    }

    private func addition(_ before: String, _ after: String, _ path: inout Set<String>) -> PythonLiteral? {
        guard before != after || changed.contains(after) else { return nil }
        guard let one = old.shapes[before], let other = new.shapes[after], path.insert(after).inserted else { return nil }
        defer { path.remove(after) }
        let addition: PythonLiteral?
        switch (one.type, other.type) {
        case (.structure(let structure), .structure(let second)): addition = self.addition(structure, second, &path)
        case (.list(let list), .list(let second)): addition = self.addition(list.element.shape, second.element.shape, &path)
        case (.map(let map), .map(let second)): addition = self.addition(map.value.shape, second.value.shape, &path)
        case (.string(let values), .string(let others)): addition = .set(Set(others.map(\.value)).subtracting(values.map(\.value)))
        default: addition = one.type.name == other.type.name ? nil : type(of: after)
        }
        return addition.flatMap { $0.isEmpty ? nil : $0 }
    }

    private func addition(_ before: Structure, _ after: Structure, _ path: inout Set<String>) -> PythonLiteral {
        let known = Dictionary(before.members.map { ($0.name, $0.shape) }) { first, _ in first }
        var entries: [String: PythonLiteral] = [:]
        for member in after.members {
            if let previous = known[member.name] {
                if let addition = addition(previous, member.shape, &path) { entries[member.name] = addition }
            } else {
                entries[member.name] = type(of: member.shape)
            }
        }
        return .dictionary(entries)
    }

    /// The type of a shape's values.
    func type(of name: String) -> PythonLiteral {
        var path: Set<String> = []
        return type(of: name, &path)
    }

    private func type(of name: String, _ path: inout Set<String>) -> PythonLiteral {
        guard let shape = new.shapes[name], path.insert(name).inserted else { return .emptyTuple }
        defer { path.remove(name) }
        switch shape.type {
        case .structure(let structure):
            var entries: [String: PythonLiteral] = [:]
            for member in structure.members { entries[member.name] = type(of: member.shape, &path) }
            return .dictionary(entries)
        case .list(let list): return .list([type(of: list.element.shape, &path)])
        case .map(let map):
            guard case .string(let key) = type(of: map.key.shape, &path) else { return .dictionary([:]) }
            return .dictionary([key: type(of: map.value.shape, &path)])
        case .string(let values): return .string(values.isEmpty ? "string" : values.map(\.value).joined(separator: " | "))
        case .boolean, .integer, .long, .float, .double, .timestamp, .blob: return .string(shape.type.name)
        }
    }
}
