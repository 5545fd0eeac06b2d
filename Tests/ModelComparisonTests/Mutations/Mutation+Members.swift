import ServiceModel

extension Mutation {
    static let members: [Mutation] = [
        Mutation(.memberAdded, "CreateWorkforceRequest.Note", .input, named: "optional, last") {
            $0.edit(structure: "CreateWorkforceRequest") { $0.members.append(Member(name: "Note", shape: "String")) }
        },
        Mutation(.memberAdded, "CreateWorkforceRequest.Note", .input, named: "optional, in the middle") {
            $0.edit(structure: "CreateWorkforceRequest") { $0.members.insert(Member(name: "Note", shape: "String"), at: 3) }
        },
        Mutation(.memberAdded, "CreateWorkforceRequest.Note", .input, wire: .breaking, .narrower, source: .argumentAdded, named: "required") {
            $0.edit(structure: "CreateWorkforceRequest") { $0.members.append(Member(name: "Note", shape: "String", requirement: .model)) }
        },
        Mutation(.memberAdded, "CreateWorkforceRequest.Token", .input, wire: .breaking, .narrower, named: "a required idempotency token") {
            var token = Member(name: "Token", shape: "String", requirement: .model)
            token.traits.isIdempotencyToken = true
            $0.edit(structure: "CreateWorkforceRequest") { [token] in $0.members.append(token) }
        },
        Mutation(.memberAdded, "Workforce.Note", .output, .narrower, source: .argumentAdded, named: "required, of a response") {
            $0.edit(structure: "Workforce") { $0.members.append(Member(name: "Note", shape: "String", requirement: .model)) }
        },
        Mutation(.memberAdded, "SourceIpConfig.Note", .both, named: "with a shape of its own") {
            $0.shapes["Note"] = Shape(name: "Note", type: .structure(Structure(members: [Member(name: "Text", shape: "String")])))
            $0.edit(structure: "SourceIpConfig") { $0.members.append(Member(name: "Note", shape: "Note")) }
        },
        Mutation(.memberAdded, "MemberDefinition.Other", .both, source: .caseAdded, named: "of a union", prepare: union) {
            $0.edit(structure: "MemberDefinition") { $0.members.append(Member(name: "Other", shape: "String")) }
        },
        Mutation(.memberRemoved, "MemberDefinition.OidcMemberDefinition", .both, wire: .breaking, source: .declarationRemoved, named: "of a union", prepare: union) {
            $0.edit(structure: "MemberDefinition") { $0.members.removeLast() }
        },
        Mutation(.memberRemoved, "CreateWorkforceRequest.IpAddressType", .input, wire: .breaking, source: .declarationRemoved) {
            $0.edit(structure: "CreateWorkforceRequest") { $0.members.removeLast() }
        },
        Mutation(.memberRemoved, "Workforce.SubDomain", .output, source: .declarationRemoved, named: "of a response") {
            $0.edit(structure: "Workforce") { $0.members.removeAll { $0.name == "SubDomain" } }
        },
        Mutation(.memberRemoved, "Workforce.WorkforceArn", .output, wire: .breaking, .wider, source: .declarationRemoved, named: "required, of a response") {
            $0.edit(structure: "Workforce") { $0.members.removeAll { $0.name == "WorkforceArn" } }
        },
        Mutation(.membersReordered, "Tag", .input, source: .argumentsReordered) { $0.edit(structure: "Tag") { $0.members.reverse() } },
        Mutation(.memberRequired, "CreateWorkforceRequest.Tags", .input, wire: .breaking, .narrower, source: .typeChanged) {
            $0.edit(member: "Tags", of: "CreateWorkforceRequest") { $0.requirement = .model }
        },
        Mutation(.memberRequired, "Workforce.SubDomain", .output, .narrower, source: .typeChanged, named: "of a response") {
            $0.edit(member: "SubDomain", of: "Workforce") { $0.requirement = .model }
        },
        Mutation(.memberOptional, "CreateWorkforceRequest.WorkforceName", .input, .wider, source: .typeChanged) {
            $0.edit(member: "WorkforceName", of: "CreateWorkforceRequest") { $0.requirement = nil }
        },
        Mutation(.memberOptional, "Workforce.WorkforceArn", .output, .wider, source: .typeChanged, named: "of a response") {
            $0.edit(member: "WorkforceArn", of: "Workforce") { $0.requirement = nil }
        },
        Mutation(.memberTargetChanged, "DeleteWorkforceRequest.WorkforceName", .input, .incomparable, named: "another string") {
            $0.edit(member: "WorkforceName", of: "DeleteWorkforceRequest") { $0.shape = "WorkforceArn" }
        },
        Mutation(.memberTargetChanged, "DeleteWorkforceRequest.WorkforceName", .input, .narrower, source: .typeChanged, named: "an enumeration", prepare: {
            $0.edit(member: "WorkforceName", of: "DeleteWorkforceRequest") { $0.shape = "String" }
        }) { $0.edit(member: "WorkforceName", of: "DeleteWorkforceRequest") { $0.shape = "SortOrder" } },
        Mutation(.memberTargetChanged, "ListWorkforcesRequest.SortBy", .input, source: .typeChanged, named: "an equal enumeration") {
            $0.edit(member: "SortBy", of: "ListWorkforcesRequest") { $0.shape = "ListWorkteamsSortByOptions" }
        },
        Mutation(.memberTargetChanged, "Workforce.OidcConfig", .output, .narrower, source: .typeChanged, named: "another structure") {
            $0.edit(member: "OidcConfig", of: "Workforce") { $0.shape = "OidcConfig" }
        },
        Mutation(.memberTargetChanged, "ListModelPackageGroupsInput.CreationTimeAfter", .input, named: "an equal timestamp") {
            $0.edit(member: "CreationTimeAfter", of: "ListModelPackageGroupsInput") { $0.shape = "Timestamp" }
        },
        Mutation(.memberAdded, "DeleteWorkforceRequest.ForceName", .input, wire: .breaking, .narrower, source: .argumentAdded, named: "a member renamed") {
            $0.edit(member: "WorkforceName", of: "DeleteWorkforceRequest") { $0.name = "ForceName" }
        }.and(.memberRemoved, "DeleteWorkforceRequest.WorkforceName", .input, wire: .breaking, .wider, source: .declarationRemoved),
        Mutation(.idempotencyTokenAdded, "Workforce.SubDomain", .output) { $0.edit(member: "SubDomain", of: "Workforce") { $0.traits.isIdempotencyToken = true } },
        Mutation(.idempotencyTokenRemoved, "DeleteWorkforceRequest.WorkforceName", .input, source: .argumentAdded, prepare: {
            $0.edit(member: "WorkforceName", of: "DeleteWorkforceRequest") { $0.traits.isIdempotencyToken = true }
        }) { $0.edit(member: "WorkforceName", of: "DeleteWorkforceRequest") { $0.traits.isIdempotencyToken = false } },
        Mutation(.memberTraitChanged, "Workforce.SubDomain", .output) { $0.edit(member: "SubDomain", of: "Workforce") { $0.traits.isBoxed = true } },
        Mutation(.deprecationAdded, "Workforce.SubDomain", .output) { $0.edit(member: "SubDomain", of: "Workforce") { $0.traits.deprecation = Deprecation() } },
        Mutation(.deprecationRemoved, "Workforce.SubDomain", .output, prepare: deprecated) { $0.edit(member: "SubDomain", of: "Workforce") { $0.traits.deprecation = nil } },
        Mutation(.deprecationChanged, "Workforce.SubDomain", .output, prepare: deprecated) {
            $0.edit(member: "SubDomain", of: "Workforce") { $0.traits.deprecation = Deprecation(message: "Use the ARN.") }
        },
        Mutation(.documentationChanged, "Workforce.SubDomain", .output) { $0.edit(member: "SubDomain", of: "Workforce") { $0.documentation = "Another." } },
    ]

    @Sendable private static func union(_ model: inout ServiceModel) {
        model.edit(structure: "MemberDefinition") { $0.variant = .union }
    }

    @Sendable private static func deprecated(_ model: inout ServiceModel) {
        model.edit(member: "SubDomain", of: "Workforce") { $0.traits.deprecation = Deprecation() }
    }
}
