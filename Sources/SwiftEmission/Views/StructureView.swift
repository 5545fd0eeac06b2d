import ServiceModel

extension EmissionContext {
    func structureView(_ shape: Shape) -> View {
        let structure = shape.structure ?? Structure()
        let members = structure.members.map { memberView($0, of: shape) }
        var blocks = HTMLDocumentation.blocks(shape.documentation ?? "")
        blocks += deprecationBlocks(shape.traits.deprecation)
        blocks += prose(for: structure)
        return View("a structure", [
            "documentation": documentation(blocks, indentation: 4),
            "name": type(of: shape.name),
            "deprecation": deprecationView(shape.traits.deprecation),
            "isSensitive": shape.traits.isSensitive,
            "members": members,
            "hasMembers": !members.isEmpty,
            "parameters": SwiftCode.joined(structure.members.map { parameter($0, of: shape) }),
            "parameterLines": parameterLines(structure.members.map { parameter($0, of: shape) }),
            "schemaLines": schemaLines(of: shape, structure),
        ])
    }

    private func memberView(_ member: Member, of shape: Shape) -> View {
        let name = SwiftCode.identifier(names.member(member.name, of: shape.name))
        let isDeprecated = member.traits.deprecation != nil
        let blocks = HTMLDocumentation.blocks(member.documentation ?? "") + prose(for: member, of: shape)
        return View("a member", [
            "documentation": documentation(blocks, indentation: 8),
            "name": name,
            "storage": SwiftCode.identifier(names.storage(of: member.name, in: shape.name)),
            "type": memberType(member),
            "isIndirect": indirectMembers.contains(MemberReference(shape: shape.name, member: member.name)),
            "isSensitive": sensitiveShapes.contains(member.shape),
            "isDeprecated": isDeprecated,
            "deprecation": deprecationView(member.traits.deprecation),
        ])
    }

    func memberType(_ member: Member) -> SwiftCode {
        member.isRequired ? type(of: member.shape) : "\(type(of: member.shape))?"
    }

    private func parameter(_ member: Member, of shape: Shape) -> SwiftCode {
        let name = SwiftCode.identifier(names.member(member.name, of: shape.name))
        let isPlainString = if case .string(let values)? = self.shape(member.shape)?.type { values.isEmpty } else { false }
        let isToken = member.traits.isIdempotencyToken && isPlainString
        let value: SwiftCode = isToken ? " = ShapewrightRuntime.IdempotencyToken.make()" : member.isRequired ? "" : " = nil"
        return "\(name): \(memberType(member))\(value)"
    }

    /// Parameters one a line, where they would not fit on one line together.
    private func parameterLines(_ parameters: [SwiftCode]) -> any ViewContent {
        let width = parameters.reduce(0) { $0 + $1.text.count + 2 }
        guard width > 90 else { return false }
        let last = parameters.count - 1
        return View("parameters", [
            "lines": parameters.enumerated().map { index, parameter in
                View("a parameter", ["parameter": index == last ? parameter : parameter + ","])
            }
        ])
    }

    /// The arguments of the structure's schema, one a line; `false` where there are none.
    private func schemaLines(of shape: Shape, _ structure: Structure) -> any ViewContent {
        var arguments = structure.members.map { memberSchema($0, of: shape) }
        if shape.traits.isSensitive { arguments.append("isSensitive: true") }
        let rules = structure.rules.compactMap { ruleSchema($0, of: shape) }
        if !rules.isEmpty {
            let list = rules.map { "\n                \($0)," as SwiftCode }
            arguments.append("rules: [\(SwiftCode.joined(list, separator: ""))\n            ]")
        }
        return arguments.isEmpty ? false : View("arguments", ["lines": Self.lines(arguments)])
    }

    static func lines(_ arguments: [SwiftCode]) -> [View] {
        arguments.enumerated().map { index, argument in
            View("an argument", ["line": index == arguments.count - 1 ? argument : argument + ","])
        }
    }

    func deprecationBlocks(_ deprecation: Deprecation?) -> [MarkdownBlock] {
        guard let deprecation else { return [] }
        let words = [deprecation.message, deprecation.since.map { "Since \($0)." }].compactMap { $0 }.joined(separator: " ")
        let explanation = HTMLDocumentation.escaped(words).split(whereSeparator: \.isWhitespace).map(String.init)
        return [MarkdownBlock(marker: "- Important: ", words: ["Deprecated."] + explanation)]
    }
}
