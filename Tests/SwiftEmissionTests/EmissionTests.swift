import ServiceModel
import Testing

@testable import SwiftEmission

/// How each construct of a model is written; that it compiles, the golden output and its tests show.
@Suite struct EmissionTests {
    private func structures(_ shapes: String, refinements: String? = nil, _ configuration: EmissionConfiguration = EmissionConfiguration()) throws -> String {
        try #require(try emit(shapes: shapes, refinements: refinements, configuration)["ServiceStructures.swift"])
    }

    @Test func theFilesAreAlwaysTheSame() throws {
        let files = try emit(shapes: "")
        #expect(files.keys.sorted() == SwiftEmitter.fileNames.sorted())
        #expect(SwiftEmitter.fileNames == [
            "ServiceNamespace.swift", "ServiceStructures.swift", "ServiceUnions.swift", "ServiceEnumerations.swift", "ServiceShapes.swift",
            "ServicePatterns.swift", "ServiceErrors.swift", "ServiceClient.swift", "ServicePaginators.swift", "ServiceWaiters.swift", "ServiceMock.swift",
        ])
    }

    @Test("Each type of C2J has its Swift type", arguments: [
        (#"{"type": "string"}"#, "Swift.String", ".string"), (#"{"type": "boolean"}"#, "Swift.Bool", ".boolean"),
        (#"{"type": "integer"}"#, "Swift.Int", ".integer"),
        (#"{"type": "long"}"#, "Swift.Int64", ".long"), (#"{"type": "float"}"#, "Swift.Float", ".float"), (#"{"type": "double"}"#, "Swift.Double", ".double"),
        (#"{"type": "timestamp"}"#, "Foundation.Date", ".timestamp"), (#"{"type": "blob"}"#, "Foundation.Data", ".blob"),
        (#"{"type": "list", "member": {"shape": "N"}}"#, "[Swift.Int64]", "Shapes.t"),
        (#"{"type": "list", "member": {"shape": "N"}, "sparse": true}"#, "[Swift.Int64?]", "Shapes.t"),
        (#"{"type": "map", "key": {"shape": "E"}, "value": {"shape": "N"}}"#, "[E: Swift.Int64]", "Shapes.t"),
        (#"{"type": "structure", "members": {}, "document": true}"#, "ShapewrightRuntime.ShapeDocument", ".document"),
        (#"{"type": "string", "enum": ["a"]}"#, "T", ".enumeration(T.self)"), (#"{"type": "structure", "members": {}}"#, "T", ".structure(T.self)"),
    ])
    func types(shape: String, type: String, schema: String) throws {
        let text = try structures(#"""
            "T": \#(shape), "N": {"type": "long"}, "E": {"type": "string", "enum": ["e"]},
            "S": {"type": "structure", "required": ["Must"], "members": {"Must": {"shape": "T"}, "May": {"shape": "T"}}}
            """#)
        #expect(text.contains("public var must: \(type)\n"))
        #expect(text.contains("public var may: \(type)?\n"))
        #expect(text.contains("public init(must: \(type), may: \(type)? = nil) {"))
        #expect(text.contains(#".required("Must", \#(schema)),"#))
        #expect(text.contains(#".optional("May", \#(schema))"# + "\n"))
    }

    @Test func timestampFormatsOfShapesAndMembers() throws {
        let files = try emit(shapes: #"""
            "T": {"type": "timestamp", "timestampFormat": "iso8601"}, "Ts": {"type": "list", "member": {"shape": "T"}}, "U": {"type": "timestamp"},
            "S": {"type": "structure", "members": {"A": {"shape": "Ts"}, "B": {"shape": "U"}, "C": {"shape": "U", "timestampFormat": "rfc822"}}}
            """#)
        let text = try #require(files["ServiceStructures.swift"])
        #expect(text.contains(#".optional("A", Shapes.ts)"#))
        #expect(text.contains(#".optional("B", .timestamp)"#))
        #expect(text.contains(#".optional("C", .timestamp(.rfc822))"#))
        #expect(try #require(files["ServiceShapes.swift"]).contains("static let ts = ShapewrightRuntime.ShapeSchema.list(of: .timestamp(.iso8601))"))
    }

    @Test func wireNamesAreTheSpecifications() throws {
        let text = try structures(#""S": {"type": "structure", "members": {"Name": {"shape": "T", "locationName": "n-a\"me"}}}, "T": {"type": "string"}"#)
        #expect(text.contains(##".optional(#"n-a"me"#, .string)"##))
    }

    @Test func recursiveMembersAreBoxed() throws {
        let text = try structures(#""S": {"type": "structure", "members": {"Next": {"shape": "S"}, "All": {"shape": "L"}}}, "L": {"type": "list", "member": {"shape": "S"}}"#)
        #expect(text.contains("        @ShapewrightRuntime.Indirect\n        public var next: S?\n"))
        #expect(text.contains("\n\n        public var all: [S]?\n"))
    }

    @Test func secretsAreWrapped() throws {
        let text = try structures(#"""
            "P": {"type": "string", "sensitive": true}, "L": {"type": "list", "member": {"shape": "P"}},
            "S": {"type": "structure", "members": {"Password": {"shape": "P"}, "Old": {"shape": "L"}, "Inner": {"shape": "Q"}}},
            "Q": {"type": "structure", "sensitive": true, "members": {"A": {"shape": "B"}}}, "B": {"type": "string"}
            """#)
        #expect(text.contains("@ShapewrightRuntime.Sensitive\n        public var password: Swift.String?"))
        #expect(text.contains("@ShapewrightRuntime.Sensitive\n        public var old: [Swift.String]?"))
        #expect(text.contains("public struct Q: ShapewrightRuntime.ShapeStructure, Swift.Codable, Swift.Hashable, ShapewrightRuntime.Redacted {"))
        #expect(text.contains("            .optional(\"A\", .string),\n            isSensitive: true\n        )"))
        #expect(text.contains(#".optional("Password", Shapes.p)"#))
    }

    @Test func idempotencyTokensAreFilledIn() throws {
        let text = try structures(#""S": {"type": "structure", "members": {"Token": {"shape": "T", "idempotencyToken": true}}}, "T": {"type": "string"}"#)
        #expect(text.contains("init(token: Swift.String? = ShapewrightRuntime.IdempotencyToken.make())"))
    }

    @Test func deprecatedMembersWarnTheirUsersAlone() throws {
        let text = try structures(#""S": {"type": "structure", "members": {"Old": {"shape": "T", "deprecated": true, "deprecatedMessage": "use \"New\""}}}, "T": {"type": "string"}"#)
        // Attributes take no raw literals.
        #expect(text.contains(#"        @available(*, deprecated, message: "use \"New\"")"# + "\n        public var old: Swift.String? {"))
        #expect(text.contains("            self.deprecatedOld = old\n"))
    }

    @Test func whereDeprecatedMembersAreStored() throws {
        let text = try structures(
            #""S": {"type": "structure", "members": {"DeprecatedOld": {"shape": "T"}, "Old": {"shape": "T", "deprecated": true}}}, "T": {"type": "string"}"#)
        #expect(text.contains("public var deprecatedOld: Swift.String?"))
        #expect(text.contains("private var deprecatedOld_: Swift.String?"))
        // Setting the deprecated property in generated code would warn whoever compiles it.
        #expect(text.contains("self.deprecatedOld_ = old\n"))
    }

    @Test func boundsAreExactInTheTypeThatIsCompared() throws {
        let constraints = try #require(try emit(shapes: #"""
            "S": {"type": "structure", "members": {"A": {"shape": "A"}, "B": {"shape": "B"}, "C": {"shape": "C"}, "D": {"shape": "D"}, "F": {"shape": "F"}}},
            "A": {"type": "long", "min": -0.5, "max": 9223372036854775807}, "B": {"type": "integer", "min": 1.0, "max": 99.9},
            "C": {"type": "double", "min": 0.1, "max": 9223372036854775807}, "D": {"type": "string", "min": 0, "max": 5},
            "F": {"type": "long", "min": -9223372036854775809, "max": 9223372036854775806}
            """#)["ServiceShapes.swift"])
        #expect(constraints.contains("static let a = ShapewrightRuntime.ShapeSchema.long(.range(min: 0))\n"))
        #expect(constraints.contains("static let b = ShapewrightRuntime.ShapeSchema.integer(.range(min: 1, max: 99))\n"))
        #expect(constraints.contains("static let c = ShapewrightRuntime.ShapeSchema.double(.doubles(min: 0.1, max: 9223372036854775807))\n"))
        #expect(constraints.contains("static let d = ShapewrightRuntime.ShapeSchema.string(.length(max: 5))\n"))
        #expect(constraints.contains("static let f = ShapewrightRuntime.ShapeSchema.long(.range(max: 9223372036854775806))\n"))
    }

    @Test func refinementsStandBesideTheModelsConstraints() throws {
        let shapes = #"""
            "S": {"type": "structure", "members": {"L": {"shape": "L"}, "N": {"shape": "N"}}},
            "L": {"type": "list", "member": {"shape": "N"}, "min": 1}, "N": {"type": "string", "max": 9, "pattern": "a*"}
            """#
        let files = try emit(shapes: shapes, refinements: #"""
            {"shape": "L", "length": {"max": 3}, "reason": "Because."}, {"shape": "S", "member": "N", "length": {"min": 2}, "reason": "Why."},
            {"shape": "S", "atLeastOneOf": ["L", "N"], "reason": "R."}
            """#)
        let constraints = try #require(files["ServiceShapes.swift"])
        #expect(constraints.contains("""
                    /// Because.
                    static let l = ShapewrightRuntime.ShapeSchema.list(of: Shapes.n, .length(min: 1), .length(max: 3, source: .documentation))
            """))
        let structures = try #require(files["ServiceStructures.swift"])
        #expect(structures.contains(#".optional("N", Shapes.n, .length(min: 2, source: .documentation)),"#))
        #expect(structures.contains("""
                        rules: [
                            .atLeastOne(["L", "N"], source: .documentation),
                        ]
            """))
        #expect(structures.contains("/// - At least one of `L` and `N` must be set (documented by the service, not modelled)."))
    }

    @Test func unionsKeepWhatTheyDoNotKnow() throws {
        let unions = try #require(try emit(shapes: #"""
            "U": {"type": "structure", "union": true, "members": {"Text": {"shape": "T"}, "Unknown": {"shape": "T"}, "Self": {"shape": "U"}}}, "T": {"type": "string"}
            """#)["ServiceUnions.swift"])
        #expect(unions.contains("public indirect enum U: ShapewrightRuntime.ShapeUnion, Swift.Codable, Swift.Hashable {"))
        #expect(unions.contains("        case text(Swift.String)\n        case unknown_(Swift.String)\n        case self_(U)\n"))
        #expect(unions.contains("case 0: self = .text(member.value())"))
        #expect(unions.contains("default: self = .unknown(member.name, member.document)"))
    }

    @Test("Access levels", arguments: [(AccessLevel.public, "public struct S"), (.package, "package struct S"), (.internal, "    struct S")])
    func access(level: AccessLevel, declaration: String) throws {
        #expect(try structures(#""S": {"type": "structure", "members": {}}"#, EmissionConfiguration(access: level)).contains(declaration + ":"))
    }

    @Test func whatConfigurationLeavesOut() throws {
        let files = try emit(shapes: #""S": {"type": "structure", "members": {}}"#, EmissionConfiguration(namespace: "Mine", generatesClient: false, conformsToHashable: false))
        #expect(files.values.allSatisfy { !$0.contains("ShapewrightClient") && !$0.contains("Hashable") })
        #expect(files["ServiceStructures.swift"]?.contains("extension Mine {") == true)
    }

    @Test("Namespaces that cannot be", arguments: ["", "a b", "class", "Type", "1a", "A.B", "Swift"])
    func namespaces(name: String) {
        #expect(throws: DiagnosticsError.self) { try emit(shapes: "", EmissionConfiguration(namespace: name)) }
    }

    @Test func protocolsWithoutAClient() throws {
        let files = try emit(shapes: "", operations: #""Get": {"name": "Get", "http": {"method": "GET", "requestUri": "/"}}"#, wireProtocol: "rest-xml")
        #expect(files["ServiceClient.swift"]?.contains("struct Client") == false)
    }

    @Test func operationsWithoutInputAndOutput() throws {
        let client = try #require(try emit(shapes: "", operations: #""Ping": {"name": "PingNow", "http": {"method": "POST", "requestUri": "/"}}"#)["ServiceClient.swift"])
        #expect(client.contains("func ping() async throws\n"))
        #expect(client.contains("_ = try await caller.call(Operations.ping, ShapewrightClient.EmptyStructure())"))
        #expect(client.contains(#""PingNow", method: "POST", requestURI: "/""#))
    }

    @Test func streamedPayloadsHaveMethodsOfTheirOwn() throws {
        let client = try #require(try emit(
            shapes: #"""
                "In": {"type": "structure", "members": {"Body": {"shape": "Stream"}, "Name": {"shape": "T"}}, "payload": "Body", "required": ["Body"]},
                "Out": {"type": "structure", "members": {"Audio": {"shape": "Stream"}}, "payload": "Audio"},
                "Whole": {"type": "structure", "members": {"Audio": {"shape": "Blob"}}, "payload": "Audio"},
                "Stream": {"type": "blob", "streaming": true}, "Blob": {"type": "blob"}, "T": {"type": "string"}
                """#,
            operations: #"""
                "Put": {"name": "Put", "http": {"method": "PUT", "requestUri": "/put"}, "input": {"shape": "In"}},
                "Get": {"name": "Get", "http": {"method": "GET", "requestUri": "/get"}, "output": {"shape": "Out"}},
                "GetAll": {"name": "GetAll", "http": {"method": "GET", "requestUri": "/all"}, "output": {"shape": "Whole"}}
                """#,
            wireProtocol: "rest-json"
        )["ServiceClient.swift"])
        #expect(client.contains("try await caller.call(Operations.put, input, body: body)"))
        #expect(client.contains("try await caller.call(Operations.get, ShapewrightClient.EmptyStructure(), reading: reading)"))
        #expect(client.contains("reading: @escaping @Sendable (Example.Out, ShapewrightClient.HTTPBody) async throws -> Reading\n"))
        #expect(client.contains("input.body = Foundation.Data(try await body.collect(upTo: Swift.Int.max))"))
        #expect(client.contains("ShapewrightClient.HTTPBody(Swift.Array(output.audio ?? Foundation.Data()))"))
        #expect(!client.contains("Operations.getAll, ShapewrightClient.EmptyStructure(), reading"))
    }

    /// Repeating what is not safe to repeat needs no word: nothing is, unless the model says so.
    @Test("What a client has to know to repeat an operation", arguments: [
        ("", #""Token": {"shape": "T"}"#, "", "failure: ServiceError.self\n"),
        (#", "idempotent": true, "readonly": true"#, "", "", "failure: ServiceError.self, isIdempotent: true, isReadOnly: true\n"),
        ("", #""Token": {"shape": "T", "idempotencyToken": true}"#, "", #"failure: ServiceError.self, idempotencyTokenMember: "Token"\#n"#),
        (
            "", #""Token": {"shape": "T", "idempotencyToken": true, "locationName": "X-Token", "location": "header"}"#, "",
            #"failure: ServiceError.self, idempotencyTokenMember: "Token"\#n"#
        ),
        (
            "", "", #"{"shape": "Plain"}, {"shape": "Busy"}, {"shape": "Slow"}"#,
            #"failure: ServiceError.self, retryableErrors: ["busy", "Busy"], throttlingErrors: ["Slow"]\#n"#
        ),
    ])
    func repetition(traits: String, members: String, errors: String, expected: String) throws {
        let client = try #require(try emit(
            shapes: #"""
                "In": {"type": "structure", "members": {\#(members)}}, "T": {"type": "string"},
                "Plain": {"type": "structure", "members": {}, "exception": true},
                "Busy": {"type": "structure", "members": {}, "exception": true, "retryable": {"throttling": false}, "error": {"code": "busy"}},
                "Slow": {"type": "structure", "members": {}, "exception": true, "retryable": {"throttling": true}}
                """#,
            operations: #""Do": {"name": "Do", "http": {"method": "POST", "requestUri": "/"}, "input": {"shape": "In"}, "errors": [\#(errors)]\#(traits)}"#,
            wireProtocol: "rest-json"
        )["ServiceClient.swift"])
        #expect(client.contains(expected), "\(client)")
    }

    @Test func paginatorsWithSeveralTokensAndConditions() throws {
        let paginators = try #require(try emit(
            shapes: #"""
                "In": {"type": "structure", "members": {"A": {"shape": "T"}, "B": {"shape": "T"}}}, "T": {"type": "string"}, "Flag": {"type": "boolean"},
                "Out": {"type": "structure", "members": {"NextA": {"shape": "T"}, "Inner": {"shape": "Inner"}, "More": {"shape": "Flag"}}},
                "Inner": {"type": "structure", "required": ["NextB"], "members": {"NextB": {"shape": "T"}, "Items": {"shape": "L"}}},
                "L": {"type": "list", "member": {"shape": "T"}}
                """#,
            operations: #""List": {"name": "List", "http": {"method": "POST", "requestUri": "/"}, "input": {"shape": "In"}, "output": {"shape": "Out"}}"#,
            paginators: #""List": {"input_token": ["A", "B"], "output_token": ["NextA", "Inner.NextB"], "more_results": "More", "result_key": "Inner.Items"}"#
        )["ServicePaginators.swift"])
        #expect(paginators.contains("guard page.more == true else { return false }"))
        #expect(paginators.contains(#"advanceToken("A", &input.a, to: page.nextA)"#))
        #expect(paginators.contains(#"advanceToken("B", &input.b, to: page.inner?.nextB)"#))
        #expect(paginators.contains("-> ShapewrightClient.ItemSequence<Example.In, Example.Out, Swift.String> {"))
        #expect(paginators.contains("{ $0.inner?.items ?? [] }"))
    }
}
