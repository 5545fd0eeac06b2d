import struct Foundation.Data
import ServiceModel
import SpecReading
import TestSupport

/// One of botocore's protocol suites: a model with one operation, and cases of what it sends or receives.
struct ProtocolSuite {
    enum Direction: String, CaseIterable {
        case input, output
    }

    struct Case {
        var id: String
        var contents: DocumentValue
    }

    /// The namespace of the code generated for the suite.
    var namespace: String
    var direction: Direction
    var model: ServiceModel
    var operation: Operation
    /// Where the client is pointed to.
    var endpoint: String
    var cases: [Case]

    static let protocols = ["json", "json_1_0", "json_1_0-query-compatible", "rest-json"]

    /// All suites of the protocols that have clients.
    static func all(in corpus: String) throws -> [ProtocolSuite] {
        var suites: [ProtocolSuite] = []
        for name in protocols {
            for direction in Direction.allCases {
                let path = "\(corpus)/botocore-protocol-tests/\(direction.rawValue)/\(name).json"
                for suite in try DocumentValue(json: TestMaterial.bytes(path)).elements ?? [] {
                    suites.append(try ProtocolSuite(suite, direction, namespace: "Suite\(suites.count)"))
                }
            }
        }
        return suites
    }

    private init(_ suite: DocumentValue, _ direction: Direction, namespace: String) throws {
        let cases = suite["cases"]?.elements ?? []
        guard let given = cases.first?["given"], let name = given["name"]?.string else { throw JSONProblem(description: "a suite without cases") }
        // What real models have beside it, and suites leave out.
        let defaults: [DocumentValue.Field] = ["endpointPrefix", "serviceFullName", "serviceId", "signatureVersion", "uid"].map { .init($0, .string("example")) }
        let own = suite["metadata"]?.fields ?? []
        let metadata = DocumentValue.object(own + defaults.filter { field in !own.contains { $0.key == field.key } })
        let text = DocumentValue.object([
            .init("metadata", metadata), .init("operations", .object([.init(name, given)])), .init("shapes", suite["shapes"] ?? .object([])),
        ]).json
        model = try SpecificationReading(SpecificationFiles(service: SourceFile(path: "suite.json", text: text))).get()
        guard let operation = model.operation(named: name) else { throw JSONProblem(description: "no operation \(name)") }
        self.operation = operation
        self.namespace = namespace
        self.direction = direction
        endpoint = suite["clientEndpoint"]?.string ?? "https://example.com"
        self.cases = cases.map { Case(id: $0["id"]?.string ?? "", contents: $0) }
    }

    // MARK: Values

    /// A value as the suite has it (members by the model's names, blobs as text), as generated types read it.
    func value(_ value: DocumentValue, of name: String) -> DocumentValue {
        guard let shape = model.shapes[name] else { return value }
        switch (shape.type, value) {
        case (.structure(let structure), .object(let fields)) where structure.variant != .document:
            return .object(fields.compactMap { field in
                guard let member = structure.members.first(where: { $0.name == field.key }) else { return field }
                if case .null = field.value { return nil }
                let isBound = model.metadata.wireProtocol == .restJSON && (member.traits.httpLocation != nil || shape.traits.payloadMember == member.name)
                return .init(isBound ? member.name : member.wireName, self.value(field.value, of: member.shape))
            })
        case (.list(let list), .array(let elements)): return .array(elements.map { self.value($0, of: list.element.shape) })
        case (.map(let map), .object(let fields)): return .object(fields.map { .init($0.key, self.value($0.value, of: map.value.shape)) })
        case (.blob, .string(let text)): return .string(Data(text.utf8).base64EncodedString())
        default: return value
        }
    }
}
