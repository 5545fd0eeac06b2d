import Testing

@testable import SwiftEmission

@Suite struct HTMLDocumentationTests {
    private func markdown(_ html: String) -> String {
        DocumentationText.lines(HTMLDocumentation.blocks(html), indentation: 0).map(\.text).joined(separator: "\n")
    }

    @Test("HTML becomes Markdown", arguments: [
        ("plain", "plain"),
        ("<p>one</p> <p>two</p>", "one\n\ntwo"),
        ("<p>a <code>b</code>, <i>c</i>.</p>", "a `b`, c."),
        (#"<p>see <a href="https://a.b/c">the <code>x</code> page</a>.</p>"#, "see [the `x` page](https://a.b/c)."),
        (#"<a href="">nowhere</a>"#, "nowhere"),
        (#"<a href="javascript:alert(1)">x</a>"#, "x"),
        ("<ul><li><p>a</p></li><li>b<ul><li>c</li></ul></li></ul>", "- a\n- b\n  - c"),
        ("<ol><li>a</li><li>b</li></ol>", "1. a\n2. b"),
        ("<important><p>care</p></important><p>x</p>", "- Important: care\n\nx"),
        ("a &amp; b &lt; c &#65;&#x42; &unknown;", "a & b \\< c AB &unknown;"), ("e&#769;&#x316; &#233;", "e&#769;&#x316; é"),
        ("5 < 6 and *star* [x] `y`", "5 \\< 6 and \\*star\\* \\[x\\] \\`y\\`"),
        ("<code>a`b  c</code>", "`` a`b c ``"),
        ("<!-- hidden -->shown", "shown"),
        ("<p>unclosed <code>x", "unclosed `x`"),
        ("a\nb\r\nc\u{2028}d\u{0}e */ \\(f) \u{202E}g", "a b c d e \\*/ \\\\(f)  g"),
        ("", ""),
        ("<", "\\<"),
        ("</p></ul></li>", ""),
    ])
    func conversion(html: String, expected: String) {
        #expect(markdown(html) == expected)
    }

    @Test func linesAreWrapped() {
        let text = markdown("<p>" + String(repeating: "word ", count: 100) + "</p>")
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= DocumentationText.width - 4 })
        #expect(text.split(separator: "\n").count > 3)
    }
}
