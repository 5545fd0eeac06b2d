import PatternAutomata
import PatternLanguages
import Testing

@Suite("Explanations")
struct PatternExplanationTests {
    /// What is said of a pattern, without the length and notes.
    private func outline(_ text: String, _ mode: MatchMode = .whole) throws -> String {
        let lines = PatternExplanation(try Pattern(parsing: text), mode: mode).lines
        let end = lines.firstIndex { $0.hasPrefix("Length in") || $0 == "No text can match." } ?? lines.endIndex
        return lines[..<end].joined(separator: "\n")
    }

    @Test("Sets and literals", arguments: [
        ("a", "The whole text is “a”."), ("arn:aws", "The whole text is “arn:aws”."), ("", "The whole text is empty."),
        (" ", "The whole text is a space."), ("a\tb", "The whole text is “a” followed by U+0009 (tab) followed by “b”."),
        ("(?i)a-b:", "The whole text is “a-b” in upper or lower case, then “:”."), ("[Tt]rue", "The whole text is “T” or “t”, then “rue”."),
        ("(?i)a", "The whole text is “A” or “a”."), (".", "The whole text is a character other than a line break."),
        ("\\uD83D", "The whole text is something that cannot occur."),
    ])
    func elements(pattern: String, expected: String) throws {
        #expect(try outline(pattern) == expected)
    }

    @Test("Repetitions", arguments: [
        ("a?", "The whole text is optionally “a”."), ("a*", "The whole text is any number of “a”."), ("a+", "The whole text is one or more “a”."),
        ("(ab){3}", "The whole text is “ababab”."), ("(ab){5}", "The whole text is 5 times “ab”."),
        ("(ab){2,}", "The whole text is at least 2 times “ab”."), ("a{0}b", "The whole text is “b”."), ("a{1}", "The whole text is “a”."),
        ("[0-9]{12}", "The whole text is 12 digits (0–9)."), ("[0-9]{1,2}", "The whole text is 1 or 2 digits (0–9)."),
        ("[ab]{0,3}", "The whole text is 0 to 3 characters, each “a” or “b”."), ("[-.:]+", "The whole text is one or more characters of “-.:”."),
        (".{3,}", "The whole text is at least 3 characters other than line breaks."),
        ("(?s).*", "The whole text is any number of characters of any kind."),
        ("a*?", "The whole text is any number of “a”."),
        ("(a*+)?a", "The whole text is optionally any number of “a”, without giving back, then “a”."),
        ("a{2}+b", "The whole text is “aab”."), ("[0-9]*+", "The whole text is any number of digits (0–9)."),
        ("(a*)+", "The whole text is any number of “a”."), ("(a{2,3}){2}", "The whole text is 4 to 6 times “a”."),
        ("(a{2,3})*", "The whole text is any number of times 2 or 3 times “a”."),
        ("[a-z][a-z]*", "The whole text is one or more lower-case letters (a–z)."),
        ("\\d\\d\\d", "The whole text is 3 digits (0–9)."), ("--*", "The whole text is one or more “-”."),
        ("([a-z]+:)*", "The whole text is any number of times\n  one or more lower-case letters (a–z), then “:”"),
        ("([a-z]:){3}", "The whole text is 3 times a lower-case letter (a–z), each time followed by “:”."),
        ("([a-z]:?){3}", "The whole text is 3 times a lower-case letter (a–z), each time optionally followed by “:”."),
    ])
    func repetitions(pattern: String, expected: String) throws {
        #expect(try outline(pattern) == expected)
    }

