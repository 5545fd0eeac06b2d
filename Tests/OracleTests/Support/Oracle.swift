import Foundation
import ServiceModel
import TestSupport

/// botocore, asked through the oracle beside the corpus.
enum Oracle {
    static let isAvailable = TestMaterial.botocore != nil && TestMaterial.corpus != nil
    /// Why tests are skipped.
    static let isMissing = "SHAPEWRIGHT_BOTOCORE or SHAPEWRIGHT_CORPUS is not set"

    /// A question to the oracle: what botocore makes of an operation's parameters, or of a response to it.
    static func question(_ kind: Kind, _ operation: WorkforceOperation, _ facts: [DocumentValue.Field]) -> DocumentValue {
        let subject: [DocumentValue.Field] = [
            .init("kind", .string(kind.rawValue)), .init("service", .string("sagemaker")), .init("operation", .string(operation.name)),
        ]
        return .object(subject + facts)
    }

    enum Kind: String {
        case request
        case response
    }

    /// Puts many questions to one process. The answers come in the questions' order.
    static func ask(_ questions: [DocumentValue]) async throws -> [DocumentValue] {
        // Files rather than pipes: nobody has to empty one end while the other is being filled.
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("oracle-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let input = folder.appendingPathComponent("questions.jsonl")
        let output = folder.appendingPathComponent("answers.jsonl")
        try Data(questions.map { $0.json + "\n" }.joined().utf8).write(to: input)
        try Data().write(to: output)

        let status = try await run(input: FileHandle(forReadingFrom: input), output: FileHandle(forWritingTo: output))
        guard status == 0 else { throw OracleFailure(description: "the oracle ended with status \(status)") }
        let answers = try TestMaterial.bytes(output.path).split(separator: UInt8(ascii: "\n")).map { try DocumentValue(json: Array($0)) }
        guard answers.count == questions.count else {
            throw OracleFailure(description: "the oracle gave \(answers.count) answers to \(questions.count) questions")
        }
        return answers
    }

    /// Runs the oracle without blocking a thread that other tests could use.
    private static func run(input: FileHandle, output: FileHandle) async throws -> Int32 {
        let oracle = URL(fileURLWithPath: TestMaterial.corpus ?? "").appendingPathComponent("../oracle/oracle.py").standardizedFileURL
        let packages = URL(fileURLWithPath: TestMaterial.botocore ?? "").deletingLastPathComponent().path
        var environment = ProcessInfo.processInfo.environment
        environment["PYTHONPATH"] = [packages, environment["PYTHONPATH"]].compactMap { $0 }.joined(separator: ":")
        // botocore makes dates in the local time zone, and there are moments that some zones cannot express.
        environment["TZ"] = "UTC"

        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", oracle.path, "batch"]
        process.environment = environment
        process.standardInput = input
        process.standardOutput = output
        return try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do {
                try process.run()
            } catch {
                continuation.resume(throwing: error)
            }
        }
    }
}

struct OracleFailure: Error, CustomStringConvertible {
    var description: String
}

/// The oracle's notation for what JSON has no type for: a timestamp is `{"$ts": seconds}`.
extension DocumentValue {
    static func timestamp(_ seconds: ExactDecimal) -> DocumentValue {
        .object([Field("$ts", .number(seconds))])
    }

    /// The seconds of a timestamp in the oracle's notation.
    var timestamp: ExactDecimal? {
        guard let field = fields?.first, fields?.count == 1, field.key == "$ts", case .number(let seconds) = field.value else { return nil }
        return seconds
    }

    /// The value as it goes over the wire: timestamps as seconds, to the millisecond.
    var onTheWire: DocumentValue {
        if let timestamp { return .number(timestamp.roundedToMilliseconds) }
        switch self {
        case .object(let fields): return .object(fields.map { Field($0.key, $0.value.onTheWire) })
        case .array(let elements): return .array(elements.map(\.onTheWire))
        default: return self
        }
    }
}

extension ExactDecimal {
    /// Python's floating-point numbers cannot hold the thousandth of a second in far years, and print what they hold instead.
    fileprivate var roundedToMilliseconds: ExactDecimal {
        guard let seconds = Double(description), let rounded = ExactDecimal("\(Int64((seconds * 1000).rounded()))e-3") else { return self }
        return rounded
    }
}
