import Testing

@testable import SwiftEmission

@Suite struct SwiftIdentifierTests {
    @Test("Any text becomes an identifier", arguments: [
        ("", "_value"), ("0_5", "_0_5"), ("a-b", "a_b"), ("日本", "__value"), ("a\n}", "a__"), ("Type", "Type_"), ("self", "self_"), ("init", "init_"),
        ("default", "default"), ("a`b", "a_b"), ("_", "_value"), ("e\u{301}", "e_"), ("é", "_value"), ("٣", "_value"),
    ])
    func identifiers(name: String, expected: String) {
        #expect(SwiftIdentifier.make(name, in: .constant) == expected)
    }

    @Test func keywordsStandInBackticks() {
        #expect(SwiftIdentifier.spelled("default") == "`default`")
        #expect(SwiftIdentifier.spelled("defaults") == "defaults")
    }
}
