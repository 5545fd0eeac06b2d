import ServiceModel

/// Limits that a documentation states and the model lacks.
///
/// Only shapes that requests hold count: what a service answers is no business of validators.
enum DocumentedLimit: LintRule {
    static func findings(_ facts: ModelFacts) -> [Finding] {
        var findings: [Finding] = []
        var reported: Set<String> = []
        for shape in facts.model.shapes where isSent(shape.name, facts) {
            if let documentation = shape.documentation, let finding = finding(documentation, shape, [], .shape(shape.name), at: shape.location) {
                findings.append(finding)
                reported.insert(shape.name)
            }
        }
        for (shape, member) in facts.members where isSent(shape.name, facts) && !reported.contains(member.shape) {
            guard let documentation = member.documentation, let target = facts.model.shapes[member.shape] else { continue }
            let place = FindingPlace.member(shape: shape.name, member: member.name)
            if let finding = finding(documentation, target, member.constraints, place, at: member.location) { findings.append(finding) }
        }
        return findings
    }

    private static func isSent(_ shape: String, _ facts: ModelFacts) -> Bool {
        facts.directions[shape]?.contains(.input) ?? facts.model.operations.isEmpty
    }

    private static func finding(_ documentation: String, _ shape: Shape, _ more: [Constraint], _ place: FindingPlace, at location: SourceLocation?) -> Finding? {
        guard let unit = unit(of: shape), mayState(documentation) else { return nil }
        guard !hasMaximum(shape.constraints + more), let promise = LimitPromise(unit, in: DocumentationWords(documentation)) else { return nil }
        let kind = unit == .value ? "value" : "length"
        let message = "the documentation says \(ShownText.quoted(promise.words)), and “\(shape.name)” has no maximum \(kind)"
        return Finding(.documentedLimit, place, .documentation, message, at: location)
    }

    private static func unit(of shape: Shape) -> LimitPromise.Unit? {
        switch shape.type {
        case .string(let values): values.isEmpty ? .characters : nil
        case .list, .map: .entries
        case .integer, .long: .value
        default: nil
        }
    }

    private static func hasMaximum(_ constraints: [Constraint]) -> Bool {
        constraints.contains { constraint in
            switch constraint.rule {
            case .length(let bounds), .range(let bounds): bounds.maximum != nil
            // A pattern with a count has a length.
            case .pattern(let pattern): pattern.expression.utf8.contains(UInt8(ascii: "{"))
            }
        }
    }

    /// Whether it is worth to look at the words: most texts hold none of these.
    private static func mayState(_ documentation: String) -> Bool {
        documentation.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } || documentation.contains("one to") || documentation.contains("up to") || documentation.contains("aximum")
    }
}
