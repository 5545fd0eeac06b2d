import TestSupport
import Testing

@testable import PatternAutomata
@testable import PatternLanguages

@Suite("Examples")
struct PatternExamplesTests {
    private func examples(_ text: String, _ mode: MatchMode = .whole) throws -> PatternExamples {
        let compiled = CompiledPattern(try Pattern(parsing: text), mode: mode)
        let examples = PatternExamples(compiled)
        #expect(examples.members.allSatisfy(compiled.matches), "\(text): \(examples.members)")
        #expect(!examples.nearMisses.contains(where: compiled.matches), "\(text): \(examples.nearMisses)")
        #expect(Set(examples.members).count == examples.members.count && Set(examples.nearMisses).count == examples.nearMisses.count, "\(text)")
        #expect(PatternExamples(compiled) == examples)
        return examples
    }

    @Test("Three near misses", arguments: [
        "a", "a?", "", "[a-z]{2,5}", ".*", ".+", "\\d+", "\\S*", "[^/]*", "[!-~]+", "\\p{L}*", "[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}", ".{1,2048}", "a|b",
        "(?!aws:).*",
        "(?=.{1,256}$)[a-z-]+", "arn:aws[a-z\\-]*:sns:[a-z0-9\\-]*:[0-9]{12}:.*", "\\P{C}*", "[\\x00-\\x7F]*", "[a-z&&[b]]",
        // Without an automaton.
        "(a|b)c\\1", "arn:aws:x:domain/.{1,500}/case/[A-Za-z0-9\\-._/:#=+-]{1,500}",
    ])
    func nearMisses(text: String) throws {
        #expect(try examples(text).nearMisses.count == 3, "\(text)")
    }

    @Test("Three near misses of what is searched for", arguments: ["a", "^a*$", "[0-9]+", "a$", "\\bab\\b", "(?=.{1,32}$)[a-zA-Z0-9](-*[a-zA-Z0-9])*"])
    func nearMissesOfSearch(text: String) throws {
        #expect(try examples(text, .search).nearMisses.count == 3, "\(text)")
    }

    @Test("No more than there are", arguments: [("(?s).*", 0), ("(?s).+", 1), ("[\\s\\S]{2,}", 3)])
    func few(text: String, count: Int) throws {
        #expect(try examples(text).nearMisses.count == count)
    }

    @Test("Near misses differ from members in different ways")
    func ways() throws {
        #expect(try examples("a").nearMisses == ["", "!", "aa"])
        #expect(try examples("[a-z]{2,5}").nearMisses.map(\.count).contains(6))
        #expect(try examples("A[a-z]").nearMisses.first == "A")
    }

    @Test("Members are found without an automaton too", arguments: ["([a-z]+)-\\1!{2,}", "arn:aws:x:domain/.{1,500}/case/[A-Za-z0-9\\-._/:#=+-]{1,500}"])
    func members(text: String) throws {
        #expect(Language(CompiledPattern(try Pattern(parsing: text), mode: .whole)) == nil)
        #expect(try examples(text).members.count >= 2, "\(text)")
    }

    @Test("What accepts nothing has no members")
    func nothing() throws {
        #expect(try examples("a(?!b)b").members.isEmpty)
        #expect(try examples("a(?!b)b").nearMisses.count == 3)
    }

    @Test("The workforce specification's patterns all have three of each but where there are none", arguments: [MatchMode.whole, .search])
    func workforce(mode: MatchMode) throws {
        for text in try PatternMaterial.workforce() {
            let examples = try examples(text, mode)
            #expect(examples.members.count == 3, "\(text)")
            let others = try #require(Language(CompiledPattern(try Pattern(parsing: text), mode: mode))).complement
            #expect(examples.nearMisses.count == (others.isEmpty() == true ? 0 : 3), "\(text)")
        }
    }
}
