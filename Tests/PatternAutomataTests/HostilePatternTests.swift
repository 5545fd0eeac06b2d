import PatternAutomata
import Testing

@Suite("Hostile patterns")
struct HostilePatternTests {
    @Test("Long texts take linear time", arguments: ["^(a+)+$", "(.*a){20}", "^[0-9](.[0-9]*)*$", "(a|aa)+b", "(a?){500}a{500}"])
    func linear(text: String) throws {
        let compiled = CompiledPattern(try Pattern(parsing: text), mode: .whole)
        #expect(compiled.form != .fallback)
        let elapsed = ContinuousClock().measure { _ = compiled.matches(String(repeating: "a", count: 100_000) + "!") }
        #expect(elapsed < .seconds(5))
    }

    @Test("Patterns that would be huge are cut off", arguments: [
        "((a{1,1000}b?){1,1000}c?){1,1000}", "(.*a.{30}){3}", "(((((a{99}){99}){99}){99}){99})*", "(a{65536}){65536}", "a{2147483647}",
    ])
    func bounded(text: String) throws {
        let elapsed = try ContinuousClock().measure { _ = CompiledPattern(try Pattern(parsing: text), mode: .search) }
        #expect(elapsed < .seconds(10))
    }

    @Test("The fallback ends too")
    func fallback() throws {
        let compiled = CompiledPattern(try Pattern(parsing: "(a*)*(\\1b)*c\\1"), mode: .whole)
        #expect(compiled.form == .fallback)
        let elapsed = ContinuousClock().measure { _ = compiled.matches(String(repeating: "a", count: 10_000)) }
        #expect(elapsed < .seconds(5))
    }
}
