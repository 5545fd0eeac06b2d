import Foundation
import Testing

/// What botocore would send, asked of the oracle beside the corpus.
enum BotocoreOracle {
    struct Question: Codable {
        var kind = "request"
        var service = "sagemaker"
        var operation: String
        var params: JSONValue
    }

    struct Answer: Codable {
        struct Serialized: Codable {
            var method: String
            var url_path: String
            var headers: [String: String]
            var body: String
        }

        var serialized: Serialized
    }

    /// botocore's requests, in the questions' order.
    static func requests(for questions: [Question]) throws -> [SentRequest] {
        let environment = ProcessInfo.processInfo.environment
        let corpus = URL(fileURLWithPath: try #require(environment["SHAPEWRIGHT_CORPUS"]))
        let packages = URL(fileURLWithPath: try #require(environment["SHAPEWRIGHT_BOTOCORE"])).deletingLastPathComponent()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", corpus.appending(path: "../oracle/oracle.py").standardizedFileURL.path, "batch"]
        process.environment = environment.merging(["PYTHONPATH": packages.path]) { $1 }
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        // A few kilobytes, which a pipe holds.
        for question in questions { try input.fileHandleForWriting.write(contentsOf: JSONEncoder().encode(question) + Data("\n".utf8)) }
        try input.fileHandleForWriting.close()
        let lines = try (output.fileHandleForReading.readToEnd() ?? Data()).split(separator: UInt8(ascii: "\n"))
        process.waitUntilExit()
        try #require(process.terminationStatus == 0 && lines.count == questions.count)
        return try zip(questions, lines).map { question, line in
            let request = try JSONDecoder().decode(Answer.self, from: line).serialized
            return SentRequest(
                operation: question.operation, method: request.method, path: request.url_path,
                contentType: request.headers["Content-Type"], target: request.headers["X-Amz-Target"],
                body: try JSONDecoder().decode(JSONValue.self, from: Data(request.body.utf8)))
        }
    }
}
