import Foundation
import TestSupport
import Testing

@Suite struct PatternCommandTests {
    @Test func saysWhatMatches() async throws {
        let tool = try Tool()
        let matching = try await tool("pattern", "[a-z]{2,5}", "ab", "abcde")
        #expect(matching.status == 0)
        #expect(matching.output.hasPrefix("""
            matches "ab"
            matches "abcde"
            The whole text is 2 to 5 lower-case letters (a–z).
            Length in Unicode scalars: 2 to 5.
            engine: an automaton of 6 states

            """))
        let failing = try await tool("pattern", "[a-z]{2,5}", "ab", "a!")
        #expect(failing.status == 1)
        #expect(failing.output.hasPrefix("matches \"ab\"\ndoes not match \"a!\"\n"))
        let searching = try await tool("pattern", "--mode", "search", "[a-z]{2,5}", "1ab2")
        #expect(searching.status == 0)
        #expect(try await tool("pattern", "[a-z]{2,5}").output == searchless(matching.output))
    }

    /// The lines that do not depend on texts.
    private func searchless(_ output: String) -> String {
        output.split(separator: "\n").dropFirst(2).map { $0 + "\n" }.joined()
    }

    @Test func refusesWhatIsNoPattern() async throws {
        let tool = try Tool()
        for arguments in [["pattern", "(a"], ["pattern"], ["pattern", "a", "--batch"], ["pattern", "a", "--mode", "some"]] {
            let outcome = try await tool.run(arguments)
            #expect(outcome.status == 2, "\(arguments)")
            #expect(outcome.output.isEmpty)
            #expect(!outcome.errors.isEmpty)
        }
    }
}
