import Testing

@testable import ReferencePages

@Suite struct FirstSentenceTests {
    @Test(arguments: [
        ("<p>Gets it. Or not.</p>", "Gets it."), ("<p>Gets it</p><p>More.</p>", "Gets it"), ("Takes one, e.g. this. More.", "Takes one, e.g. this."),
        ("<p>Does one of:</p><ul><li>a</li></ul>", "Does one of."), ("<p>See <a href=\"https://example.com\">Some. Thing</a> there. More.</p>", "See [Some. Thing](https://example.com) there."),
        ("<p>Uses <code>a. b[</code> here. More.</p>", "Uses `a. b[` here."), ("Array [of. things] ends. More.", "Array \\[of."), ("<p># No _heading_!</p> x", "# No \\_heading\\_\\!"),
    ])
    func sentences(html: String, expected: String) {
        #expect(FirstSentence.of(html) == expected)
    }

    @Test func nothing() {
        #expect(FirstSentence.of(nil) == nil && FirstSentence.of("<p> </p>") == nil)
    }
}
