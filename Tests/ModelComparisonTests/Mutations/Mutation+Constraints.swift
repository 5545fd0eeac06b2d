import ServiceModel

extension Mutation {
    static let constraints: [Mutation] = [
        Mutation(.lengthAdded, "ProductListings", .output, .narrower, named: "of a response") { $0.edit(shape: "ProductListings") { $0.constraints = [length(nil, 5)] } },
        Mutation(.lengthRemoved, "TagList", .input, .wider) { $0.edit(shape: "TagList") { $0.constraints = [] } },
        Mutation(.lengthTightened, "TagList", .input, .narrower) { $0.edit(shape: "TagList") { $0.constraints = [length(0, 40)] } },
        Mutation(.lengthTightened, "Workforce.SubDomain", .output, .narrower, named: "of a member", prepare: {
            $0.edit(member: "SubDomain", of: "Workforce") { $0.constraints = [length(1, 40)] }
        }) { $0.edit(member: "SubDomain", of: "Workforce") { $0.constraints = [length(2, 40)] } },
        Mutation(.lengthLoosened, "TagList", .input, .wider) { $0.edit(shape: "TagList") { $0.constraints = [length(0, 60)] } },
        Mutation(.lengthChanged, "MemberDefinitions", .both, .incomparable) { $0.edit(shape: "MemberDefinitions") { $0.constraints = [length(2, 20)] } },
        Mutation(.rangeAdded, "MaxResults", .input, .narrower, prepare: { $0.edit(shape: "MaxResults") { $0.constraints = [] } }) {
            $0.edit(shape: "MaxResults") { $0.constraints = [range(1, nil)] }
        },
        Mutation(.rangeRemoved, "MaxResults", .input, .wider) { $0.edit(shape: "MaxResults") { $0.constraints = [] } },
        Mutation(.rangeTightened, "MaxResults", .input, .narrower) { $0.edit(shape: "MaxResults") { $0.constraints = [range(1, 50)] } },
        Mutation(.rangeLoosened, "MaxResults", .input, .wider) { $0.edit(shape: "MaxResults") { $0.constraints = [range(0, 100)] } },
        Mutation(.rangeChanged, "MaxResults", .input, .incomparable) { $0.edit(shape: "MaxResults") { $0.constraints = [range(0, 50)] } },
        Mutation(.patternAdded, "FailureReason", .output, .narrower) { $0.edit(shape: "FailureReason") { $0.constraints.append(pattern("[a-z]*")) } },
        Mutation(.patternRemoved, "AccountId", .output, .wider) { $0.edit(shape: "AccountId") { $0.constraints.removeLast() } },
        Mutation(.patternNarrowed, "ClientId", .both, .narrower) { $0.edit(shape: "ClientId") { $0.constraints[1] = pattern("[a-z]+") } },
        Mutation(.patternWidened, "ClientId", .both, .wider) { $0.edit(shape: "ClientId") { $0.constraints[1] = pattern("[ -~\\n]+") } },
        Mutation(.patternChanged, "AccountId", .output, .incomparable) { $0.edit(shape: "AccountId") { $0.constraints[1] = pattern("[1-9a]+") } },
        Mutation(.patternNarrowed, "WorkteamName", .both, named: "beyond the lengths allowed", prepare: {
            $0.edit(shape: "WorkteamName") { $0.constraints[1] = pattern("^[a-zA-Z0-9](-*[a-zA-Z0-9])*$") }
        }) { $0.edit(shape: "WorkteamName") { $0.constraints[1] = pattern("[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}") } },
        Mutation(.ruleAdded, "UpdateWorkforceRequest", .input, .narrower) {
            $0.edit(structure: "UpdateWorkforceRequest") { $0.rules = [StructureRule(.atLeastOne(of: [MemberPath("OidcConfig")!]), origin: documented)] }
        },
        Mutation(.ruleRemoved, "UpdateWorkteamRequest", .input, .wider) { $0.edit(structure: "UpdateWorkteamRequest") { $0.rules.removeLast() } },
        Mutation(.originChanged, "Cidrs", .both) { $0.edit(shape: "Cidrs") { $0.constraints[0].origin = .model } },
        Mutation(.originChanged, "Tag.Key", .input) { $0.edit(member: "Key", of: "Tag") { $0.requirement = documented } },
    ]

    static let documented = ConstraintOrigin.documentation(Justification(reason: "It says so."))

    private static func length(_ minimum: ExactDecimal?, _ maximum: ExactDecimal?) -> Constraint {
        Constraint(.length(Bounds(minimum: minimum, maximum: maximum)))
    }

    private static func range(_ minimum: ExactDecimal?, _ maximum: ExactDecimal?) -> Constraint {
        Constraint(.range(Bounds(minimum: minimum, maximum: maximum)))
    }

    private static func pattern(_ expression: String) -> Constraint {
        Constraint(.pattern(PatternConstraint(expression, matching: .whole)))
    }
}
