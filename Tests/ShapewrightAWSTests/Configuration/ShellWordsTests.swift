import Testing

@testable import ShapewrightAWS

struct ShellWordsTests {
    @Test(arguments: [
        ("", []), (" \t\n", []), ("a b\tc", ["a", "b", "c"]), ("'a b' \"c d\"", ["a b", "c d"]), ("a'b'\"c\"d", ["abcd"]), ("'' \"\"", ["", ""]),
        ("a\\ b", ["a b"]),
        (#""a\"b\\c\d""#, [#"a"b\c\d"#]), (#"'a\'"#, [#"a\"#]), ("--x=\"y z\" $HOME ~ *", ["--x=y z", "$HOME", "~", "*"]),
        ("é '漢 😀'", ["é", "漢 😀"]), ("\"it's\"", ["it's"]),
    ])
    func wordsAreSplit(text: String, words: [String]) {
        #expect(ShellWords.split(text) == words)
    }

    @Test(arguments: ["'", "\"a", "a 'b", "a\\", "\"a\\"])
    func quotesAreClosed(text: String) {
        #expect(ShellWords.split(text) == nil)
    }
}
