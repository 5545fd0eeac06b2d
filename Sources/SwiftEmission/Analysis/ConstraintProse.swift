import ServiceModel

extension EmissionContext {
    /// A sentence a constraint for a member's documentation.
    func prose(for member: Member, of shape: Shape) -> [MarkdownBlock] {
        guard let target = self.shape(member.shape) else { return [] }
        var phrases = self.phrases(target.constraints + member.constraints, of: target)
        switch target.type {
        case .list(let list): phrases += entryPhrases("each", list.element.shape)
        case .map(let map): phrases += entryPhrases("each key", map.key.shape) + entryPhrases("each value", map.value.shape)
        default: break
        }
        if case .documentation(let justification) = member.requirement { phrases.append("required (\(Self.escaped(justification.reason)))") }
        if member.traits.isIdempotencyToken { phrases.append("a new token where none is given") }
        guard !phrases.isEmpty else { return [] }
        let text = phrases.joined(separator: "; ")
        return [MarkdownBlock(text: text.prefix(1).uppercased() + text.dropFirst() + ".")]
    }

    /// A list item a rule over several members, for a structure's documentation.
    func prose(for structure: Structure) -> [MarkdownBlock] {
        structure.rules.map { rule in
            MarkdownBlock(marker: "- ", text: "\(Self.rulePhrase(rule.kind))\(origin(rule.origin)).")
        }
    }

    /// What a rule says, with paths in wire names.
    package static func rulePhrase(_ rule: StructureRuleKind) -> String {
        switch rule {
        case .mutuallyExclusive(let paths): "At most one of \(codeList(paths)) may be set"
        case .atLeastOne(let paths): "At least one of \(codeList(paths)) must be set"
        case .unique(let path): "All values of `\(path)` differ"
        case .uniform(let path): "All values of `\(path)` are equal"
        }
    }

    private func entryPhrases(_ subject: String, _ name: String) -> [String] {
        guard let shape = shape(name) else { return [] }
        let phrases = self.phrases(shape.constraints, of: shape)
        return phrases.isEmpty ? [] : ["\(subject) " + phrases.joined(separator: ", ")]
    }

    private func phrases(_ constraints: [Constraint], of shape: Shape) -> [String] {
        constraints.compactMap { constraint in
            let origin = origin(constraint.origin)
            switch constraint.rule {
            case .length(let bounds):
                return Self.lengthPhrase(bounds, of: shape.type).map { $0 + origin }
            case .range(let bounds):
                return Self.rangePhrase(bounds).map { $0 + origin }
            case .pattern(let pattern):
                let subject = pattern.matching == .whole ? "pattern" : "contains pattern"
                // A long expression is better read where it stands once.
                let isShort = pattern.expression.utf8.count <= 90 && pattern.expression.utf8.allSatisfy { (0x20...0x7E).contains($0) }
                let constant = isShort ? nil : patterns.name(of: pattern, on: shape.name)
                let text = constant.map { "`Patterns.\($0)`" } ?? HTMLDocumentation.codeSpan(pattern.expression)
                return "\(subject) \(text)\(origin)"
            }
        }
    }

    private func origin(_ origin: ConstraintOrigin) -> String {
        switch origin {
        case .model: ""
        case .documentation: " (documented by the service, not modelled)"
        }
    }

    package static func lengthPhrase(_ bounds: Bounds, of type: ShapeType) -> String? {
        let unit =
            switch type {
            case .blob: "byte"
            case .list: "element"
            case .map: "entry"
            default: "character"
            }
        let units = unit == "entry" ? "entries" : unit + "s"
        let minimum = bounds.minimum == 0 ? nil : bounds.minimum
        switch (minimum, bounds.maximum) {
        case (nil, nil): return nil
        case (let minimum?, nil): return "at least \(minimum) \(minimum == 1 ? unit : units)"
        case (nil, let maximum?): return "at most \(maximum) \(maximum == 1 ? unit : units)"
        case (let minimum?, let maximum?) where minimum == maximum: return "\(minimum) \(minimum == 1 ? unit : units)"
        case (let minimum?, let maximum?): return "\(minimum) to \(maximum) \(units)"
        }
    }

    package static func rangePhrase(_ bounds: Bounds) -> String? {
        switch (bounds.minimum, bounds.maximum) {
        case (nil, nil): nil
        case (let minimum?, nil): "at least \(minimum)"
        case (nil, let maximum?): "at most \(maximum)"
        case (let minimum?, let maximum?): minimum == maximum ? "\(minimum)" : "\(minimum) to \(maximum)"
        }
    }

    private static func codeList(_ paths: [MemberPath]) -> String {
        paths.map { "`\($0)`" }.joined(separator: " and ")
    }

    private static func escaped(_ text: String) -> String { HTMLDocumentation.escaped(text) }
}
