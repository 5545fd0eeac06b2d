import ServiceModel

extension Mutation {
    /// How things are spelled on the wire.
    static let wire: [Mutation] = [
        Mutation(.wireNameChanged, "Workforce.SubDomain", .output, wire: .breaking) { $0.edit(member: "SubDomain", of: "Workforce") { $0.traits.locationName = "domain" } },
        Mutation(.wireNameChanged, "Workforce.SubDomain", .output, named: "the same name") {
            $0.edit(member: "SubDomain", of: "Workforce") { $0.traits.locationName = "SubDomain" }
        },
        Mutation(.wireNameChanged, "CreateWorkforce().input", .input, wire: .breaking) { $0.edit(operation: "CreateWorkforce") { $0.input?.locationName = "x" } },
        Mutation(.httpLocationChanged, "Workforce.SubDomain", .output, named: "without HTTP bindings") {
            $0.edit(member: "SubDomain", of: "Workforce") { $0.traits.httpLocation = .header }
        },
        Mutation(.httpLocationChanged, "Workforce.SubDomain", .output, wire: .breaking, prepare: rest) {
            $0.edit(member: "SubDomain", of: "Workforce") { $0.traits.httpLocation = .header }
        },
        Mutation(.payloadChanged, "Workteam", .output, wire: .breaking, named: "with HTTP bindings", prepare: rest) {
            $0.edit(shape: "Workteam") { $0.traits.payloadMember = "SubDomain" }
        },
        Mutation(.timestampFormatChanged, "Timestamp", .both, wire: .breaking) { $0.edit(shape: "Timestamp") { $0.traits.timestampFormat = .iso8601 } },
        Mutation(.timestampFormatChanged, "Workforce.CreateDate", .output, wire: .breaking) {
            $0.edit(member: "CreateDate", of: "Workforce") { $0.traits.timestampFormat = .iso8601 }
        },
        Mutation(.jsonValueChanged, "Workforce.SubDomain", .output, wire: .breaking) { $0.edit(member: "SubDomain", of: "Workforce") { $0.traits.isJSONValue = true } },
        Mutation(.flattenedChanged, "TagList", .input, named: "without XML") { $0.edit(shape: "TagList") { $0.traits.isFlattened = true } },
        Mutation(.flattenedChanged, "TagList", .input, wire: .breaking, prepare: { $0.metadata.wireProtocol = .query }) {
            $0.edit(shape: "TagList") { $0.traits.isFlattened = true }
        },
        Mutation(.xmlNamespaceChanged, "Tag", .input) { $0.edit(shape: "Tag") { $0.traits.xmlNamespace = XMLNamespace(uri: "urn:x") } },
        Mutation(.operationAdded, "StopWorkforce()", .both, named: "without a client", prepare: { $0.metadata.wireProtocol = .query }) {
            $0.operations.append(Operation(name: "StopWorkforce", http: HTTPBinding(method: "POST", requestURI: "/")))
        },
    ]

    @Sendable private static func rest(_ model: inout ServiceModel) { model.metadata.wireProtocol = .restJSON }
}