    @Test("Lists", arguments: [
        ("[a-z]+(-[a-z]+)*", "The whole text is one or more times, with “-” between each two\n  one or more lower-case letters (a–z)"),
        ("([a-z]-)*[a-z]", "The whole text is one or more lower-case letters (a–z), with “-” between each two."),
        ("([a-z]-){2}[a-z]", "The whole text is 3 lower-case letters (a–z), with “-” between each two."),
        ("[a-z](\\r?\\n[a-z])*",
            "The whole text is one or more lower-case letters (a–z), with optionally U+000D (carriage return) followed by\n"
                + "    U+000A (line feed) between each two."),
        ("x(:x)*", "The whole text is “x”, then any number of “:x”."),
        ("\\d(,\\d)?", "The whole text is\n  a digit (0–9)\n  then optionally\n    “,”, then a digit (0–9)"),
    ])
    func lists(pattern: String, expected: String) throws {
        #expect(try outline(pattern) == expected)
    }

    @Test("Choices", arguments: [
        ("a|bc|d", "The whole text is one of “a”, “bc” or “d”."), ("a|b", "The whole text is “a” or “b”."), ("a|a", "The whole text is “a”."),
        ("[a-z]|5|[0-9]", "The whole text is a lower-case letter or digit (a–z, 0–9)."), ("ab|", "The whole text is optionally “ab”."),
        ("(ab|c*|)d", "The whole text is\n  optionally one of\n    • “ab”\n    • any number of “c”\n  then “d”"),
        ("ab|(cd|ef)|[0-9]+", "The whole text is one of\n  • “ab”, “cd” or “ef”\n  • one or more digits (0–9)"),
        ("[a-z]{2}|[a-z]{3}", "The whole text is 2 or 3 lower-case letters (a–z)."),
        ("[a-z]{2}|[a-z]{4}", "The whole text is one of\n  • 2 lower-case letters (a–z)\n  • 4 lower-case letters (a–z)"),
        ("1[0-9]|2[0-3]|0[0-9]|none", "The whole text is one of\n  • a number from 00 to 23 in 2 digits\n  • “none”"),
    ])
    func choices(pattern: String, expected: String) throws {
        #expect(try outline(pattern) == expected)
    }

    @Test("Numbers", arguments: [
        ("([01]\\d|2[0-3]):[0-5]\\d",
            "The whole text is\n  a number from 00 to 23 in 2 digits\n  then “:”\n  then a number from 00 to 59 in 2 digits"),
        ("v1[0-9]", "The whole text is “v1”, then a digit (0–9)."), ("-1[0-9]", "The whole text is “-”, then a number from 10 to 19."),
        ("[1-9][0-9]{0,2}%", "The whole text is a number from 1 to 999 without leading zeros, then “%”."),
        ("[1-9][0-9]x?[0-9]", "The whole text is a number from 10 to 99, then optionally “x”, then a digit (0–9)."),
        ("[1-9][0-9][a-z0-9]",
            "The whole text is\n  a digit from 1 to 9\n  then a digit (0–9)\n  then a lower-case letter or digit (a–z, 0–9)"),
        ("[1-9][0-9]{9}", "The whole text is a digit from 1 to 9, then 9 digits (0–9)."), ("2012-10", "The whole text is “2012-10”."),
        ("[0-9]|[1-9][0-9]", "The whole text is a number from 0 to 99 without leading zeros."),
    ])
    func numbers(pattern: String, expected: String) throws {
        #expect(try outline(pattern) == expected)
    }

    @Test("Groups", arguments: [
        ("(a)(b)", "The whole text is “ab”."), ("(?:a)(?<name>b)", "The whole text is “ab”."),
        ("([ab])c\\1", "The whole text is\n  group 1, which is “a” or “b”\n  then “c”\n  then the same text as group 1"),
        ("(?i)(a+)\\1",
            "The whole text is\n  group 1, which is one or more characters, each “A” or “a”\n"
                + "  then the same text as group 1, in upper or lower case"),
        ("(?>ab?)b", "The whole text is\n  without giving back\n    “a”, then optionally “b”\n  then “b”"),
        ("(?>a|ab)", "The whole text is without giving back\n  one of\n    • “a”\n    • “ab”"), ("(?>a)b", "The whole text is “ab”."),
        ("(?>a*?)b", "The whole text is any number of “a”, as few as possible, without giving back, then “b”."),
        ("\\R", "The whole text is a line break or U+000D followed by U+000A."),
        ("\\R{2}", "The whole text is 2 times a line break, U+000D followed by U+000A being one."),
    ])
    func groups(pattern: String, expected: String) throws {
        #expect(try outline(pattern) == expected)
    }

