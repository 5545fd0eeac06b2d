import ServiceModel

extension Mutation {
    static let operations: [Mutation] = [
        Mutation(.operationAdded, "StopWorkforce()", .both, source: .requirementAdded) {
            $0.operations.append(Operation(
                name: "StopWorkforce", http: HTTPBinding(method: "POST", requestURI: "/"), input: OperationInput(shape: "DeleteWorkforceRequest"),
                output: OperationOutput(shape: "DeleteWorkforceResponse")))
        },
        Mutation(.operationRemoved, "DeleteWorkteam()", .both, wire: .breaking, source: .declarationRemoved) {
            $0.operations.removeAll { $0.name == "DeleteWorkteam" }
        },
        Mutation(.operationWireNameChanged, "DeleteWorkteam()", .both, wire: .breaking) { $0.edit(operation: "DeleteWorkteam") { $0.wireName = "Other" } },
        Mutation(.httpMethodChanged, "DeleteWorkteam()", .both, wire: .breaking) { $0.edit(operation: "DeleteWorkteam") { $0.http.method = "DELETE" } },
        Mutation(.httpURIChanged, "DeleteWorkteam()", .both, wire: .breaking) { $0.edit(operation: "DeleteWorkteam") { $0.http.requestURI = "/x" } },
        Mutation(.httpStatusChanged, "DeleteWorkteam()", .both) { $0.edit(operation: "DeleteWorkteam") { $0.http.responseCode = 204 } },
        Mutation(.inputRemoved, "ListWorkforces().input", .input, wire: .breaking, source: .signatureChanged, prepare: withoutPages) {
            $0.edit(operation: "ListWorkforces") { $0.input = nil }
        },
        Mutation(.inputAdded, "ListWorkforces().input", .input, source: .signatureChanged, prepare: {
            withoutPages(&$0)
            $0.edit(operation: "ListWorkforces") { $0.input = nil }
        }) { $0.edit(operation: "ListWorkforces") { $0.input = OperationInput(shape: "ListWorkforcesRequest") } },
        Mutation(.inputTargetChanged, "DeleteWorkforce().input", .input, source: .typeChanged, named: "an equal one") {
            $0.edit(operation: "DeleteWorkforce") { $0.input?.shape = "DescribeWorkforceRequest" }
        },
        Mutation(.inputTargetChanged, "DeleteWorkforce().input", .input, wire: .breaking, .incomparable, source: .typeChanged) {
            $0.edit(operation: "DeleteWorkforce") { $0.input?.shape = "UpdateWorkteamRequest" }
        },
        Mutation(.outputRemoved, "DeleteWorkteam().output", .output, wire: .breaking, source: .signatureChanged) {
            $0.edit(operation: "DeleteWorkteam") { $0.output = nil }
        },
        Mutation(.outputAdded, "DeleteWorkteam().output", .output, source: .signatureChanged, prepare: { $0.edit(operation: "DeleteWorkteam") { $0.output = nil } }) {
            $0.edit(operation: "DeleteWorkteam") { $0.output = OperationOutput(shape: "DeleteWorkteamResponse") }
        },
        Mutation(.outputTargetChanged, "DeleteWorkforce().output", .output, .narrower, source: .typeChanged) {
            $0.edit(operation: "DeleteWorkforce") { $0.output?.shape = "CreateWorkforceResponse" }
        },
        Mutation(.errorAdded, "DeleteWorkforce().errors.ConflictException", .output) {
            $0.edit(operation: "DeleteWorkforce") { $0.errors.append(OperationError(shape: "ConflictException")) }
        },
        Mutation(.errorAdded, "DeleteWorkforce().errors.Throttled", .output, source: .caseAdded, named: "a new exception") {
            $0.shapes["Throttled"] = Shape(name: "Throttled", type: .structure(Structure(variant: .exception(ErrorTrait()))))
            $0.edit(operation: "DeleteWorkforce") { $0.errors.append(OperationError(shape: "Throttled")) }
        },
        Mutation(.errorRemoved, "DeleteWorkteam().errors.ResourceLimitExceeded", .output) { $0.edit(operation: "DeleteWorkteam") { $0.errors = [] } },
        Mutation(.errorRemoved, "UpdateWorkforce().errors.ConflictException", .output, source: .declarationRemoved, named: "with its exception") {
            $0.edit(operation: "UpdateWorkforce") { $0.errors = [] }
            $0.remove(shape: "ConflictException")
        },
        Mutation(.operationTraitChanged, "DeleteWorkteam()", .both, wire: .breaking, named: "host prefix") {
            $0.edit(operation: "DeleteWorkteam") { $0.traits.hostPrefix = "teams." }
        },
        Mutation(.operationTraitChanged, "DeleteWorkteam()", .both, named: "idempotent") { $0.edit(operation: "DeleteWorkteam") { $0.traits.isIdempotent = true } },
        Mutation(.operationTraitChanged, "DeleteWorkteam()", .both, wire: .breaking, named: "checksum") {
            $0.edit(operation: "DeleteWorkteam") { $0.traits.isChecksumRequired = true }
        },
        Mutation(.operationTraitChanged, "DeleteWorkteam()", .both, wire: .breaking, named: "signature") {
            $0.edit(operation: "DeleteWorkteam") { $0.traits.authenticationType = AuthenticationType.none }
        },
        Mutation(.deprecationAdded, "DeleteWorkteam()", .both) { $0.edit(operation: "DeleteWorkteam") { $0.traits.deprecation = Deprecation(message: "No more.") } },
        Mutation(.documentationRemoved, "DeleteWorkteam()", .both) { $0.edit(operation: "DeleteWorkteam") { $0.documentation = nil } },
    ]

    /// A paginator needs its operation's request.
    @Sendable private static func withoutPages(_ model: inout ServiceModel) {
        model.paginators.removeAll { $0.operation == "ListWorkforces" }
    }
}
