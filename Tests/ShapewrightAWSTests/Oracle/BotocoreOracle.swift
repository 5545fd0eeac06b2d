import Foundation
import TestSupport

/// botocore, asked through the script beside this file.
enum BotocoreOracle {
    static let isAvailable = TestMaterial.botocore != nil
    /// Why tests are skipped.
    static let isMissing = "SHAPEWRIGHT_BOTOCORE is not set"

    /// Puts many questions to one process. The answers come in the questions' order.
    static func ask<Question: Encodable, Answer: Decodable>(_ questions: [Question], for type: Answer.Type = Answer.self) async throws -> [Answer] {
        let folder = try TemporaryFolder()
        let lines = try questions.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) + "\n" }
        try folder.write("questions.jsonl", lines.joined())
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "botocore_oracle.py")
        let packages = URL(fileURLWithPath: TestMaterial.botocore ?? "").deletingLastPathComponent().path
        let outcome = try await ProcessOutcome.of(
            program: "python3", [script.path, folder.path("questions.jsonl")], in: folder.url,
            environment: ["PYTHONPATH": packages, "PYTHONDONTWRITEBYTECODE": "1"])
        let answers = try outcome.output.split(separator: "\n").map { try JSONDecoder().decode(Answer.self, from: Data($0.utf8)) }
        guard outcome.status == 0, answers.count == questions.count else {
            throw OracleFailure(description: "\(answers.count) answers to \(questions.count) questions: \(outcome.errors)")
        }
        return answers
    }
}

struct OracleFailure: Error, CustomStringConvertible {
    var description: String
}
