import ServiceModel

extension EmissionContext {
    func unionView(_ shape: Shape) -> View {
        let isIndirect = shape.members.contains { indirectMembers.contains(MemberReference(shape: shape.name, member: $0.name)) }
        let cases = shape.members.enumerated().map { index, member in
            let blocks = HTMLDocumentation.blocks(member.documentation ?? "") + prose(for: member, of: shape)
            let name = SwiftCode.identifier(names.member(member.name, of: shape.name))
            return View("a case", [
                "documentation": documentation(blocks, indentation: 8),
                "name": name,
                "type": type(of: member.shape),
                "index": SwiftCode.literal(Int64(index)),
            ])
        }
        return View("a union", [
            "documentation": documentation(
                HTMLDocumentation.blocks(shape.documentation ?? "") + deprecationBlocks(shape.traits.deprecation), indentation: 4),
            "name": type(of: shape.name),
            "isIndirect": isIndirect,
            "isSensitive": shape.traits.isSensitive || shape.members.contains { sensitiveShapes.contains($0.shape) },
            "cases": cases,
            "schemaLines": Self.lines(schemaArguments(of: shape)),
        ])
    }

    private func schemaArguments(of shape: Shape) -> [SwiftCode] {
        // A union's cases hold their values themselves: neither optionals nor out of line.
        let members = shape.members.map { memberSchema($0, of: shape, storage: "required") }
        return ["\(type(of: shape.name)).self"] + members + (shape.traits.isSensitive ? ["isSensitive: true"] : [])
    }
}
