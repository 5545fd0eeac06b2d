import ServiceModel

extension EmissionContext {
    /// The call that checks a rule over several members; `nil` where the rule cannot be broken.
    func ruleCheck(_ rule: StructureRule, of shape: Shape) -> SwiftCode? {
        let source: SwiftCode = rule.origin == .model ? "source: .model" : "source: .documentation"
        switch rule.kind {
        case .mutuallyExclusive(let paths):
            return "mutuallyExclusive(\(presences(paths, of: shape)), \(source))"
        case .atLeastOne(let paths):
            return "atLeastOne(\(presences(paths, of: shape)), \(source))"
        case .unique(let path):
            return values(of: path.steps[...], in: shape, base: "").map { "unique(\(SwiftCode.literal(path.description)), \($0), \(source))" }
        case .uniform(let path):
            return values(of: path.steps[...], in: shape, base: "").map { "uniform(\(SwiftCode.literal(path.description)), \($0), \(source))" }
        }
    }

    private func presences(_ paths: [MemberPath], of shape: Shape) -> SwiftCode {
        let entries = paths.map { path -> SwiftCode in
            "\n                \(SwiftCode.literal(path.description)): \(presence(of: path.steps[...], in: shape, base: "")),"
        }
        return "[\(SwiftCode.joined(entries, separator: ""))\n            ]"
    }

    /// A member, reached through optionals where there are any.
    private struct Chain {
        var code: SwiftCode
        var isOptional: Bool
        var shape: Shape?
    }

    /// Follows the steps up to the first list that the path enters, that list included.
    private func chain(_ steps: ArraySlice<MemberPath.Step>, in shape: Shape, base: SwiftCode) -> (Chain, rest: ArraySlice<MemberPath.Step>) {
        var chain = Chain(code: base, isOptional: false, shape: shape)
        var rest = steps
        var isFirst = true
        while let step = rest.popFirst() {
            let holder = chain.shape
            let member = holder?.members.first { $0.name == step.member }
            // The structure's own deprecated members are read where they are stored.
            let isOwn = isFirst && base.text.isEmpty
            let holderName = holder?.name ?? ""
            let name = SwiftCode.identifier(isOwn ? names.storage(of: step.member, in: holderName) : names.member(step.member, of: holderName))
            let separator: SwiftCode = isFirst ? "" : chain.isOptional ? "?." : "."
            chain.code = "\(chain.code)\(separator)\(name)"
            chain.isOptional = chain.isOptional || !(member?.isRequired ?? false)
            chain.shape = member.flatMap { self.shape($0.shape) }
            isFirst = false
            if step.entersElements { break }
        }
        return (chain, rest)
    }

    private func element(of list: Shape?) -> Shape? {
        if case .list(let list) = list?.type { shape(list.element.shape) } else { nil }
    }

    private func presence(of steps: ArraySlice<MemberPath.Step>, in shape: Shape, base: SwiftCode) -> SwiftCode {
        let (chain, rest) = chain(steps, in: shape, base: base)
        let entersElements = steps[..<rest.startIndex].last?.entersElements ?? false
        guard entersElements else { return chain.isOptional ? "\(chain.code) != nil" : "true" }
        guard !rest.isEmpty, let element = element(of: chain.shape) else {
            return chain.isOptional ? "\(chain.code)?.isEmpty == false" : "!\(chain.code).isEmpty"
        }
        let inner = presence(of: rest, in: element, base: "$0.")
        return chain.isOptional
            ? "\(chain.code)?.contains(where: { \(inner) }) == true"
            : "\(chain.code).contains(where: { \(inner) })"
    }

    /// A lazy sequence of the values at the end of a path; `nil` for a path that leads to one value at most.
    private func values(of steps: ArraySlice<MemberPath.Step>, in shape: Shape, base: SwiftCode) -> SwiftCode? {
        let (chain, rest) = chain(steps, in: shape, base: base)
        guard steps[..<rest.startIndex].last?.entersElements ?? false else { return nil }
        let list: SwiftCode = chain.isOptional ? "(\(chain.code) ?? [])" : chain.code
        guard !rest.isEmpty, let element = element(of: chain.shape) else { return "\(list).lazy" }
        if let nested = values(of: rest, in: element, base: "$0.") { return "\(list).lazy.flatMap { \(nested) }" }
        let (last, _) = self.chain(rest, in: element, base: "$0.")
        return last.isOptional ? "\(list).lazy.compactMap { \(last.code) }" : "\(list).lazy.map { \(last.code) }"
    }
}
