import Foundation

/// What tests read from disk: the package's own specifications, and material from outside that the environment points to.
package enum TestMaterial {
    /// The botocore package's folder, of `SHAPEWRIGHT_BOTOCORE`; tests that need it are skipped without.
    package static let botocore = folder("SHAPEWRIGHT_BOTOCORE")
    /// The corpus, of `SHAPEWRIGHT_CORPUS`; tests that need it are skipped without.
    package static let corpus = folder("SHAPEWRIGHT_CORPUS")

    /// A folder under `specs/`.
    package static func specification(_ name: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../specs/\(name)").standardizedFileURL.path
    }

    /// The corpus's patterns with Java 17's verdicts, a JSON object a line.
    package static func javaVerdicts() async throws -> Data {
        let folder = URL(fileURLWithPath: corpus ?? "").appendingPathComponent("patterns")
        let outcome = try await ProcessOutcome.of(program: "gzip", ["-dc", "verdicts.jsonl.gz"], in: folder)
        return Data(outcome.output.utf8)
    }

    package static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    private static func folder(_ variable: String) -> String? {
        ProcessInfo.processInfo.environment[variable].flatMap { $0.isEmpty ? nil : $0 }
    }
}
