import ServiceModel
import TestSupport
import Testing

/// What the generated client reads out of a response is what botocore reads.
@Suite(.serialized, .enabled(if: Oracle.isAvailable, Comment(rawValue: Oracle.isMissing)))
struct ResponseOracleTests {
    /// All required members are there: a lack of one the client corrects, where botocore passes it on. Nor are there nulls in lists and
    /// maps, which the client drops and botocore keeps.
    @Test(arguments: WorkforceOperation.all)
    func outputsAreBotocores(_ operation: WorkforceOperation) async throws {
        var series = CaseSeries("responses", of: operation)
        let model = try WorkforceModel.model
        let shape = try #require(model.operation(named: operation.name)?.output?.shape)
        let bodies = (0..<CaseSeries.count).map { number in
            var values = ValueGenerator(model, series.random(ofCase: number))
            values.isResponse = true
            return JSONSpelling.text(values.value(of: shape), values.random)
        }
        let answers = try await Oracle.ask(bodies.map { Oracle.question(.response, operation, [.init("body", .string($0))]) })

        for (number, (body, answer)) in zip(bodies, answers).enumerated() {
            guard let parsed = answer["parsed"]?.fields else {
                series.disagree(inCase: number, about: body, botocore: answer.json, swift: "not asked")
                continue
            }
            let expected = DocumentValue.object(parsed.filter { $0.key != "ResponseMetadata" }).onTheWire
            do {
                let output = try await operation.receive(RecordingTransport(body))
                for written in [output.wire, output.encoded, try operation.decode(Array(body.utf8))] {
                    let actual = try DocumentValue(json: written)
                    let differences = actual.differences(from: expected)
                    guard !differences.isEmpty else { continue }
                    series.disagree(inCase: number, about: body, botocore: expected.json, swift: actual.json, differences)
                }
            } catch {
                series.disagree(inCase: number, about: body, botocore: expected.json, swift: "\(error)")
            }
        }
        series.finish()
    }
}
