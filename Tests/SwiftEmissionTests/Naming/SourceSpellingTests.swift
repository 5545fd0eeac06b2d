import TestSupport
import Testing

@testable import SwiftEmission

@Suite struct SourceSpellingTests {
    @Test("Names are spelled, and spellings undone", arguments: [
        ("", "empty"), ("Boolean", "Boolean"), ("a-b", "a_hyphen_b"), ("ACTIVE ", "ACTIVE_space"), ("a_b", "a_underscore_b"), ("--", "hyphen_hyphen"),
        ("日本", "u65E5_u672C"), ("a\n", "a_uA"), ("e\u{301}", "e_u301"),
        // Runs that would be read as words.
        ("hyphen", "u68_yphen"), ("empty", "u65_mpty"), ("u41", "u75_41"), ("user", "user"), ("u", "u"), ("-hyphen", "hyphen_u68_yphen"),
        ("ufedot", "ufedot"), ("ue", "u75_e"),
    ])
    func spellings(name: String, expected: String) {
        #expect(SourceSpelling.spelled(name) == expected)
        #expect(SourceSpelling.name(spelled: expected).map { Array($0.unicodeScalars) } == Array(name.unicodeScalars))
    }

    @Test("What no name is spelled like is none", arguments: ["a_b", "_a", "a_", "a__b", "", "u0041", "u41", "empty_a", "uD800x_"])
    func noSpelling(text: String) {
        #expect(SourceSpelling.name(spelled: text) == nil)
    }

    @Test func randomNamesComeBack() {
        var random = SeededGenerator(printing: 0x5E11)
        let pieces = ["a", "A", "4", "_", "-", " ", "u", "41", "hyphen", "empty", "dot", "é", "\u{301}", "u68", "D800", "\u{1F600}", "\n"]
        for _ in 0..<20_000 {
            let name = (0..<Int.random(in: 0...6, using: &random)).map { _ in random.pick(pieces) }.joined()
            let spelling = SourceSpelling.spelled(name)
            #expect(Array(SourceSpelling.name(spelled: spelling)?.unicodeScalars ?? "".unicodeScalars) == Array(name.unicodeScalars), "\(spelling)")
            #expect(!spelling.isEmpty && !spelling.contains("__") && !spelling.hasPrefix("_") && !spelling.hasSuffix("_"))
            #expect(spelling.unicodeScalars.allSatisfy { SwiftIdentifier.isLetterOrDigit($0) || $0 == "_" })
        }
    }
}
