import TestSupport
import Testing

@testable import SwiftEmission

@Suite struct NameScopeTests {
    private func names(_ place: NamePlace, _ sources: [String]) -> [String] {
        let scope = NameScope(place, sources)
        return sources.map { scope[$0] }
    }

    @Test func theFirstByScalarsKeepsASharedName() {
        #expect(names(.property, ["name", "NAME", "Name"]) == ["name__name", "name", "name__Name"])
        #expect(names(.type, ["foo", "Foo"]) == ["Foo__foo", "Foo"])
        #expect(names(.enumerationValue, ["a-b", "a+b", "b"]) == ["aB__a_hyphen_b", "aB", "b"])
        #expect(names(.enumerationValue, ["日本", ""]) == ["_value__u65E5_u672C", "_value"])
    }

    @Test func namesThatGaveWayCollideLikeOthers() {
        #expect(names(.type, ["Type_", "Type"]) == ["Type___Type_underscore", "Type_"])
        #expect(names(.enumerationValue, ["none", "NONE", "none_"]) == ["none___none", "none_", "none___none_underscore"])
    }

    @Test func whatLooksDistinguishedIsSpelledAlways() {
        // Or else the coming of “Name” and “name” would rename it.
        #expect(names(.property, ["name__name"]) == ["name__name__name_underscore_underscore_name"])
        // No name of this spelling wants this identifier, so none can come.
        #expect(names(.constant, ["ListOf__string"]) == ["listOf__string"])
        #expect(names(.constant, ["__string"]) == ["__string"])
    }

    @Test func aNameListedTwiceIsOne() {
        #expect(names(.enumerationValue, ["a", "b", "a"]) == ["a", "b", "a"])
    }

    @Test func privateNamesGiveWay() {
        var scope = NameScope(.property, ["deprecatedName", "Name"])
        #expect(scope.claim(beside: "deprecatedName") == "deprecatedName_")
        #expect(scope.claim(beside: "deprecatedName") == "deprecatedName__")
        #expect(scope["deprecatedName"] == "deprecatedName")
    }

    // MARK: Any names

    /// Few names, half of them such as a rule makes of others, half put together of nasty pieces: they collide all the time.
    private static func anyName(_ random: inout SeededGenerator) -> String {
        let names = ["", "_", "a", "A", "a_", "A_", "a-", "a__a", "A__a", "a__A", "a___a", "a__a_hyphen", "A__a_hyphen", "a__a__a", "none", "none_", "None__none"]
        guard random.chance(0.5) else { return random.pick(names) }
        let pieces = ["a", "A", "b", "_", "__", "-", " ", "1", "none", "Type", "_underscore", "_hyphen", "é", "self", "value", "default"]
        return (0..<Int.random(in: 0...4, using: &random)).map { _ in random.pick(pieces) }.joined()
    }

    private static func anyNames(_ random: inout SeededGenerator) -> [String] {
        Array(Set((0..<Int.random(in: 0...12, using: &random)).map { _ in anyName(&random) })).sorted()
    }

    @Test("All names differ, are identifiers, and none is reserved", arguments: NamePlace.allCases)
    func areNames(place: NamePlace) {
        var random = SeededGenerator(printing: 0xA11)
        for _ in 0..<3_000 {
            let sources = Self.anyNames(&random)
            let names = names(place, sources)
            #expect(Set(names).count == sources.count, "\(sources) \(names)")
            for name in names {
                #expect(name.unicodeScalars.allSatisfy { SwiftIdentifier.isLetterOrDigit($0) || $0 == "_" })
                #expect(name.contains { $0 != "_" } && !("0"..."9").contains(name.first ?? "0"))
                #expect(!place.reserved.contains(name))
                #expect(!["self", "Self", "init", "Type", "Protocol", "Any"].contains(name))
            }
        }
    }

    @Test("The order does not matter", arguments: NamePlace.allCases)
    func order(place: NamePlace) {
        var random = SeededGenerator(printing: 0x02DE2)
        for _ in 0..<1_000 {
            let sources = Self.anyNames(&random)
            let shuffled = sources.shuffled(using: &random)
            let (scope, other) = (NameScope(place, sources), NameScope(place, shuffled))
            #expect(sources.allSatisfy { scope[$0] == other[$0] }, "\(shuffled)")
        }
    }

    /// What Naming.md says of changes: another name comes and takes, at most, the identifier that it wants itself, from one that comes later
    /// by scalars, and that one gets its spelling.
    @Test("A new name renames at most the one whose identifier it takes", arguments: NamePlace.allCases)
    func additions(place: NamePlace) {
        var random = SeededGenerator(printing: 0xADD)
        var renamings = 0
        for _ in 0..<3_000 {
            let sources = Self.anyNames(&random)
            let addition = Self.anyName(&random)
            guard !sources.contains(addition) else { continue }
            let (before, after) = (NameScope(place, sources), NameScope(place, sources + [addition]))
            let renamed = sources.filter { before[$0] != after[$0] }
            #expect(renamed.count <= 1, "\(addition) renames \(renamed) of \(sources)")
            guard let source = renamed.first else { continue }
            renamings += 1
            #expect(addition.unicodeScalars.lexicographicallyPrecedes(source.unicodeScalars))
            #expect(after[addition] == place.identifier(for: addition) && before[source] == after[addition])
            #expect(after[source] == "\(before[source])__\(SourceSpelling.spelled(source))")
        }
        // Or the test would show nothing.
        #expect(renamings > 20)
    }
}
