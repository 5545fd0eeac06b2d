import Foundation
import ServiceModel
import TestSupport
import Testing

/// Generated waiters, compiled and run against answers at random, and botocore's waiters against the same. Needs `SHAPEWRIGHT_BOTOCORE`.
@Suite(.enabled(if: TestMaterial.botocore != nil, "SHAPEWRIGHT_BOTOCORE is not set"))
struct WaiterOracleTests {
    private static let casesPerWaiter = 40

    /// The waiters of all of botocore's models.
    @Test func allWaiters() async throws {
        let counts = try await compare(try WaiterSuite.all(in: TestMaterial.botocore ?? ""), seed: 0x5761_6974)
        // All waiters of models with a client, and of the latest version of each other model.
        print("\(counts.waiters) waiters, \(counts.compared) sequences of answers, outcomes \(counts.outcomes)")
        #expect(counts.waiters >= 255)
    }

    /// Expressions that no model has, over a structure with something of every kind.
    @Test func randomExpressions() async throws {
        let folder = try TemporaryFolder()
        var generator = SeededGenerator(printing: 0x4A4D_4553)
        let suite = try RandomExpressions.suite(count: 300, in: folder.url, using: &generator)
        let counts = try await compare([suite], seed: 0x5061_7468)
        print("\(counts.waiters) expressions, \(counts.compared) sequences of answers, outcomes \(counts.outcomes)")
        #expect(counts.waiters > 150)
    }

    private struct Counts {
        var waiters = 0
        var compared = 0
        var outcomes: [String: Int] = [:]
    }

    private func compare(_ suites: [WaiterSuite], seed: UInt64) async throws -> Counts {
        var generator = SeededGenerator(printing: seed)
        let folder = try TemporaryFolder()
        let waiters = try WaiterProgram(suites: suites).write(to: folder.url)
        var cases: [String: String] = [:]
        for (suite, waiter) in waiters {
            let answers = RandomAnswers(model: suite.model, waiter: waiter)
            for number in 0..<Self.casesPerWaiter {
                let id = "\(suite.namespace).\(waiter.name) \(number)"
                cases[id] = Self.line(id, suite, waiter, answers, using: &generator)
            }
        }
        let lines = cases.sorted { $0.key < $1.key }.map(\.value)
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: folder.url.appending(path: "cases.jsonl"))
        try await GeneratedProgram.compile("Waiters", in: folder.url)
        let found = try await outcomes(ProcessOutcome.of(program: "sh", ["-c", "./Waiters < cases.jsonl"], in: folder.url))
        let oracle = Repository.root.appending(path: "Tests/ProtocolTests/Waiters/waiter_oracle.py").path(percentEncoded: false)
        let packages = URL(fileURLWithPath: TestMaterial.botocore ?? "").deletingLastPathComponent().path(percentEncoded: false)
        let expected = try await outcomes(ProcessOutcome.of(program: "python3", [oracle, packages, "cases.jsonl"], in: folder.url))
        var counts = Counts(waiters: waiters.count)
        for (id, line) in cases {
            let (found, expected) = (try #require(found[id], "\(id)"), try #require(expected[id], "\(id)"))
            counts.outcomes[String(expected.prefix { $0 != " " }), default: 0] += 1
            // A function of what is absent: an error there, null here.
            if expected.hasPrefix("not evaluated") { continue }
            counts.compared += 1
            #expect(found == expected, "\(line)")
        }
        return counts
    }

    private static func line(
        _ id: String, _ suite: WaiterSuite, _ waiter: Waiter, _ answers: RandomAnswers, using generator: inout SeededGenerator
    ) -> String {
        let count = Int.random(in: 1...4, using: &generator)
        return DocumentValue.object([
            .init("id", .string(id)), .init("waiter", .string("\(suite.namespace).\(waiter.name)")), .init("name", .string(waiter.name)),
            .init("expressions", .array(waiter.acceptors.compactMap(\.argument).map { .string($0) })), .init("path", .string(suite.waitersPath)), .init("input", .string(answers.input(using: &generator).json)),
            .init("answers", .array((0..<count).map { _ in answers.answer(using: &generator) })),
        ]).json
    }

    /// Each case's outcome with the number of calls.
    private func outcomes(_ process: ProcessOutcome) throws -> [String: String] {
        try #require(process.status == 0, "\(process.errors)")
        return Dictionary(uniqueKeysWithValues: try process.output.split(separator: "\n").map { line in
            let value = try DocumentValue(json: Array(line.utf8))
            return (value["id"]?.string ?? "", "\(value["outcome"]?.string ?? "") \(value["attempts"]?.json ?? "")")
        })
    }
}
