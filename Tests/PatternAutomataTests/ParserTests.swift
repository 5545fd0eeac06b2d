import PatternAutomata
import Testing

@Suite("Reading patterns")
struct ParserTests {
    @Test("Errors say where", arguments: [
        ("a(b", 1), ("a)", 1), ("a**", 2), ("{a", 0), ("a{3,2}", 1), ("[a-\\d]", 1), ("[b-a]", 1), ("\\y", 1), ("ab[c", 2),
        ("\\p{Nope}", 0),
    ])
    func errors(pattern: String, offset: Int) {
        #expect { try Pattern(parsing: pattern) } throws: { ($0 as? PatternError)?.offset == offset }
    }
}
