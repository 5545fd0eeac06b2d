import ServiceModel
import SpecReading
import TestSupport
import Testing

/// Where each key of C2J lands in the model.
struct ServiceReaderTests {
    private func read(_ text: String) -> ServiceModel? {
        expectDiagnostics([], service: text)
    }

    @Test func readsTheService() throws {
        let model = try #require(read("""
            {"version": "2.0", "documentation": "<p>d</p>", "deprecated": true, "deprecatedMessage": "m",
             "metadata": {"apiVersion": "v", "endpointPrefix": "e", "protocol": "rest-json", "protocols": ["rest-json", "json"],
              "serviceFullName": "full", "serviceAbbreviation": "abbr", "serviceId": "id", "uid": "u", "signatureVersion": "v4",
              "signingName": "sn", "auth": ["aws.auth#sigv4"], "jsonVersion": "1.1", "targetPrefix": "tp", "xmlNamespace": "http://x",
              "globalEndpoint": "g", "checksumFormat": "sha256", "ripServiceName": "r", "awsQueryCompatible": {},
              "protocolSettings": {"h2": "optional"}},
             "operations": {}, "shapes": {}, "examples": {"a": [1.0]},
             "clientContextParams": {"Accelerate": {"documentation": "doc", "type": "boolean"}}}
            """))
        #expect(model.metadata == ServiceMetadata(
            apiVersion: "v", endpointPrefix: "e", wireProtocol: .restJSON, wireProtocols: [.restJSON, .json], serviceFullName: "full",
            serviceAbbreviation: "abbr", serviceID: "id", uid: "u", signatureVersion: "v4", signingName: "sn",
            authenticationSchemes: ["aws.auth#sigv4"], jsonVersion: "1.1", targetPrefix: "tp", xmlNamespace: XMLNamespace(uri: "http://x"),
            globalEndpoint: "g", checksumFormat: "sha256", ripServiceName: "r", isQueryCompatible: true,
            protocolSettings: .object([.init("h2", .string("optional"))])
        ))
        #expect(model.formatVersion == "2.0")
        #expect(model.documentation == "<p>d</p>")
        #expect(model.deprecation == Deprecation(message: "m"))
        #expect(model.clientContextParameters == [ClientContextParameter(name: "Accelerate", type: "boolean", documentation: "doc")])
        #expect(model.examples == .object([.init("a", .array([.number(1)]))]))
    }

    @Test func readsOperations() throws {
        let model = try #require(read(service(
            shapes: """
                "In": {"type": "structure", "members": {"Algorithm": {"shape": "S"}, "Mode": {"shape": "S"}}},
                "Out": {"type": "structure", "members": {}}, "S": {"type": "string"},
                "E": {"type": "structure", "members": {}, "exception": true}, "F": {"type": "structure", "members": {}}
                """,
            operations: """
                "Get": {"name": "GetIt", "http": {"method": "GET", "requestUri": "/a/{B}", "responseCode": 201}, "documentation": "d",
                 "input": {"shape": "In", "locationName": "Root", "xmlNamespace": {"uri": "u", "prefix": "p"}, "documentation": "di"},
                 "output": {"shape": "Out", "resultWrapper": "W", "locationName": "l", "wrapper": true, "documentation": "do"},
                 "errors": [{"shape": "E", "documentation": "de"},
                  {"shape": "F", "exception": true, "fault": true, "error": {"code": "c", "httpStatusCode": 400, "senderFault": true}}],
                 "idempotent": true, "readonly": true, "endpoint": {"hostPrefix": "{A}."}, "deprecated": true, "deprecatedSince": "2020",
                 "staticContextParams": {"N": {"value": true}}, "operationContextParams": {"M": {"path": "keys(X)"}},
                 "endpointdiscovery": {"required": true}, "endpointoperation": true, "authtype": "v4-unsigned-body",
                 "auth": ["smithy.api#noAuth"], "httpChecksumRequired": true, "unsignedPayload": true,
                 "requestcompression": {"encodings": ["gzip"]},
                 "httpChecksum": {"requestAlgorithmMember": "Algorithm", "requestChecksumRequired": true,
                  "requestValidationModeMember": "Mode", "responseAlgorithms": ["CRC32"]}},
                "Plain": {"http": {"method": "POST", "requestUri": "/"}, "endpointdiscovery": {}}
                """
        )))
        let operation = try #require(model.operation(named: "Get"))
        #expect(operation.wireName == "GetIt")
        #expect(operation.http == HTTPBinding(method: "GET", requestURI: "/a/{B}", responseCode: 201))
        #expect(operation.documentation == "d")
        #expect(operation.input == OperationInput(
            shape: "In", locationName: "Root", xmlNamespace: XMLNamespace(uri: "u", prefix: "p"), documentation: "di"))
        #expect(operation.output == OperationOutput(
            shape: "Out", resultWrapper: "W", locationName: "l", isWrapper: true, documentation: "do"))
        #expect(operation.errors == [
            OperationError(shape: "E", documentation: "de"),
            OperationError(
                shape: "F", isException: true, error: ErrorTrait(code: "c", httpStatusCode: 400, isSenderFault: true, isServerFault: true)),
        ])
        var traits = OperationTraits()
        traits.isIdempotent = true
        traits.isReadOnly = true
        traits.hostPrefix = "{A}."
        traits.deprecation = Deprecation(since: "2020")
        traits.staticContextParameters = [StaticContextParameter(name: "N", value: .boolean(true))]
        traits.operationContextParameters = [OperationContextParameter(name: "M", path: "keys(X)")]
        traits.endpointDiscovery = EndpointDiscovery(isRequired: true)
        traits.isEndpointOperation = true
        traits.authenticationType = .signatureV4UnsignedBody
        traits.authenticationSchemes = ["smithy.api#noAuth"]
        traits.isChecksumRequired = true
        traits.isPayloadUnsigned = true
        traits.requestCompressionEncodings = ["gzip"]
        traits.checksum = ChecksumTrait(
            requestAlgorithmMember: "Algorithm", isRequestChecksumRequired: true, requestValidationModeMember: "Mode", responseAlgorithms: ["CRC32"])
        #expect(operation.traits == traits)
        let plain = try #require(model.operation(named: "Plain"))
        #expect(plain.wireName == "Plain")
        #expect(plain.traits.endpointDiscovery == EndpointDiscovery(isRequired: false))
    }

    @Test func readsShapesAndMembers() throws {
        let model = try #require(read(service(shapes: """
            "S": {"type": "structure", "required": ["A"], "payload": "A", "locationName": "L", "xmlOrder": ["B", "A"], "documentation": "ds",
             "wrapper": true, "event": true, "sensitive": true, "deprecated": true, "deprecatedMessage": "m", "deprecatedSince": "s",
             "xmlNamespace": {"uri": "u"},
             "members": {
              "B": {"shape": "Str", "documentation": "db", "location": "header", "locationName": "x-b", "queryName": "Q",
               "idempotencyToken": true, "box": true, "jsonvalue": true, "hostLabel": true, "flattened": true, "streaming": true,
               "eventpayload": true, "xmlAttribute": true, "xmlNamespace": "n", "contextParam": {"name": "P"}, "enum": ["x"],
               "timestampFormat": "rfc822", "deprecated": true},
              "A": {"shape": "Blob"}}},
            "Str": {"type": "string", "enum": ["b", "a"], "min": 1, "max": 0.5e1, "pattern": "a|b"},
            "Blob": {"type": "blob", "streaming": true, "requiresLength": true, "max": 9},
            "Long": {"type": "long", "box": true, "min": -9223372036854775808, "max": 0.25e1},
            "Time": {"type": "timestamp", "timestampFormat": "iso8601"}, "Char": {"type": "character"},
            "List": {"type": "list", "flattened": true, "sparse": true, "min": 0,
             "member": {"shape": "Str", "locationName": "item", "documentation": "d", "jsonvalue": true, "xmlNamespace": "x", "timestampFormat": "iso8601"}},
            "Map": {"type": "map", "key": {"shape": "Str", "locationName": "k"}, "value": {"shape": "List", "locationName": "v"}}
            """)))
        let structure = try #require(model.shapes["S"])
        var traits = ShapeTraits()
        traits.deprecation = Deprecation(message: "m", since: "s")
        traits.isSensitive = true
        traits.isEvent = true
        traits.isWrapper = true
        traits.payloadMember = "A"
        traits.locationName = "L"
        traits.xmlNamespace = XMLNamespace(uri: "u")
        traits.xmlOrder = ["B", "A"]
        #expect(structure.traits == traits)
        #expect(structure.documentation == "ds")
        #expect(structure.members.map(\.name) == ["B", "A"])
        #expect(structure.members.map(\.requirement) == [nil, .model])
        var member = MemberTraits()
        member.deprecation = Deprecation()
        member.httpLocation = .header
        member.locationName = "x-b"
        member.queryName = "Q"
        member.isIdempotencyToken = true
        member.isBoxed = true
        member.isJSONValue = true
        member.isHostLabel = true
        member.isFlattened = true
        member.isStreaming = true
        member.isEventPayload = true
        member.isXMLAttribute = true
        member.xmlNamespace = XMLNamespace(uri: "n")
        member.contextParameter = "P"
        member.enumValues = ["x"]
        member.timestampFormat = .rfc822
        #expect(structure.members[0].traits == member)
        #expect(structure.members[0].documentation == "db")
        #expect(model.shapes.map(\.type.name) == ["structure", "string", "blob", "long", "timestamp", "string", "list", "map"])
        #expect(model.shapes["Str"]?.constraints == [
            Constraint(.length(Bounds(minimum: 1, maximum: 5))), Constraint(.pattern(PatternConstraint("a|b", matching: .whole))),
        ])
        #expect(model.shapes["Blob"]?.constraints == [Constraint(.length(Bounds(maximum: 9)))])
        #expect(model.shapes["Blob"]?.traits.isStreaming == true)
        #expect(model.shapes["Blob"]?.traits.requiresLength == true)
        #expect(model.shapes["Long"]?.constraints == [Constraint(.range(Bounds(minimum: ExactDecimal(.min), maximum: ExactDecimal("2.5"))))])
        #expect(model.shapes["Long"]?.traits.isBoxed == true)
        #expect(model.shapes["Time"]?.traits.timestampFormat == .iso8601)
        #expect(model.shapes["List"]?.traits.isFlattened == true)
        #expect(model.shapes["List"]?.traits.isSparse == true)
        guard case .string(let values) = model.shapes["Str"]?.type, case .list(let list) = model.shapes["List"]?.type,
            case .map(let map) = model.shapes["Map"]?.type
        else {
            Issue.record("a shape has the wrong type")
            return
        }
        #expect(values.map(\.value) == ["b", "a"])
        #expect(list.element.locationName == "item")
        #expect(list.element.documentation == "d")
        #expect(list.element.isJSONValue)
        #expect(list.element.xmlNamespace == XMLNamespace(uri: "x"))
        #expect(list.element.timestampFormat == .iso8601)
        #expect([map.key.shape, map.value.shape, map.key.locationName, map.value.locationName] == ["Str", "List", "k", "v"])
    }

    @Test(arguments: [
        ("", StructureVariant.plain),
        (", \"union\": true", .union),
        (", \"document\": true", .document),
        (", \"eventstream\": true", .eventStream),
        (", \"union\": false", .plain),
        (", \"exception\": true", .exception(ErrorTrait())),
        (", \"fault\": true", .exception(ErrorTrait(isServerFault: true))),
        (
            ", \"exception\": true, \"error\": {\"code\": \"c\", \"httpStatusCode\": 429, \"senderFault\": false, \"fault\": true}",
            .exception(ErrorTrait(code: "c", httpStatusCode: 429, isSenderFault: false, isServerFault: true))
        ),
        (
            ", \"exception\": true, \"retryable\": {\"throttling\": true}, \"synthetic\": true",
            .exception(ErrorTrait(retryable: RetryableTrait(isThrottling: true), isSynthetic: true))
        ),
    ])
    func tellsStructuresApart(keys: String, variant: StructureVariant) {
        let model = read(service(shapes: "\"S\": {\"type\": \"structure\", \"members\": {}\(keys)}"))
        #expect(model?.shapes["S"]?.structure?.variant == variant)
    }

    @Test func placesWhatItReads() throws {
        let text = MarkedText(
            service(
                shapes: "1️⃣\"S\": {\"type\": \"structure\", \"members\": {2️⃣\"M\": {\"shape\": \"L\"}}},\n"
                    + "\"L\": {\"type\": \"list\", \"member\": {\"shape\": 3️⃣\"E\"}}, \"E\": {\"type\": \"string\", \"enum\": [\"a\", 4️⃣\"b\"]}",
                operations: "5️⃣\"O\": {\"http\": {\"method\": \"POST\", \"requestUri\": \"/\"}}"
            ),
            path: "service-2.json"
        )
        let model = try #require(read(text.text))
        #expect(model.shapes["S"]?.location == text.locations[1])
        #expect(model.shapes["S"]?.members.first?.location == text.locations[2])
        if case .list(let list) = model.shapes["L"]?.type { #expect(list.element.location == text.locations[3]) }
        if case .string(let values) = model.shapes["E"]?.type { #expect(values.last?.location == text.locations[4]) }
        #expect(model.operations.first?.location == text.locations[5])
    }
}
