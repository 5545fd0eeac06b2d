import TestSupport
import Testing

@testable import PatternAutomata

@Suite("Products")
struct ProductConstructionTests {
    @Test("The automaton made of a split's parts is the one made of the whole", arguments: [
        "a|b+c", "(?=.{1,9}$)[a-z]+:.*", "(?!.*--)[a-z-]*", "(?=a)(?!ab)a.*|^c$", "a*|(?=.{3})b*", "(?=.*x)(?=.*y).{2,5}",
    ])
    func wholes(text: String) throws {
        let regex = try Pattern(parsing: text).regex
        let split = try #require(BooleanSplit.of(regex, .whole))
        let parts = try BooleanAutomaton(split, Budget())
        let product = try ScalarAutomaton(parts, of: regex, .whole, limit: 1_000)
        #expect(product == (try ScalarAutomaton(regex, .whole, Budget())))
    }

    @Test("Beyond the limit there is none")
    func limit() throws {
        let regex = try Pattern(parsing: "(?=.{1,40}$)([ab]{1,30}c)*").regex
        let parts = try BooleanAutomaton(try #require(BooleanSplit.of(regex, .whole)), Budget())
        #expect(throws: TooLarge.self) { try ScalarAutomaton(parts, of: regex, .whole, limit: 20) }
    }
}
