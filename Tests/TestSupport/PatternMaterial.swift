import Foundation

/// Patterns of real specifications.
package enum PatternMaterial {
    /// A pattern with texts and Java 17's verdicts.
    package struct Verdicts: Decodable, Sendable {
        package var pattern: String
        /// A text, then whether it matches as a whole and somewhere: "1" or "0".
        package var cases: [[String]]
    }

    /// The distinct patterns of the workforce specification, sorted.
    package static func workforce() throws -> [String] {
        let data = try Data(contentsOf: Repository.workforce.appending(path: "service-2.json"))
        let patterns = try JSONDecoder().decode(Model.self, from: data).shapes.values.compactMap(\.pattern)
        return Set(patterns).sorted()
    }

    /// The corpus's patterns with verdicts.
    package static func verdicts() async throws -> [Verdicts] {
        try await TestMaterial.javaVerdicts().split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Verdicts.self, from: $0) }
    }

    private struct Model: Decodable {
        struct Shape: Decodable { var pattern: String? }
        var shapes: [String: Shape]
    }
}
