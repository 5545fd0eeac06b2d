import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import ShapewrightAWS

/// Random requests are signed as botocore signs them, stage by stage.
@Suite(.enabled(if: BotocoreOracle.isAvailable, Comment(rawValue: BotocoreOracle.isMissing)))
struct SigningOracleTests {
    private static let count = 2_000

    private struct Answer: Decodable {
        var canonicalRequest: String
        var stringToSign: String
        var signature: String
        var url: String
        var headers: [String: String]
    }

    @Test
    func signaturesByHeadersAreBotocores() async throws {
        let (cases, answers) = try await ask(byQuery: false, seed: 20_150_830)
        for (number, (example, answer)) in zip(cases, answers).enumerated() {
            let signature = try example.sign()
            let comment: Comment = "case \(number): \(example.method) \(example.url) \(example.headers)"
            try #require(String(decoding: signature.canonicalRequest.text, as: UTF8.self) == answer.canonicalRequest, comment)
            try #require(signature.stringToSign == answer.stringToSign, comment)
            try #require(signature.signature == answer.signature, comment)
            for name in ["authorization", "x-amz-date", "x-amz-security-token", "x-amz-content-sha256"] {
                try #require(signature.request.headerFields[.init(name)!] == answer.headers[name], comment)
            }
        }
    }

    @Test
    func presignedURLsAreBotocores() async throws {
        let (cases, answers) = try await ask(byQuery: true, seed: 20_150_831)
        for (number, (example, answer)) in zip(cases, answers).enumerated() {
            let signature = try example.sign()
            let comment: Comment = "case \(number): \(example.method) \(example.url) \(example.headers)"
            try #require(String(decoding: signature.canonicalRequest.text, as: UTF8.self) == answer.canonicalRequest, comment)
            try #require(signature.stringToSign == answer.stringToSign, comment)
            try #require(signature.signature == answer.signature, comment)
            let target = answer.url.drop { $0 != ":" }.dropFirst(3).drop { $0 != "/" }
            try #require(signature.request.path! == String(target), comment)
        }
    }

    private func ask(byQuery: Bool, seed: UInt64) async throws -> ([RandomSigning], [Answer]) {
        print("signatures \(byQuery ? "by query" : "by headers"): seed \(seed), \(Self.count) cases")
        let cases = (0..<Self.count).map { RandomSigning(SeededGenerator(seed: seed &+ UInt64($0)), byQuery: byQuery) }
        return (cases, try await BotocoreOracle.ask(cases))
    }
}
