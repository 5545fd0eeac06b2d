import ServiceModel

/// Checks a path of members against the shapes that it leads through.
struct MemberPathResolver {
    let shapes: ShapeTable
    let diagnostics: DiagnosticCollector

    /// - Returns: `nil` where the path does not lead through the structure; that has been reported.
    func resolve(_ text: LocatedString, from structure: String) -> MemberPath? {
        guard let path = MemberPath(text.value) else {
            diagnostics.error("“\(text.value)” is no path; one looks like “Tags[].Key”", at: text.location)
            return nil
        }
        var current = structure
        for (position, step) in path.steps.enumerated() {
            guard let next = follow(step, from: current, isLast: position == path.steps.count - 1, in: text) else { return nil }
            current = next
        }
        return path
    }

    /// The shape that a step leads to.
    private func follow(_ step: MemberPath.Step, from name: String, isLast: Bool, in text: LocatedString) -> String? {
        guard let shape = shapes[name] else { return nil }
        guard shape.structure != nil else {
            diagnostics.error("“\(step.member)” leads into “\(name)”, which is \(shape.type.phrase) and has no members", at: text.location)
            return nil
        }
        guard let member = shape.members.first(where: { $0.name == step.member }) else {
            let hint = diagnostics.suggestion(for: step.member, in: shape.members.lazy.map(\.name))
            diagnostics.error("“\(name)” has no member “\(step.member)”\(hint)", at: text.location)
            return nil
        }
        guard let target = shapes[member.shape] else { return nil }
        guard case .list(let list) = target.type else {
            if step.entersElements {
                diagnostics.error("“\(step.member)[]” needs a list, but “\(step.member)” is \(target.type.phrase)", at: text.location)
                return nil
            }
            return target.name
        }
        if step.entersElements { return list.element.shape }
        if isLast { return target.name }
        diagnostics.error("“\(step.member)” is a list; write “\(step.member)[]” for each of its elements", at: text.location)
        return nil
    }
}
