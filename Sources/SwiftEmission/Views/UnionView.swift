import ServiceModel

extension EmissionContext {
    func unionView(_ shape: Shape) -> View {
        let isIndirect = shape.members.contains { indirectMembers.contains(MemberReference(shape: shape.name, member: $0.name)) }
        let cases = shape.members.map { member in
            let blocks = HTMLDocumentation.blocks(member.documentation ?? "") + prose(for: member, of: shape)
            let wireName = SwiftCode.literal(member.wireName)
            let name = SwiftCode.identifier(names.member(member.name, of: shape.name))
            // Structures and enumerations carry their constraints themselves.
            let checksItself = self.shape(member.shape).map { $0.structure != nil || isPlainEnumeration($0) } ?? false
            let argument: SwiftCode? = checksItself ? "" : constraint(on: member.shape).map { ", \($0)" as SwiftCode }
            let check = constrainedShapes.contains(member.shape) ? argument : nil
            return View("a case", [
                "documentation": documentation(blocks, indentation: 8),
                "name": name,
                "type": type(of: member.shape),
                "wireName": wireName,
                "format": timestampFormat(of: member).map { ", \($0)" as SwiftCode } ?? "",
                "check": check.map { View("a check", ["name": name, "wireName": wireName, "constraint": $0]) } ?? false,
            ])
        }
        return View("a union", [
            "documentation": documentation(
                HTMLDocumentation.blocks(shape.documentation ?? "") + deprecationBlocks(shape.traits.deprecation), indentation: 4),
            "name": type(of: shape.name),
            "isIndirect": isIndirect,
            "isSensitive": shape.traits.isSensitive || shape.members.contains { sensitiveShapes.contains($0.shape) },
            "cases": cases,
            "hasChecks": constrainedShapes.contains(shape.name),
        ])
    }
}
