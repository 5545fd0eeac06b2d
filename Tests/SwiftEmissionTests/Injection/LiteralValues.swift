import Foundation
import TestSupport
import Testing

/// What string literals stand for: the compiler's word.
enum LiteralValues {
    /// Compiles and runs a program that says what each literal stands for, and compares that with the texts.
    static func check(_ pairs: Set<LiteralPair>) async throws {
        try #require(!pairs.isEmpty)
        let literals = Set(pairs.flatMap { [$0.literal, $0.original] }).sorted()
        let values = try await values(of: literals)
        var faults: [String] = []
        for pair in pairs {
            guard let value = values[pair.literal], let original = values[pair.original] else { continue }
            if !pair.isAsExpected(value, beside: original) {
                faults.append("\(pair.place): \(pair.literal.prefix(200)) for \(String(decoding: pair.text.prefix(200), as: UTF8.self).debugDescription), beside \(pair.original.prefix(200))")
            }
        }
        print("\(pairs.count) literals beside those of harmless texts, \(literals.count) of them distinct and compiled")
        #expect(faults.count == 0, "\(faults.prefix(10).joined(separator: "\n"))")
    }

    private static func values(of literals: [String]) async throws -> [String: [UInt8]] {
        let folder = try TemporaryFolder()
        var source = "func say(_ texts: [String]) { for text in texts { print(text.utf8.map { String($0, radix: 16) }.joined(separator: \" \")) } }\n"
        let size = 200
        for start in stride(from: 0, to: literals.count, by: size) {
            source += "say([\n" + literals[start..<min(start + size, literals.count)].map { "\($0),\n" }.joined() + "])\n"
        }
        try folder.write("main.swift", source)
        let compiled = try await ProcessOutcome.of(program: "swiftc", ["-swift-version", "6", "-warnings-as-errors", "-Onone", "main.swift", "-o", "values"], in: folder.url)
        try #require(compiled.status == 0, "\(compiled.text.prefix(3000))")
        let outcome = try await ProcessOutcome.of(folder.url.appending(path: "values"), [], in: folder.url)
        let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        try #require(lines.count == literals.count)
        let values = lines.map { line in line.split(separator: " ").compactMap { UInt8($0, radix: 16) } }
        return Dictionary(uniqueKeysWithValues: zip(literals, values))
    }
}