    @Test("Lookarounds", arguments: [
        ("(?!aws:).+", "The text must not begin with “aws:”.\nThe whole text is one or more characters other than line breaks."),
        ("(?=.{3,9}$)[a-z-]+", "The text must be 3 to 9 characters long.\nThe whole text is one or more lower-case letters (a–z) or “-”."),
        ("(?!.*--)[a-z-]+", "The text must not contain “--”.\nThe whole text is one or more lower-case letters (a–z) or “-”."),
        ("(?!.*-$)[a-z-]+", "The text must not end with “-”.\nThe whole text is one or more lower-case letters (a–z) or “-”."),
        ("(?=.*a|.*b)[a-z]+", "The text must contain “a” or “b”.\nThe whole text is one or more lower-case letters (a–z)."),
        ("[a-z-]+(?<!-)$", "The text must not end with “-”.\nThe whole text is one or more lower-case letters (a–z) or “-”."),
        ("(?!$)[a-z]*", "The text must not be empty.\nThe whole text is any number of lower-case letters (a–z)."),
        ("(?=.*a)[^b]+", "The first line must contain “a”.\nThe whole text is one or more characters other than “b”."),
        ("(?!a$)[^b]+",
            "The text, apart from a line break that may end it, must not be “a”.\nThe whole text is one or more characters other than “b”."),
        ("(?=.*)a", "The whole text is “a”."), ("a(?!)b", "The whole text is “a”, then something that cannot occur, then “b”."),
        ("a(?=b|cd)[bcd]+",
            "The whole text is\n  “a”\n  here the rest must begin with one of “b” or “cd”\n  then one or more lower-case letters from b to d"),
        ("a(?=.*z)[^y]+", "The whole text is\n  “a”\n  here the rest of the line must contain “z”\n  then one or more characters other than “y”"),
        ("a.(?<=ab)c",
            "The whole text is\n  “a”\n  then a character other than a line break\n  here what stands before must end with “ab”\n  then “c”"),
        ("a.(?<!^ab)c",
            "The whole text is\n  “a”\n  then a character other than a line break\n  here what stands before must not be “ab”\n  then “c”"),
        ("(?!a(b|c+)).*",
            "The text must not begin with\n  “a”\n  then one of\n    • “b”\n    • one or more “c”\n"
                + "The whole text is any number of characters other than line breaks."),
    ])
    func lookarounds(pattern: String, expected: String) throws {
        #expect(try outline(pattern) == expected)
    }

    @Test("Anchors that change nothing go without saying", arguments: [
        ("^a$", "The whole text is “a”."), ("\\Aa\\z|^b\\Z", "The whole text is “a” or “b”."), ("(^(a)$)", "The whole text is “a”."),
        ("(?m)a$", "The whole text is “a”."), ("(?d)a$", "The whole text is “a”."),
    ])
    func idleAnchors(pattern: String, expected: String) throws {
        #expect(try outline(pattern) == expected)
    }

    @Test("Anchors that matter", arguments: [
        ("a?^b", "The whole text is\n  optionally “a”\n  here the text must begin\n  then “b”"),
        ("a\\zb?", "The whole text is\n  “a”\n  here the text must end\n  then optionally “b”"),
        ("a$\\n?", "The whole text is\n  “a”\n  here the text must end, but for a line break that may follow\n  then optionally U+000A (line feed)"),
        ("(?d)a$\\n?",
            "The whole text is\n  “a”\n  here the text must end, but for U+000A (line feed) that may follow\n  then optionally U+000A (line feed)"),
        ("(?m)^a$\\n", "The whole text is\n  here a line must begin\n  then “a”\n  here a line must end\n  then U+000A (line feed)"),
        ("(?md)^a$\\n",
            "The whole text is\n  here a line must begin, lines ending with U+000A alone\n  then “a”\n  here a line must end, with U+000A or with the text\n"
                + "  then U+000A (line feed)"),
        ("\\ba\\B-?", "The whole text is\n  here a word must begin or end\n  then “a”\n  here no word may begin or end\n  then optionally “-”"),
        ("\\b", "The whole text is empty\n  here a word must begin or end"),
    ])
    func anchors(pattern: String, expected: String) throws {
        #expect(try outline(pattern) == expected)
    }

