import ServiceModel

/// The methods that are generated for a paginator.
struct PaginatorMethods {
    /// Whether there is a method that gives the pages.
    private(set) var hasPages = false
    /// What the pages hold, where there is a method that gives it.
    private var element: TypeSignature?

    init(_ paginator: Paginator, in model: ServiceModel) {
        guard let operation = model.operation(named: paginator.operation),
            let input = operation.input.flatMap({ model.shapes[$0.shape] }), let output = operation.output.flatMap({ model.shapes[$0.shape] }),
            !paginator.inputTokens.isEmpty, paginator.inputTokens.count == paginator.outputTokens.count,
            paginator.inputTokens.allSatisfy({ token in input.members.contains { $0.name == token && !$0.isRequired } }),
            paginator.outputTokens.allSatisfy({ Self.member(at: $0, in: output, of: model) != nil }),
            paginator.moreResults.map({ Self.member(at: $0, in: output, of: model) != nil }) ?? true
        else { return }
        hasPages = true
        guard let key = paginator.resultKeys.first, let result = Self.member(at: key, in: output, of: model),
            let shape = model.shapes[result.shape], case .list(let list) = shape.type, !shape.traits.isSparse
        else { return }
        element = model.signature(of: list.element.shape)
    }

    /// What it means for code that these methods become others.
    func verdict(on other: PaginatorMethods) -> SourceVerdict {
        if hasPages && !other.hasPages || element != nil && other.element == nil { return .breaking(.declarationRemoved) }
        return element == nil || element == other.element ? .compatible : .breaking(.typeChanged)
    }

    /// The member that a chain of names leads to; `nil` for all other expressions.
    private static func member(at path: String, in shape: Shape, of model: ServiceModel) -> Member? {
        var holder: Shape? = shape
        var found: Member?
        for step in path.split(separator: ".", omittingEmptySubsequences: false) {
            guard let member = holder?.members.first(where: { $0.name == step }) else { return nil }
            found = member
            holder = model.shapes[member.shape]
        }
        return found
    }
}
