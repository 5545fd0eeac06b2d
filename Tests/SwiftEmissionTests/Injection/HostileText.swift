import TestSupport

/// Texts with which a specification might try to be more than text.
enum HostileText {
    /// Ends of comments, of string literals and of blocks; directives; whatever ends a line, hides or turns text; names that Swift forbids;
    /// tags of templates; HTML and its entities.
    static let fixed = [
        "*/", "/*", "*/ func evil() {} /*", "\"", "\"\"\"", "\"\"\"\n", "\\", "\\\\", "\\(evil())", "\\#(evil())", "\\##(evil())", "\"#", "\"##", "\"###",
        "#\"", "\"; evil(); \"", "\"#; evil(); #\"", "\"); evil(\"", "#if evil\n#endif", "#sourceLocation(file: \"x\", line: 1)", "#warning(\"x\")", "//", "///",
        "// evil", "\n}\nfunc evil() {}\n//", "\r\n}\r\nfunc evil() {}", "\r}\rfunc evil() {}", "\u{2028}func evil() {}", "\u{2029}func evil() {}",
        "\u{85}func evil() {}", "\u{0B}func evil() {}", "\u{0C}func evil() {}", "\0", "evil\0}", "\u{1}\u{1B}[31mred\u{7F}\u{9B}1m", "\u{202E}live\u{202C}",
        "\u{2066}x\u{2069}", "\u{200E}\u{200F}\u{61C}", "`", "`evil`", "``evil``", "\u{200B}\u{200C}\u{200D}\u{2060}\u{FEFF}", "\u{FEFF}import Evil",
        "e\u{301}", "\u{301}\u{302}", "a\u{34F}\u{FE0F}", "\u{AD}\u{180E}\u{3164}\u{115F}", "{{namespace}}", "{{{access}}}", "{{#members}}", "{{/members}}",
        "{{^last}}", "{{> Header}}", "{{.}}", "$0", "%@%n%s", "class", "init", "self", "Self", "Type", "Protocol", "Any", "_", "1", "é", "日本",
        "👩\u{200D}👩\u{200D}👧", "<#placeholder#>", "@available(*, unavailable)", "<p>x</p><ul><li>y</li></ul>", "</code>`</code>", "<code>`*/`</code>",
        "&#10;}&#x2028;func&#13;evil&#0;&#x202e;", "&lt;&amp;&gt;&quot;", "<!-- x", "<a href=\"https://x/&#10;`\">*/</a>", "import Foundation", "\u{E000}",
        "\u{FFFE}\u{FFFF}", "\u{10FFFF}", "\u{E0041}", "<<<<<<< HEAD\n=======\n>>>>>>> x", "../../evil", "a/b", "~", "CON", ":", ";", ",", "(", ")", "{", "}",
        "[", "]", "<", ">", "@", "'", "\t", " ", "x y", "- Parameters: x", "1. x", "# x", String(repeating: "x", count: 300), String(repeating: "é ", count: 200),
    ]

    /// Pieces of the fixed texts, in any order.
    static func mixture(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 2...5, using: &random)).map { _ in String(random.pick(fixed).prefix(40)) }.joined(separator: random.chance(0.3) ? "\n" : "")
    }
}