    @Test("Searching", arguments: [
        ("a", "Somewhere in the text there is “a”."), ("^a", "The text begins with “a”."), ("a\\z", "The text ends with “a”."),
        ("a$", "The text, apart from a line break that may end it, ends with “a”."), ("^a\\z", "The whole text is “a”."),
        ("^a$|^b$", "The whole text, apart from a line break that may end it, is “a” or “b”."),
        ("^a|b", "Somewhere in the text there is one of\n  • here the text must begin\n    then “a”\n  • “b”"), ("", "Any text matches."),
        ("$", "Any text matches."), ("^$", "The whole text, apart from a line break that may end it, is empty."),
        ("^(?!a)b", "The text must not begin with “a”.\nThe text begins with “b”."),
        ("\\b", "Somewhere in the text there is a place\n  here a word must begin or end"),
        ("(?<!a)$",
            "Somewhere in the text there is a place\n  here what stands before must not end with “a”\n"
                + "  here the text must end, but for a line break that may follow"),
    ])
    func searching(pattern: String, expected: String) throws {
        #expect(try outline(pattern, .search) == expected)
    }

    @Test("What occurs again and again is described once")
    func parts() throws {
        let part = "(a[0-9]+b[0-9]+(c|d+)e[0-9]+f)"
        #expect(try outline("\(part)[xy]\(part)?") == """
            The whole text is part A, then “x” or “y”, then optionally part A.
            Part A is
              “a”
              then one or more digits (0–9)
              then “b”
              then one or more digits (0–9)
              then one of
                • “c”
                • one or more “d”
              then “e”
              then one or more digits (0–9)
              then “f”
            """)
    }

    @Test("Names are explained below the length")
    func notes() throws {
        let lines = PatternExplanation(try Pattern(parsing: "\\b[\\p{L}\\p{Nd}_]+.\\s?\\R"), mode: .whole).lines
        #expect(lines.drop { !$0.hasPrefix("Length") } == [
            "Length in Unicode scalars: 3 or more.", "Line breaks are U+000A, U+000D, U+0085, U+2028 and U+2029.",
            "White space is the space and U+0009 to U+000D.", "By Unicode’s properties, letter is L, decimal digit is Nd.",
            "Words are made of letters and decimal digits of any script, the marks on them, and “_”.",
        ])
    }

    @Test("Lengths", arguments: [
        ("a", "Length in Unicode scalars: exactly 1."), ("a?", "Length in Unicode scalars: 0 or 1."),
        ("a{2,5}", "Length in Unicode scalars: 2 to 5."),
        ("a{2,}", "Length in Unicode scalars: 2 or more."), ("a*", "Length in Unicode scalars: any."), ("a(?!b)b", "No text can match."),
        ("(a|bc)\\1d?", "Length in Unicode scalars: 2 to 5."),
        ("([a-z]+)-\\1d?", "Length in Unicode scalars: no less than 2."), ("😀\\uD83D\\uDE00", "Length in Unicode scalars: exactly 2."),
        ("(?=.{3,9}$)a*", "Length in Unicode scalars: 3 to 9."),
        ("x/.{1,500}/case/[A-Za-z0-9\\-._/:#=+-]{1,500}", "Length in Unicode scalars: 10 to 1008."),
    ])
    func lengths(pattern: String, expected: String) throws {
        #expect(PatternExplanation(try Pattern(parsing: pattern), mode: .whole).lines.contains(expected))
    }
}
