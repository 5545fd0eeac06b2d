import ServiceModel

extension PropertyChanges {
    static let shapes: [PropertyChanges] = [
        PropertyChanges(
            of: Populated.shape("Structure", .blob), in: model,
            [
                "name": { $0.name = "Other" },
                "type": { $0.type = .double },
                "documentation": { $0.documentation = "other" },
                "constraints": { $0.constraints = [] },
                "traits": { $0.traits = ShapeTraits() },
            ]
        ),
        PropertyChanges(
            of: Populated.enumValue, in: { model(Populated.shape("String", .string(values: [$0]))) },
            ["value": { $0.value = "other" }]
        ),
        PropertyChanges(
            of: Populated.list, in: { model(Populated.shape("List", .list($0))) },
            ["element": { $0.element.shape = "Other" }]
        ),
        PropertyChanges(
            of: Populated.map, in: { model(Populated.shape("Map", .map($0))) },
            ["key": { $0.key.shape = "Other" }, "value": { $0.value.shape = "Other" }]
        ),
        PropertyChanges(
            of: Populated.reference, in: model,
            [
                "shape": { $0.shape = "Other" },
                "locationName": { $0.locationName = "other" },
                "documentation": { $0.documentation = "other" },
                "isJSONValue": { $0.isJSONValue = false },
                "xmlNamespace": { $0.xmlNamespace = nil },
                "timestampFormat": { $0.timestampFormat = .iso8601 },
            ]
        ),
        PropertyChanges(
            of: Populated.shapeTraits,
            in: { traits in
                var shape = Populated.shape("Structure", .blob)
                shape.traits = traits
                return model(shape)
            },
            [
                "deprecation": { $0.deprecation = nil },
                "isSensitive": { $0.isSensitive = false },
                "isBoxed": { $0.isBoxed = false },
                "isFlattened": { $0.isFlattened = false },
                "isSparse": { $0.isSparse = false },
                "isStreaming": { $0.isStreaming = false },
                "requiresLength": { $0.requiresLength = false },
                "isEvent": { $0.isEvent = false },
                "isWrapper": { $0.isWrapper = false },
                "timestampFormat": { $0.timestampFormat = .iso8601 },
                "payloadMember": { $0.payloadMember = "other" },
                "locationName": { $0.locationName = "other" },
                "xmlNamespace": { $0.xmlNamespace = nil },
                "xmlOrder": { $0.xmlOrder = [] },
            ]
        ),
    ]

    static let members: [PropertyChanges] = [
        PropertyChanges(
            of: Populated.structure, in: { model(Populated.shape("Structure", .structure($0))) },
            ["members": { $0.members = [] }, "variant": { $0.variant = .plain }, "rules": { $0.rules = [] }]
        ),
        PropertyChanges(
            of: Populated.member, in: model,
            [
                "name": { $0.name = "Other" },
                "shape": { $0.shape = "Other" },
                "documentation": { $0.documentation = "other" },
                "requirement": { $0.requirement = .model },
                "constraints": { $0.constraints = [] },
                "traits": { $0.traits = MemberTraits() },
            ]
        ),
        PropertyChanges(
            of: Populated.memberTraits,
            in: { traits in
                var member = Populated.member
                member.traits = traits
                return model(member)
            },
            [
                "deprecation": { $0.deprecation = nil },
                "httpLocation": { $0.httpLocation = .statusCode },
                "locationName": { $0.locationName = "other" },
                "queryName": { $0.queryName = "other" },
                "isIdempotencyToken": { $0.isIdempotencyToken = false },
                "isBoxed": { $0.isBoxed = false },
                "isJSONValue": { $0.isJSONValue = false },
                "isHostLabel": { $0.isHostLabel = false },
                "isFlattened": { $0.isFlattened = false },
                "isStreaming": { $0.isStreaming = false },
                "isEventPayload": { $0.isEventPayload = false },
                "isXMLAttribute": { $0.isXMLAttribute = false },
                "timestampFormat": { $0.timestampFormat = .iso8601 },
                "xmlNamespace": { $0.xmlNamespace = nil },
                "contextParameter": { $0.contextParameter = "other" },
                "enumValues": { $0.enumValues = [] },
            ]
        ),
        PropertyChanges(
            of: Populated.rule, in: model,
            ["kind": { $0.kind = .uniform(Populated.path) }, "origin": { $0.origin = .model }]
        ),
        PropertyChanges(
            of: Populated.path, in: { model(StructureRule(.unique($0), origin: .model)) },
            ["steps": { $0.steps.append(Populated.step) }]
        ),
        PropertyChanges(
            of: Populated.step, in: { model(StructureRule(.unique(MemberPath(steps: [$0])), origin: .model)) },
            ["member": { $0.member = "Other" }, "entersElements": { $0.entersElements = false }]
        ),
    ]

    static let constraints: [PropertyChanges] = [
        PropertyChanges(
            of: Populated.constraint, in: model,
            ["rule": { $0.rule = .range(Populated.bounds) }, "origin": { $0.origin = .model }]
        ),
        PropertyChanges(
            of: Populated.bounds, in: { model(Constraint(.range($0))) },
            ["minimum": { $0.minimum = nil }, "maximum": { $0.maximum = nil }]
        ),
        PropertyChanges(
            of: Populated.pattern, in: { model(Constraint(.pattern($0))) },
            ["expression": { $0.expression = "other" }, "matching": { $0.matching = .whole }]
        ),
        PropertyChanges(
            of: Populated.justification, in: { model(Constraint(.range(Populated.bounds), origin: .documentation($0))) },
            ["reason": { $0.reason = "other" }, "reference": { $0.reference = nil }]
        ),
    ]

    static let sideFiles: [PropertyChanges] = [
        PropertyChanges(
            of: Populated.paginator, in: { paginator in model { $0.paginators = [paginator] } },
            [
                "operation": { $0.operation = "Other" },
                "inputTokens": { $0.inputTokens = ["other"] },
                "outputTokens": { $0.outputTokens = ["other"] },
                "limitKey": { $0.limitKey = "other" },
                "resultKeys": { $0.resultKeys = ["other"] },
                "moreResults": { $0.moreResults = "other" },
                "nonAggregateKeys": { $0.nonAggregateKeys = ["other"] },
                "pythonInputToken": { $0.pythonInputToken = "other" },
            ]
        ),
        PropertyChanges(
            of: Populated.waiter, in: { waiter in model { $0.waiters = [waiter] } },
            [
                "name": { $0.name = "Other" },
                "operation": { $0.operation = "Other" },
                "delay": { $0.delay = 1 },
                "maximumAttempts": { $0.maximumAttempts = 1 },
                "documentation": { $0.documentation = "other" },
                "acceptors": { $0.acceptors = [] },
            ]
        ),
        PropertyChanges(
            of: Populated.acceptor, in: { acceptor in model { $0.waiters[0].acceptors = [acceptor] } },
            [
                "state": { $0.state = .failure },
                "matcher": { $0.matcher = .pathAny },
                "argument": { $0.argument = "other" },
                "expected": { $0.expected = .null },
            ]
        ),
    ]
}
