import ServiceModel

extension Comparer {
    /// Rules over several members, which refinements add.
    mutating func compareRules(
        _ before: [StructureRule], _ after: [StructureRule], of shape: String, _ at: ChangeLocations, reaching reached: [OperationReach]
    ) {
        guard before != after else { return }
        let pairs = Pairing(before, after) { Self.text($0.kind) }
        for rule in pairs.added {
            let text = Self.text(rule.kind)
            add(.ruleAdded, at: .shape(shape), at, reaching: reached, validation: .narrower, "rule added: \(text)", ChangeDetails(after: text))
        }
        for rule in pairs.removed {
            let text = Self.text(rule.kind)
            add(.ruleRemoved, at: .shape(shape), at, reaching: reached, validation: .wider, "rule removed: \(text)", ChangeDetails(before: text))
        }
        for (rule, other) in pairs.common where rule.origin != other.origin {
            let texts = (Self.text(rule.origin), Self.text(other.origin))
            add(.originChanged, at: .shape(shape), at, reaching: reached, "the origin of “\(Self.text(rule.kind))” is \(texts.1), was \(texts.0)",
                ChangeDetails(before: texts.0, after: texts.1, trait: Self.text(rule.kind)))
        }
    }

    private static func text(_ rule: StructureRuleKind) -> String {
        func list(_ paths: [MemberPath]) -> String { paths.map(\.description).joined(separator: ", ") }
        return switch rule {
        case .mutuallyExclusive(let paths): "at most one of \(list(paths))"
        case .atLeastOne(let paths): "at least one of \(list(paths))"
        case .unique(let path): "all values of \(path) differ"
        case .uniform(let path): "all values of \(path) are equal"
        }
    }
}
