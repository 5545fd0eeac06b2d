import ServiceModel

/// Names that Swift's spelling does not tell apart: the generator gives all but the first a suffix.
enum CollidingNames: LintRule {
    static func findings(_ facts: ModelFacts) -> [Finding] {
        types(facts) + members(facts) + values(facts)
    }

    private static func types(_ facts: ModelFacts) -> [Finding] {
        let named = facts.model.shapes.filter { facts.names.types[$0.name] != nil }
        return pairs(named.map(\.name)) { facts.names.types[$0] }.map { name, other, swift in
            let shape = facts.model.shapes[name]
            return Finding(.namesCollide, .shape(name), .whole, message("shape", name, other, swift), at: shape?.location)
        }
    }

    private static func members(_ facts: ModelFacts) -> [Finding] {
        facts.model.shapes.flatMap { shape in
            pairs(shape.members.map(\.name)) { facts.names.members[MemberReference(shape: shape.name, member: $0)] }.map { name, other, swift in
                let member = shape.members.first { $0.name == name }
                return Finding(.namesCollide, .member(shape: shape.name, member: name), .whole, message("member", name, other, swift), at: member?.location)
            }
        }
    }

    private static func values(_ facts: ModelFacts) -> [Finding] {
        facts.model.shapes.flatMap { shape -> [Finding] in
            guard case .string(let values) = shape.type, !values.isEmpty else { return [] }
            return pairs(values.map(\.value)) { facts.names.values[MemberReference(shape: shape.name, member: $0)] }.map { name, other, swift in
                let location = values.first { $0.value == name }?.location
                return Finding(.namesCollide, .enumValue(shape: shape.name, value: name), .whole, message("value", name, other, swift), at: location)
            }
        }
    }

    /// Names whose Swift name is that of another with a suffix behind two underscores.
    private static func pairs(_ sources: [String], _ swift: (String) -> String?) -> [(name: String, other: String, swift: String)] {
        var owners: [String: String] = [:]
        for source in sources { if let name = swift(source) { owners[name] = source } }
        return sources.compactMap { source in
            guard let name = swift(source), name.utf8.contains(UInt8(ascii: "_")), let mark = lastMark(name), let owner = owners[String(name[..<mark])] else { return nil }
            return owner == source ? nil : (source, owner, name)
        }
    }

    /// The last place of two underscores in a name.
    private static func lastMark(_ name: String) -> String.Index? {
        let bytes = name.utf8
        var index = bytes.endIndex
        while index > bytes.startIndex {
            let before = bytes.index(before: index)
            if index < bytes.endIndex, bytes[before] == UInt8(ascii: "_"), bytes[index] == UInt8(ascii: "_") { return before }
            index = before
        }
        return nil
    }

    private static func message(_ kind: String, _ name: String, _ other: String, _ swift: String) -> String {
        "the \(kind) \(ShownText.quoted(name)) is spelled like \(ShownText.quoted(other)) in Swift, and is called “\(swift)” there"
    }
}
