import Testing

@testable import PatternAutomata
@testable import PatternLanguages

@Suite("Scalars in explanations")
struct ScalarTextTests {
    @Test("What does not show, or looks like something else, is named by its number", arguments: [
        ("a", "“a”"), ("~", "“~”"), (" ", "a space"), ("a b", "“a b”"), ("", "nothing"), ("\u{7F}", "U+007F (delete)"), ("\0", "U+0000 (null)"),
        ("é", "“é”"), ("日本", "“日本”"), ("–", "“–” (U+2013)"), ("€", "“€” (U+20AC)"), ("\u{A0}", "U+00A0 (no-break space)"), ("\u{80}", "U+0080"),
        ("\u{200B}", "U+200B (zero-width space)"), ("\u{202E}", "U+202E"), ("\u{301}", "U+0301"), ("א", "U+05D0"), ("ب", "U+0628"),
        ("“", "U+201C"), ("”", "U+201D"), ("\u{3164}", "U+3164"), ("\u{E000}", "U+E000"), ("\u{10FFFF}", "U+10FFFF"), ("😀", "“😀” (U+1F600)"),
        ("a\nb", "“a” followed by U+000A (line feed) followed by “b”"), ("a–", "“a” followed by “–” (U+2013)"),
    ])
    func quoting(text: String, expected: String) {
        #expect(ScalarText.quoted(text.unicodeScalars.map(\.value)) == expected)
    }

    @Test("No scalar gets through that moves what stands around it")
    func harmless() {
        let harmful = ["Cc", "Cf", "Zl", "Zp", "Mn", "Mc", "Me", "Cn", "Co"].compactMap { UnicodeSets.category($0) }
        for set in harmful {
            for value in set.ranges.flatMap({ [$0.lowerBound, $0.upperBound] }) {
                #expect(ScalarText.named(value).hasPrefix(ScalarText.number(value)))
            }
        }
    }
}
