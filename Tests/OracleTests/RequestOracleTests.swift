import HTTPTypes
import ServiceModel
import TestSupport
import Testing

/// What the generated client sends is what botocore would send.
@Suite(.serialized, .enabled(if: Oracle.isAvailable, Comment(rawValue: Oracle.isMissing)))
struct RequestOracleTests {
    @Test(arguments: WorkforceOperation.all)
    func requestsAreBotocores(_ operation: WorkforceOperation) async throws {
        var series = CaseSeries("requests", of: operation)
        let model = try WorkforceModel.model
        let shape = try #require(model.operation(named: operation.name)?.input?.shape)
        let inputs = (0..<CaseSeries.count).map { number in
            var values = ValueGenerator(model, series.random(ofCase: number))
            return values.value(of: shape)
        }
        let answers = try await Oracle.ask(inputs.map { Oracle.question(.request, operation, [.init("params", $0)]) })

        for (number, (input, answer)) in zip(inputs, answers).enumerated() {
            // Were it not valid, the comparison would say little.
            #expect(answer["param_validator"]?["ok"] == .boolean(true), "case \(number): \(input.json)")
            let theirs = answer["serialized"] ?? .null
            let expected = DocumentValue.object([
                .init("method", theirs["method"] ?? .null),
                .init("path", theirs["url_path"] ?? .null),
                .init("Content-Type", theirs["headers"]?["Content-Type"] ?? .null),
                .init("X-Amz-Target", theirs["headers"]?["X-Amz-Target"] ?? .null),
                .init("body", try DocumentValue(json: Array((theirs["body"]?.string ?? "").utf8))),
            ])
            do {
                let actual = try await Self.sent(operation, input)
                let differences = actual.differences(from: expected)
                guard !differences.isEmpty else { continue }
                series.disagree(inCase: number, about: input.json, botocore: expected.json, swift: actual.json, differences)
            } catch {
                series.disagree(inCase: number, about: input.json, botocore: expected.json, swift: "\(error)")
            }
        }
        series.finish()
    }

    private static func sent(_ operation: WorkforceOperation, _ input: DocumentValue) async throws -> DocumentValue {
        let call = try await operation.send(Array(input.onTheWire.json.utf8))
        func header(_ name: String) -> DocumentValue {
            HTTPField.Name(name).flatMap { call.request.headerFields[$0] }.map { .string($0) } ?? .null
        }
        return .object([
            .init("method", .string(call.request.method.rawValue)),
            .init("path", .string(call.request.path ?? "")),
            .init("Content-Type", header("Content-Type")),
            .init("X-Amz-Target", header("X-Amz-Target")),
            .init("body", try DocumentValue(json: call.body?.bufferedBytes ?? [])),
        ])
    }
}
