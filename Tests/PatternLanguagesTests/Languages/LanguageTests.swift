import PatternAutomata
import PatternLanguages
import TestSupport
import Testing

@Suite("Languages")
struct LanguageTests {
    private func language(_ text: String) throws -> Language {
        try #require(Language(CompiledPattern(try Pattern(parsing: text), mode: .whole)))
    }

    @Test("Relations with shortest witnesses")
    func relations() throws {
        #expect(try language("[a-z]+").relation(to: language("^[a-z]+$")) == .equal)
        #expect(try language("[a-z]{1,3}").relation(to: language("[a-z]{0,3}")) == .within(gained: ""))
        let counted = try language("(-*[a-zA-Z0-9])*").relation(to: language("(-*[a-zA-Z0-9]){0,62}"))
        #expect(counted == .contains(lost: String(repeating: "a", count: 63)))
        #expect(try language("a?b").relation(to: language("b|c")) == .incomparable(lost: "ab", gained: "c"))
        #expect(try language("(?=.{1,5}$)[a-z-]+").relation(to: language("[a-z-]{1,5}")) == .equal)
    }

    @Test("Shortest members, also with a length bound")
    func members() throws {
        #expect(try language("(?!a).+").shortestMember() == .found("b"))
        #expect(try language("[0-9]+").shortestMember(lengths: 3...5) == .found("000"))
        #expect(try language("(ab)*").shortestMember(lengths: 3...3) == .none)
        #expect(try language("a(?!b)b").isEmpty() == true)
    }

    @Test("Random members are members", arguments: ["[a-z]{3,9}", "(?=.{4,12}$)[a-z]+(-[a-z]+)*", "(a|bc)*d", "\\p{L}{2}-\\d+"])
    func randomMembers(text: String) throws {
        let compiled = CompiledPattern(try Pattern(parsing: text), mode: .whole)
        var generator = SeededGenerator(printing: 20_261_121)
        let members = try #require(Language(compiled)).randomMembers(20, lengths: 3...20, using: &generator)
        #expect(members.count == 20)
        for member in members {
            #expect(compiled.matches(member) && (3...20).contains(member.unicodeScalars.count), "\(member)")
        }
    }
}
