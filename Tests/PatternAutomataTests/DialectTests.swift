import PatternAutomata
import Testing

@Suite("Readings of Java's dialect")
struct DialectTests {
    /// A pattern, a text, and whether it matches as a whole and somewhere.
    static let cases: [(pattern: String, text: String, whole: Bool, search: Bool)] = [
        (".", "\u{85}", false, false), (".", "\u{0B}", true, true), ("\\d", "٣", false, false), ("\\w", "é", false, false),
        ("a$", "a\r\n", false, true), ("a\\r$", "a\r\n", false, false), ("a$", "a\n\n", false, false), ("a\\z", "a\n", false, false),
        ("[\\w-.]", "-", true, true), ("[]a]", "]", true, true), ("[^]a]", "]", false, false), ("[a-c&&[^b]]", "b", false, false),
        ("[^a&&b]", "a", true, true), ("[a[bc]]", "c", true, true), ("[\\uD83D\\uDE00]", "😀", true, true),
        ("[\\uD800\\uDBFF-\\uDC00\\uDFFF]", "😀", false, false), ("\\uD83D", "😀", false, false), ("a{2}+a", "aaa", true, true),
        ("a*+a", "aaa", false, false), ("a{2}{3}", "aa", true, true), ("(?i)straSSe", "STRASSE", true, true), ("(?i)é", "É", false, false),
        ("(?iu)é", "É", true, true), ("(?x: a b # c\n)", "ab", true, true), ("\\Qa.b\\E", "a.b", true, true), ("/a/", "a", false, false),
        ("\\R", "\r\n", true, true), ("\\R{2}", "\r\n", false, false), ("é\\b", "é", true, true), ("e\\b", "e\u{301}", false, false),
        ("(?m)^b", "a\nb", false, true), ("(?m)a$", "a\nb", false, true), ("\\0141\\x62\\u0063", "abc", true, true),
        ("(?<q>['\"]).*\\k<q>", "'a'", true, true), ("\\p{LD}", "٣", true, true), ("\\p{L1}", "ÿ", true, true), ("\\P{C}", "😀", true, true),
        ("(?:a|(?=b)|b){2}", "b", false, true), ("(?:^|a){2}", "a", false, true), ("(?>a*?)b", "ab", false, true),
        ("(?<=\\b)a", "a", true, true), ("(?<=$)", "", true, true),
        ("(?U)\\p{Graph}", "é", true, true), ("(?U)\\p{Graph}", "\u{A0}", false, false), ("(?U)\\p{Print}", "\u{A0}", true, true),
        ("(?U)\\p{Print}", "\t", false, false), ("\\p{Print}", "é", false, false),
    ]

    @Test("Whole texts and parts of texts", arguments: cases)
    func verdicts(example: (pattern: String, text: String, whole: Bool, search: Bool)) throws {
        let pattern = try Pattern(parsing: example.pattern)
        #expect(CompiledPattern(pattern, mode: .whole).matches(example.text) == example.whole)
        #expect(CompiledPattern(pattern, mode: .search).matches(example.text) == example.search)
    }

    @Test("What is probably not meant is remarked", arguments: [("/a/", 0), ("a{1}+b", 4), ("a{2}{3}", 4)])
    func remarks(text: String, offset: Int) throws {
        #expect(try Pattern(parsing: text).remarks.map(\.offset) == [offset])
    }
}
