import PatternAutomata
import PatternLanguages
import Testing

@Suite("Lengths of members")
struct LengthsTests {
    private func lengths(_ text: String, budget: Int = 50_000) throws -> Language.Lengths {
        try #require(Language(CompiledPattern(try Pattern(parsing: text), mode: .whole))).lengths(budget: budget)
    }

    @Test("Shortest and longest", arguments: [
        ("", 0, 0), ("a{2,5}", 2, 5), ("(a|bc){0,3}", 0, 6), ("(?=.{3,9}$)[a-z]*", 3, 9), ("a(bc|d(ef|g)){2}", 5, 7), ("(a|b{3})(?!b)c?", 1, 4),
        (".{1,2048}", 1, 2048), ("(?=(ab)*$)[ab]{3,7}", 4, 6),
    ])
    func finite(text: String, minimum: Int, maximum: Int) throws {
        #expect(try lengths(text) == .range(LengthRange(minimum, maximum)))
    }

    @Test("Without end", arguments: [("a*", 0), ("ab*c", 2), ("(a|bc*){2}", 2), ("(?!aa).+", 1), ("x(ab)*y{3}", 4)])
    func infinite(text: String, minimum: Int) throws {
        #expect(try lengths(text) == .range(LengthRange(minimum, nil)))
    }

    @Test("None, and not known")
    func others() throws {
        #expect(try lengths("a(?!b)b") == .none)
        #expect(try lengths("a{1,100}", budget: 50) == .unknown)
        // A circle that leads nowhere makes nothing longer.
        #expect(try lengths("(?!.*x)(a|bx*)") == .range(LengthRange(1, 1)))
    }

    @Test("Descriptions", arguments: [(0, nil, "any"), (3, nil, "3 or more"), (0, 0, "exactly 0"), (1, 2, "1 or 2"), (1, 63, "1 to 63")])
    func descriptions(minimum: Int, maximum: Int?, expected: String) {
        #expect(LengthRange(minimum, maximum).description == expected)
    }
}
