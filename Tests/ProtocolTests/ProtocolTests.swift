import Foundation
import ServiceModel
import TestSupport
import Testing

/// botocore's protocol suites, through generated code: it is generated from each suite, compiled, and run. Needs `SHAPEWRIGHT_CORPUS`.
@Suite struct ProtocolTests {
    /// Cases that do not pass, with the reason.
    static let exceptions: [String: String] = [
        "SDKAppliedContentEncoding_awsJson1_0": "requests are not compressed",
        "SDKAppendsGzipAndIgnoresHttpProvidedEncoding_awsJson1_0": "requests are not compressed",
        "SDKAppliedContentEncoding_awsJson1_1": "requests are not compressed",
        "SDKAppendsGzipAndIgnoresHttpProvidedEncoding_awsJson1_1": "requests are not compressed",
        "SDKAppliedContentEncoding_restJson1": "requests are not compressed",
        "SDKAppendedGzipAfterProvidedEncoding_restJson1": "requests are not compressed",
    ]

    @Test(.enabled(if: TestMaterial.corpus != nil, "SHAPEWRIGHT_CORPUS is not set"))
    func allCases() async throws {
        let suites = try ProtocolSuite.all(in: TestMaterial.corpus ?? "")
        let outcomes = try await run(suites)
        var counts: [ProtocolSuite.Direction: Int] = [:]
        for suite in suites {
            for given in suite.cases {
                let outcome = try #require(outcomes[suite.namespace + given.id], "\(given.id) has no outcome")
                let problems = suite.direction == .input ? Self.problems(ofRequest: given, outcome) : Self.problems(ofResponse: given, outcome)
                let isException = Self.exceptions[given.id] != nil
                #expect(problems.isEmpty != isException, "\(given.id): \(problems.joined(separator: "; "))")
                if problems.isEmpty { counts[suite.direction, default: 0] += 1 }
            }
        }
        // json 1.1 54 and 58, json 1.0 21 and 32, query-compatible 1 and 2, rest-json 113 and 91, but for the exceptions.
        #expect(counts == [.input: 189 - Self.exceptions.count, .output: 183])
    }

    /// The outcome of each case, by its suite and identifier.
    private func run(_ suites: [ProtocolSuite]) async throws -> [String: DocumentValue] {
        let folder = try TemporaryFolder()
        try ProtocolProgram(suites: suites).write(to: folder.url)
        try await GeneratedProgram.compile("Protocols", in: folder.url)
        let lines = suites.flatMap { suite in suite.cases.map { line(suite, $0) } }
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: folder.url.appending(path: "cases.jsonl"))
        let outcome = try await ProcessOutcome.of(program: "sh", ["-c", "./Protocols < cases.jsonl"], in: folder.url)
        try #require(outcome.status == 0, "\(outcome.errors)")
        return Dictionary(uniqueKeysWithValues: try outcome.lines.map { line in
            let value = try DocumentValue(json: Array(line.utf8))
            return (value["id"]?.string ?? "", value)
        })
    }

    private func line(_ suite: ProtocolSuite, _ given: ProtocolSuite.Case) -> String {
        let contents = given.contents
        let isError = contents["errorCode"] != nil
        let expectedShape = isError ? suite.operation.errors.first?.shape : suite.operation.output?.shape
        let expected = (isError ? contents["error"] : contents["result"]) ?? .object([])
        func json(_ value: DocumentValue, _ shape: String?) -> String { shape.map { suite.value(value, of: $0).json } ?? "{}" }
        let response = contents["response"]
        return DocumentValue.object([
            .init("id", .string(suite.namespace + given.id)), .init("suite", .string(suite.namespace)), .init("endpoint", .string(suite.endpoint)),
            .init("input", .string(json(contents["params"] ?? .object([]), suite.operation.input?.shape))),
            .init("expected", .string(json(expected, expectedShape))),
            .init("status", response?["status_code"] ?? .number(200)), .init("headers", response?["headers"] ?? .object([])),
            .init("body", response?["body"] ?? .string("")),
        ]).json
    }

    // MARK: Comparison

    static func problems(ofRequest given: ProtocolSuite.Case, _ outcome: DocumentValue) -> [String] {
        guard let sent = outcome["sent"], let expected = given.contents["serialized"] else { return ["nothing was sent: \(outcome.json)"] }
        var problems: [String] = []
        func compare(_ what: String, _ actual: String?, _ wanted: String?) {
            if actual != wanted { problems.append("\(what) is \(actual ?? "absent"), expected \(wanted ?? "absent")") }
        }
        compare("method", sent["method"]?.string, expected["method"]?.string)
        // A token that nobody gave is random; the suite expects one in particular.
        let random = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/
        let token = "00000000-0000-4000-8000-000000000000"
        compare("target", sent["path"]?.string?.replacing(random, with: token), expected["uri"]?.string)
        if let host = expected["host"]?.string { compare("host", sent["authority"]?.string, String(host.prefix { $0 != "/" })) }
        for field in expected["headers"]?.fields ?? [] { compare(field.key, sent["headers"]?[field.key.lowercased()]?.string, field.value.string) }
        for name in (expected["forbidHeaders"]?.elements ?? []).compactMap(\.string) { compare(name, sent["headers"]?[name.lowercased()]?.string, nil) }
        // The length is the transport's to say, of a body.
        for name in (expected["requireHeaders"]?.elements ?? []).compactMap(\.string) where name != "Content-Length" || sent["body"] == nil {
            if sent["headers"]?[name.lowercased()] == nil { problems.append("\(name) is absent") }
        }
        if let body = expected["body"]?.string {
            let actual = (sent["body"]?.string ?? "").replacing(random, with: token)
            if let wanted = try? DocumentValue(json: Array(body.utf8)), let found = try? DocumentValue(json: Array(actual.utf8)) {
                problems += found.differences(from: wanted).map { "body\($0)" }
            } else {
                compare("body", actual, body)
            }
        }
        return problems
    }

    static func problems(ofResponse given: ProtocolSuite.Case, _ outcome: DocumentValue) -> [String] {
        if let failure = outcome["failure"]?.string { return [failure] }
        guard let code = given.contents["errorCode"]?.string else {
            return outcome["output"] == outcome["expected"] ? [] : ["read \(outcome["output"]?.string ?? ""), expected \(outcome["expected"]?.string ?? "")"]
        }
        var problems: [String] = []
        if outcome["code"]?.string != code { problems.append("code is \(outcome["code"]?.string ?? "absent"), expected \(code)") }
        if let message = given.contents["errorMessage"]?.string, outcome["message"]?.string != message { problems.append("message is \(outcome["message"]?.json ?? "absent")") }
        if outcome["isUnmodeled"] == .boolean(true) { problems.append("the error is not recognised") }
        if outcome["hasExpectedMembers"] != .boolean(true) { problems.append("the error has other members") }
        return problems
    }
}
