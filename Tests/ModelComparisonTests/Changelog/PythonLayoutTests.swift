import Foundation
import ServiceModel
import TestSupport
import Testing

@testable import ModelComparison

/// Values are laid out as Python's own `pprint` does it.
@Suite struct PythonLayoutTests {
    @Test func edges() {
        #expect(PythonLayout.text(of: .dictionary([:])) == "{}")
        #expect(PythonLayout.text(of: .dictionary(["b": .string("x"), "a": .list([.emptyTuple])])) == "{'a': [()], 'b': 'x'}")
        #expect(PythonLayout.text(of: .string("it's \\ \n")) == "\"it's \\\\ \\n\"")
        let long = PythonLiteral.dictionary(["Kind": .string((1...12).map { "VALUE_\($0)" }.joined(separator: " | "))])
        #expect(PythonLayout.text(of: long) == """
            {'Kind': 'VALUE_1 | VALUE_2 | VALUE_3 | VALUE_4 | VALUE_5 | VALUE_6 | VALUE_7 '
                     '| VALUE_8 | VALUE_9 | VALUE_10 | VALUE_11 | VALUE_12'}
            """)
    }

    @Test func likePython() async throws {
        let folder = try TemporaryFolder()
        let probe = try await ProcessOutcome.of(program: "sh", ["-c", "command -v python3"], in: folder.url)
        guard probe.status == 0 else {
            print("skipped: there is no python3 to compare with")
            return
        }
        var generator = SeededGenerator(printing: 20_261_121)
        let values = (0..<400).map { _ in Self.random(depth: 0, using: &generator) }
        let program = "from pprint import pformat\n" + values.map { "print(pformat(\($0.text)), end='\\0')" }.joined(separator: "\n")
        try folder.write("program.py", program)
        let outcome = try await ProcessOutcome.of(program: "python3", ["program.py"], in: folder.url)
        try #require(outcome.status == 0, "\(outcome.errors)")
        let expected = outcome.output.split(separator: "\0", omittingEmptySubsequences: false).dropLast().map(String.init)
        try #require(expected.count == values.count)
        for (value, text) in zip(values, expected) { #expect(PythonLayout.text(of: value) == text) }
    }

    private static func random(depth: Int, using generator: inout SeededGenerator) -> PythonLiteral {
        switch Int.random(in: depth == 0 ? 3...5 : 0...(depth > 4 ? 2 : 5), using: &generator) {
        case 0: return .string("string")
        case 1: return .string((0..<Int.random(in: 1...14, using: &generator)).map { _ in word(using: &generator) }.joined(separator: " | "))
        case 2: return depth.isMultiple(of: 2) ? .emptyTuple : .string(word(using: &generator))
        case 3: return .list((0..<Int.random(in: 0...3, using: &generator)).map { _ in random(depth: depth + 1, using: &generator) })
        default:
            let count = Int.random(in: 1...5, using: &generator)
            var entries: [String: PythonLiteral] = [:]
            for _ in 0..<count { entries[word(using: &generator)] = random(depth: depth + 1, using: &generator) }
            return .dictionary(entries)
        }
    }

    private static func word(using generator: inout SeededGenerator) -> String {
        String((0..<Int.random(in: 1...24, using: &generator)).map { _ in "abcdefgHIJKLM_-'".randomElement(using: &generator)! })
    }
}
