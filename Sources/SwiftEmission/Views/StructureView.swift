import ServiceModel

extension EmissionContext {
    func structureView(_ shape: Shape) -> View {
        let structure = shape.structure ?? Structure()
        let members = structure.members.map { memberView($0, of: shape) }
        let checks = checks(of: shape, structure)
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
            "checks": checks.map { View("a check", ["call": $0]) },
            "hasChecks": !checks.isEmpty,
        ])
    }

    private func memberView(_ member: Member, of shape: Shape) -> View {
        let name = SwiftCode.identifier(names.member(member.name, of: shape.name))
        let format = timestampFormat(of: member)
        let isDeprecated = member.traits.deprecation != nil
        let blocks = HTMLDocumentation.blocks(member.documentation ?? "") + prose(for: member, of: shape)
        return View("a member", [
            "documentation": documentation(blocks, indentation: 8),
            "name": name,
            "storage": SwiftCode.identifier(names.storage(of: member.name, in: shape.name)),
            "type": memberType(member),
            "wireName": SwiftCode.literal(member.wireName),
            "reading": (member.isRequired ? "required" : "optional") as SwiftCode,
            "format": format.map { ", \($0)" as SwiftCode } ?? "",
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

    private func checks(of shape: Shape, _ structure: Structure) -> [SwiftCode] {
        var checks: [SwiftCode] = []
        for member in structure.members {
            let storage = SwiftCode.identifier(names.storage(of: member.name, in: shape.name))
            let wireName = SwiftCode.literal(member.wireName)
            if let target = self.shape(member.shape), constrainedShapes.contains(member.shape) {
                if target.structure != nil || isPlainEnumeration(target) {
                    checks.append("check(\(wireName), \(storage))")
                } else if let constraint = constraint(on: member.shape) {
                    checks.append("check(\(wireName), \(storage), \(constraint))")
                }
            }
            checks += extraConstraints(of: member, in: shape.name).map { "check(\(wireName), \(storage), \($0))" }
        }
        return checks + structure.rules.compactMap { ruleCheck($0, of: shape) }
    }

    func deprecationBlocks(_ deprecation: Deprecation?) -> [MarkdownBlock] {
        guard let deprecation else { return [] }
        let words = [deprecation.message, deprecation.since.map { "Since \($0)." }].compactMap { $0 }.joined(separator: " ")
        let explanation = HTMLDocumentation.escaped(words).split(whereSeparator: \.isWhitespace).map(String.init)
        return [MarkdownBlock(marker: "- Important: ", words: ["Deprecated."] + explanation)]
    }
}
