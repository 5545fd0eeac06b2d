import HTTPTypes
import SageMakerWorkforce
import ServiceModel
import ShapewrightRuntime
import TestSupport
import Testing

/// What the generated client reads out of an error is what botocore reads: code, message, request identifier and exception.
@Suite(.serialized, .enabled(if: Oracle.isAvailable, Comment(rawValue: Oracle.isMissing)))
struct ErrorOracleTests {
    /// The code always stands in `__type`: botocore knows no other place for it in this protocol, where the client does.
    @Test(arguments: WorkforceOperation.all)
    func errorsAreBotocores(_ operation: WorkforceOperation) async throws {
        var series = CaseSeries("errors", of: operation)
        let answers = (0..<CaseSeries.count).map { ErrorAnswer(series.random(ofCase: $0)) }
        let readings = try await Oracle.ask(answers.map { Oracle.question(.response, operation, $0.facts) })
        var modeledCount = 0

        for (number, (answer, reading)) in zip(answers, readings).enumerated() {
            let expected = Self.summary(of: reading, status: answer.status)
            do {
                let transport = RecordingTransport(status: answer.status, headers: answer.headers, answer.body)
                let output = try await operation.receive(transport)
                series.disagree(inCase: number, about: answer.body, botocore: expected.json, swift: String(decoding: output.wire, as: UTF8.self))
            } catch let error as SageMaker.ServiceError {
                let actual = try Self.summary(of: error)
                if actual["exception"] != .null { modeledCount += 1 }
                let differences = actual.differences(from: expected)
                guard !differences.isEmpty else { continue }
                series.disagree(inCase: number, about: answer.body, botocore: expected.json, swift: actual.json, differences)
            } catch {
                series.disagree(inCase: number, about: answer.body, botocore: expected.json, swift: "\(error)")
            }
        }
        series.finish()
        #expect(modeledCount > 0 && modeledCount < answers.count)
    }

    private static func summary(of reading: DocumentValue, status: Int) -> DocumentValue {
        let error = reading["parsed"]?["Error"]
        // Where a body names no code, botocore puts the status in its place.
        let code = error?["Code"]?.string.flatMap { $0.isEmpty || $0 == "\(status)" ? nil : $0 }
        return summary(
            code: code, message: error?["Message"]?.string, requestID: reading["parsed"]?["ResponseMetadata"]?["RequestId"]?.string,
            exception: reading["error_shape"]?.string, members: reading["error_fields"] ?? .null)
    }

    private static func summary(of error: SageMaker.ServiceError) throws -> DocumentValue {
        var exception: String?
        var members = DocumentValue.null
        switch error {
        case .conflictException(let value, _): (exception, members) = ("ConflictException", try DocumentValue(json: ShapeJSON.write(value)))
        case .resourceInUse(let value, _): (exception, members) = ("ResourceInUse", try DocumentValue(json: ShapeJSON.write(value)))
        case .resourceLimitExceeded(let value, _): (exception, members) = ("ResourceLimitExceeded", try DocumentValue(json: ShapeJSON.write(value)))
        case .resourceNotFound(let value, _): (exception, members) = ("ResourceNotFound", try DocumentValue(json: ShapeJSON.write(value)))
        case .unmodeled: break
        }
        return summary(
            code: error.details.code, message: error.details.message, requestID: error.details.requestID, exception: exception, members: members)
    }

    private static func summary(code: String?, message: String?, requestID: String?, exception: String?, members: DocumentValue) -> DocumentValue {
        .object([
            .init("code", code.map { .string($0) } ?? .null),
            // A message that is missing is empty in botocore.
            .init("message", .string(message ?? "")),
            .init("requestID", requestID.map { .string($0) } ?? .null),
            .init("exception", exception.map { .string($0) } ?? .null),
            .init("members", members),
        ])
    }
}

/// A response that reports an error, in one of the ways in which services spell theirs.
private struct ErrorAnswer {
    let status: Int
    let body: String
    private let requestID: String?

    init(_ random: SeededGenerator) {
        var random = random
        // None that a client would wait for and call again.
        status = random.pick([400, 400, 403, 404, 409, 412, 500, 501])
        requestID = random.chance(0.5) ? "\(random.next())" : nil

        let name = random.pick([
            "ConflictException", "ResourceInUse", "ResourceLimitExceeded", "ResourceNotFound", "AccessDeniedException", "resourceinuse", "",
        ])
        let namespace = random.pick(["", "", "#", "com.amazonaws.sagemaker#", "a#b#", "com.amazon.coral.service#"])
        let uri = random.pick(["", "", ":", ":http://internal.amazon.com/coral/com.amazon.coral.service/", ":http://a/b#c:d"])
        var fields: [DocumentValue.Field] = []
        if random.chance(0.95) { fields.append(.init("__type", .string(namespace + name + uri))) }
        for key in ["message", "Message"] where random.chance(0.5) {
            fields.append(.init(key, .string(RandomText.string(minimum: 0, using: &random))))
        }
        if random.chance(0.2) { fields.append(.init("Unknown", .array([.null, .object([])]))) }
        body = JSONSpelling.text(.object(fields.shuffled(using: &random)), random)
    }

    var headers: HTTPFields {
        guard let requestID, let name = HTTPField.Name("x-amzn-RequestId") else { return [:] }
        return [name: requestID]
    }

    /// The response as the oracle wants to be told of it.
    var facts: [DocumentValue.Field] {
        [
            .init("status", .number(ExactDecimal(status))),
            .init("headers", .object(requestID.map { [.init("x-amzn-RequestId", .string($0))] } ?? [])),
            .init("body", .string(body)),
        ]
    }
}
