@testable import PatternAutomata
import Testing

@Suite("Back-references")
struct BackReferenceTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var pattern: String
        var isLinear: Bool
        /// Texts with Java 17's verdicts as wholes and in parts.
        var texts: [(text: String, whole: Bool, search: Bool)]
        var testDescription: String { pattern }

        init(_ pattern: String, linear: Bool, _ texts: (String, Bool, Bool)...) {
            self.pattern = pattern
            isLinear = linear
            self.texts = texts.map { ($0, $1, $2) }
        }
    }

    static let examples = [
        Example("(a|b)\\1", linear: true, ("aa", true, true), ("ab", false, false)),
        Example("(a|b)*\\1", linear: true, ("abb", true, true), ("aba", false, false)),
        Example("(a|b){2,3}c\\1", linear: true, ("abca", false, false), ("abcb", true, true)),
        Example("(a)?\\1", linear: true, ("aa", true, true), ("", false, false)),
        Example("(a)?b\\1", linear: true, ("aba", true, true), ("b", false, false)),
        Example("(?:(a)|b)\\1", linear: true, ("aa", true, true), ("b", false, false)),
        Example("\\1(a)", linear: true, ("a", false, false), ("aa", false, false)),
        Example("(?:\\1b|(a))+", linear: false, ("aab", true, true), ("ab", false, true)),
        Example("(?:(a|b)\\1)+", linear: true, ("aabb", true, true), ("abab", false, false)),
        Example("(a\\1?){3}", linear: false, ("aaa", true, true), ("aaaaaa", true, true)),
        Example("(a|)\\1b", linear: true, ("b", true, true), ("aab", true, true)),
        Example("(a|)*\\1", linear: false, ("a", true, true), ("ab", false, true)),
        Example("()*\\1", linear: false, ("", false, false), ("a", false, false)),
        Example("()?\\1", linear: true, ("", true, true), ("a", false, true)),
        Example("(?i)(a)\\1", linear: true, ("aA", true, true), ("ab", false, false)),
        Example("(?iu)(é)\\1", linear: true, ("éÉ", true, true), ("ée", false, false)),
        Example("(?i)(é)\\1", linear: true, ("éé", true, true), ("éÉ", false, false)),
        Example("(?<q>['\"]).*\\k<q>", linear: true, ("'a'", true, true), ("'a\"", false, false)),
        Example("(?=(a|b))\\1c", linear: false, ("ac", true, true), ("c", false, false)),
        Example("(?=(a|ab))\\1c", linear: false, ("ac", true, true), ("abc", false, false)),
        Example("(?!(a))b|\\1c", linear: false, ("b", true, true), ("c", false, false)),
        Example("(?:(?!(a))b|a\\1)", linear: false, ("aa", true, true), ("ab", false, true)),
        Example("(?!.*(.)\\1)[ab]+", linear: true, ("aba", true, true), ("abb", false, true)),
        Example("(?:(?=(a|b)).)*\\1", linear: false, ("abb", true, true), ("ab", true, true)),
        Example("(?>(a|ab))\\1", linear: false, ("aa", true, true), ("abab", false, false)),
        Example("(a|ab)\\1++", linear: false, ("abab", true, true), ("aba", false, false)),
        Example("(?>(a*))\\1", linear: false, ("", true, true), ("aa", false, true)),
        Example("(a*+)b\\1", linear: false, ("aabaa", true, true), ("aaba", false, true)),
        Example("(?:([ab])c)*\\1", linear: false, ("acbcb", true, true), ("acbca", false, true)),
        Example("(([ab])c)*\\2a", linear: false, ("acba", false, false), ("aca", false, false)),
        Example("((a|b)c)*\\2a", linear: false, ("acbcba", true, true), ("acba", false, false)),
        Example("(?:(a)b){1,2}\\1", linear: false, ("ababa", true, true), ("abab", false, true)),
        Example("(a)(b)(c)\\3\\2\\1", linear: true, ("abccba", true, true), ("abcabc", false, false)),
        Example("([ab]{1,2})-\\1", linear: true, ("ab-ab", true, true), ("ab-a", false, false)),
        Example("(a)\\11", linear: true, ("aa1", true, true), ("aaa", false, false)),
        Example("\\2(a)(b)|c", linear: true, ("c", true, true), ("ab", false, false)),
        Example("(a(?!b)|b)\\1", linear: true, ("aa", true, true), ("bab", false, false)),
        Example("(?:(a)|(b))+\\1\\2", linear: false, ("abab", true, true), ("aa", false, false)),
        Example("((a)|b)+\\2", linear: false, ("aba", true, true), ("abb", false, false)),
    ]

    @Test("What a reference means", arguments: examples)
    func meaning(example: Example) throws {
        let pattern = try Pattern(parsing: example.pattern)
        for mode in [MatchMode.whole, .search] {
            let compiled = CompiledPattern(pattern, mode: mode)
            let program = BacktrackingProgram(pattern.regex, mode)
            for (text, whole, search) in example.texts {
                let expected = mode == .whole ? whole : search
                #expect(compiled.matches(text) == expected, "\(text.debugDescription), \(mode)")
                #expect(program.run(on: text).verdict == (expected ? .matched : .unmatched), "\(text.debugDescription), \(mode)")
            }
        }
    }

    @Test("References to few texts need no backtracking", arguments: examples)
    func forms(example: Example) throws {
        let compiled = CompiledPattern(try Pattern(parsing: example.pattern), mode: .whole)
        #expect((compiled.form != .fallback) == example.isLinear, "\(compiled.fallbackReason ?? "linear")")
    }

    @Test("References to many texts do", arguments: [
        "(.)\\1", "(a*)b\\1", "([0-9]{3})-\\1", "(a{1,400})b\\1", "([ab]{1,9})\\1", "(\\w)(\\w)(\\w)\\3\\2\\1",
    ])
    func many(text: String) throws {
        #expect(CompiledPattern(try Pattern(parsing: text), mode: .search).form == .fallback)
    }

    @Test("Ends that are tied bound what a reference can be")
    func tied() throws {
        let pattern = try Pattern(parsing: "^(?!.*(.)\\1{3})[a-z]*$")
        for mode in [MatchMode.whole, .search] {
            let compiled = CompiledPattern(pattern, mode: mode)
            #expect(compiled.form != .fallback)
            for (text, expected) in [("aaabbb", true), ("aaaabb", false), ("abé", false), ("éééé", false), ("bbbb\n", false)] {
                #expect(compiled.matches(text) == expected, "\(text)")
            }
            #expect(compiled.matches("abc\n") == (mode == .search))
        }
    }
}
