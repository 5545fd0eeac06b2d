import ServiceModel

extension ReferenceSite {
    /// A rule with the Swift names of the members on its paths.
    func inSwift(_ rule: StructureRuleKind, of shape: Shape) -> StructureRuleKind {
        func swift(_ path: MemberPath) -> MemberPath { inSwift(path, of: shape) ?? path }
        return switch rule {
        case .mutuallyExclusive(let paths): .mutuallyExclusive(paths.map(swift))
        case .atLeastOne(let paths): .atLeastOne(of: paths.map(swift))
        case .unique(let path): .unique(swift(path))
        case .uniform(let path): .uniform(swift(path))
        }
    }

    /// An expression of a paginator in Swift names; as it is, where it is more than a path of members.
    func inSwift(_ expression: String, of shape: Shape?) -> String {
        guard let shape, let path = MemberPath(expression), let swift = inSwift(path, of: shape) else { return expression }
        return swift.description
    }

    private func inSwift(_ path: MemberPath, of shape: Shape) -> MemberPath? {
        var holder: Shape? = shape
        var swift = path
        for (index, step) in path.steps.enumerated() {
            guard let current = holder, let member = current.members.first(where: { $0.name == step.member }) else { return nil }
            swift.steps[index].member = name(of: member, in: current)
            holder = context.shape(member.shape)
            if step.entersElements {
                guard case .list(let list)? = holder?.type else { return nil }
                holder = context.shape(list.element.shape)
            }
        }
        return swift
    }
}
