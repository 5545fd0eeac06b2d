import TestSupport
import Testing

@testable import PatternAutomata
@testable import PatternLanguages

@Suite("Sets in words")
struct CharacterDescriptionTests {
    @Test("Sets of ASCII", arguments: [
        ("[a-zA-Z0-9]", "a letter or digit (A–Z, a–z, 0–9)", "letters or digits (A–Z, a–z, 0–9)"),
        ("[a-zA-Z0-9_-]", "a letter or digit (A–Z, a–z, 0–9), “-” or “_”", "letters or digits (A–Z, a–z, 0–9), “-” or “_”"),
        ("[\\w+=,.@-]",
            "a letter or digit (A–Z, a–z, 0–9) or a character of “+,-.=@_”", "letters or digits (A–Z, a–z, 0–9) or characters of “+,-.=@_”"),
        ("[a-y]", "a lower-case letter from a to y", "lower-case letters from a to y"), ("[1-9]", "a digit from 1 to 9", "digits from 1 to 9"),
        ("[2-7A-Z]", "an upper-case letter (A–Z) or a digit from 2 to 7", "upper-case letters (A–Z) or digits from 2 to 7"),
        ("[a-cx-z]", "a lower-case letter from a to c or from x to z", "lower-case letters from a to c or from x to z"),
        ("[ab]", "“a” or “b”", "“a” or “b”"), ("[abd]", "a character of “abd”", "characters of “abd”"),
        ("[ _]", "a space or “_”", "spaces or “_”"), ("[\\t ]", "U+0009 (tab) or a space", "U+0009 (tab) or spaces"),
        ("[!-~&&[^\"\\\\]]",
            "a visible ASCII character (U+0021–U+007E) other than “\"” or “\\”", "visible ASCII characters (U+0021–U+007E) other than “\"” or “\\”"),
        ("[!-/]", "a character of “!\"#$%&'()*+,-./”", "characters of “!\"#$%&'()*+,-./”"),
        ("[^/]", "a character other than “/”", "characters other than “/”"),
        ("[^\\s,;:]", "a character other than white space or any of “,:;”", "characters other than white space or any of “,:;”"),
        ("[\\x00-\\x08]", "a character from U+0000 to U+0008", "characters from U+0000 to U+0008"),
        ("[^\\x00-\\x08]", "a character other than U+0000 to U+0008", "characters other than U+0000 to U+0008"),
        ("[0-9&&[a]]", "something that cannot occur", "something that cannot occur"), ("[\\s\\S]", "any character", "characters of any kind"),
    ])
    func ascii(pattern: String, singular: String, plural: String) throws {
        let description = CharacterDescription(try set(pattern))
        #expect(description.singular == singular)
        #expect(description.plural == plural)
    }

    @Test("Sets beyond ASCII", arguments: [
        ("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]", "a letter, numeral or separator of any script or a character of “+-./:=@_”"),
        ("[\\p{L}\\p{M}\\p{Z}\\p{S}\\p{N}\\p{P}]", "a character other than a control, format, private-use or unassigned character"),
        ("[\\u0020-\\u00FF]", "a character from U+0020 to U+00FF"), ("[\\x{10000}-\\x{10FFFF}]", "a character from U+10000 to U+10FFFF"),
        ("[^\\n]", "a character other than U+000A (line feed)"), ("[\\uD000-\\uE000]", "a character from U+D000 to U+E000"),
        ("[À-Å×]", "a character from U+00C0 to U+00C5 or “×” (U+00D7)"),
        ("[\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}\\r\\n\\t]", "a character that XML allows"),
        ("[\\p{L}\\p{Z}&&[^éb]]", "a letter or separator of any script, other than “é” or “b”"),
    ])
    func unicode(pattern: String, singular: String) throws {
        #expect(CharacterDescription(try set(pattern)).singular == singular)
    }

    /// Every name that a pattern has for a set.
    static let names: [(name: String, singular: String)] = [
        ("\\p{ASCII}", "an ASCII character (U+0000–U+007F)"), ("\\p{Alnum}", "a letter or digit (A–Z, a–z, 0–9)"),
        ("\\p{Alpha}", "a letter (A–Z, a–z)"),
        ("\\p{Blank}", "U+0009 (tab) or a space"), ("\\p{Cntrl}", "an ASCII control character (U+0000–U+001F, U+007F)"),
        ("\\p{Digit}", "a digit (0–9)"), ("\\p{Graph}", "a visible ASCII character (U+0021–U+007E)"), ("\\p{Lower}", "a lower-case letter (a–z)"),
        ("\\p{Print}", "a printable ASCII character (U+0020–U+007E)"), ("\\p{Punct}", "an ASCII punctuation character"),
        ("\\p{Space}", "a white-space character"), ("\\p{Upper}", "an upper-case letter (A–Z)"),
        ("\\p{XDigit}", "a hexadecimal digit (0–9, A–F, a–f)"),
        ("\\p{all}", "any character"), ("\\p{L1}", "a Latin-1 character (U+0000–U+00FF)"), ("\\p{LD}", "a letter or decimal digit of any script"),
        ("\\p{L}", "a letter of any script"), ("\\p{LC}", "a cased letter of any script"), ("\\p{Lu}", "an upper-case letter of any script"),
        ("\\p{Ll}", "a lower-case letter of any script"), ("\\p{Lt}", "a title-case letter of any script"),
        ("\\p{Lm}", "a modifier letter of any script"), ("\\p{Lo}", "a caseless letter of any script"), ("\\p{M}", "a combining mark of any script"),
        ("\\p{Mn}", "a non-spacing mark of any script"), ("\\p{Mc}", "a spacing mark of any script"), ("\\p{Me}", "an enclosing mark of any script"),
        ("\\p{N}", "a numeral of any script"), ("\\p{Nd}", "a decimal digit of any script"), ("\\p{Nl}", "a letter numeral of any script"),
        ("\\p{No}", "a miscellaneous numeral of any script"), ("\\p{P}", "a punctuation mark of any script"),
        ("\\p{Pc}", "a connecting punctuation mark of any script"), ("\\p{Pd}", "a dash of any script"),
        ("\\p{Ps}", "an opening bracket of any script"),
        ("\\p{Pe}", "a closing bracket of any script"), ("\\p{Pi}", "an initial quotation mark of any script"),
        ("\\p{Pf}", "a final quotation mark of any script"), ("\\p{Po}", "a miscellaneous punctuation mark of any script"),
        ("\\p{S}", "a symbol of any script"), ("\\p{Sm}", "a mathematical symbol of any script"), ("\\p{Sc}", "a currency symbol of any script"),
        ("\\p{Sk}", "a modifier symbol of any script"), ("\\p{So}", "a miscellaneous symbol of any script"), ("\\p{Z}", "a separator of any script"),
        ("\\p{Zs}", "a space separator of any script"), ("\\p{Zl}", "U+2028 (line separator)"), ("\\p{Zp}", "U+2029 (paragraph separator)"),
        ("\\p{C}", "a control, format, private-use or unassigned character"), ("\\p{Cc}", "a control character (U+0000–U+001F, U+007F–U+009F)"),
        ("\\p{Cf}", "a format character"), ("\\p{Cs}", "something that cannot occur"), ("\\p{Co}", "a private-use character"),
        ("\\p{Cn}", "an unassigned character"), ("\\p{IsAlphabetic}", "an alphabetic character of any script"),
        ("\\p{IsLowercase}", "a lower-case character of any script"), ("\\p{IsUppercase}", "an upper-case character of any script"),
        ("\\p{IsTitlecase}", "a title-case letter of any script"), ("\\p{IsIdeographic}", "an ideograph of any script"),
        ("\\p{IsAlnum}", "a decimal digit or alphabetic character of any script"), ("\\p{IsWhite_Space}", "a Unicode white-space character"),
        ("\\p{IsAssigned}", "a character other than an unassigned character"), ("\\p{IsNoncharacter_Code_Point}", "a noncharacter"),
        ("\\p{IsJoin_Control}", "U+200C (zero-width non-joiner) or U+200D (zero-width joiner)"),
        ("\\p{IsHex_Digit}", "a hexadecimal digit of any script"), ("\\p{javaLetterOrDigit}", "a letter or decimal digit of any script"),
        ("\\p{javaDefined}", "a character other than an unassigned character"), ("\\p{javaSpaceChar}", "a separator of any script"),
        ("\\p{javaISOControl}", "a control character (U+0000–U+001F, U+007F–U+009F)"), ("\\p{javaWhitespace}", "a Java white-space character"),
        ("\\d", "a digit (0–9)"), ("\\D", "a character other than a digit (0–9)"), ("\\w", "a letter or digit (A–Z, a–z, 0–9) or “_”"),
        ("\\W", "a character other than a letter or digit (A–Z, a–z, 0–9) or “_”"), ("\\S", "a character other than white space"),
        ("\\h", "a horizontal space"), ("\\H", "a character other than a horizontal space"), ("\\v", "a vertical space"),
        ("\\V", "a character other than a vertical space"), (".", "a character other than a line break"),
        ("(?d).", "a character other than U+000A (line feed)"), ("(?s).", "any character"), ("(?U)\\w", "a word character of any script"),
        ("(?U)\\p{Blank}", "a space separator of any script or U+0009 (tab)"),
    ]

    @Test("Every set that has a name", arguments: names)
    func named(example: (name: String, singular: String)) throws {
        #expect(CharacterDescription(try set(example.name)).singular == example.singular)
    }

    @Test("Every kind is known by its value, and no other value is taken for it", arguments: CharacterKind.Tier.allCases)
    func kinds(tier: CharacterKind.Tier) throws {
        for kind in tier.kinds {
            let description = CharacterDescription(kind.set)
            #expect(description.exceptions == nil && description.listing.isOneKind, "\(kind.noun)")
            #expect(description.kinds.map(\.noun) == [kind.noun])
            let first = try #require(kind.set.ranges.first).lowerBound
            let last = try #require(kind.set.ranges.last).upperBound
            let neighbours = [first > 0 ? first - 1 : nil, last < 0x10FFFF ? last + 1 : nil].compactMap { $0.map { kind.set.union(ScalarSet($0)) } }
            for other in neighbours + [first, last].map({ kind.set.subtracting(ScalarSet($0)) }) {
                #expect(read(CharacterDescription(other)) == other, "\(kind.noun)")
                #expect(other == kind.set || CharacterDescription(other).singular != description.singular, "\(kind.noun)")
            }
        }
    }

    @Test("What the properties' data say")
    func properties() {
        let white = CharacterKind.Tier.categories.kinds.first { $0.noun == "Unicode white-space character" }
        #expect(white?.set == UnicodeSets.whiteSpace)
    }

    @Test("Notes list exactly what they explain", arguments: [
        ("white-space character", [0x20...0x20, 0x09...0x0D]), ("vertical space", [0x0A...0x0D, 0x85...0x85, 0x2028...0x2029]),
        ("line break", [0x0A...0x0A, 0x0D...0x0D, 0x85...0x85, 0x2028...0x2028, 0x2029...0x2029]),
        ("horizontal space", [
            0x09...0x09, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x180E...0x180E, 0x2000...0x200A, 0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000,
        ]),
    ] as [(String, ScalarSet)])
    func notes(noun: String, members: ScalarSet) throws {
        let kind = try #require((CharacterKind.Tier.plain.kinds + CharacterKind.Tier.categories.kinds).first { $0.noun == noun })
        #expect(kind.set == members)
        let note = try #require(kind.note)
        for range in members.ranges where range.lowerBound != 0x20 {
            #expect(note.contains(ScalarText.number(range.lowerBound)) && note.contains(ScalarText.number(range.upperBound)))
        }
    }

    @Test("Random sets read back as themselves")
    func random() {
        var generator = SeededGenerator(printing: 20_261_127)
        let kinds = CharacterKind.Tier.plain.kinds + CharacterKind.Tier.categories.kinds
        for _ in 0..<150 {
            var set = ScalarSet.empty
            for _ in 0..<Int.random(in: 0...4, using: &generator) {
                let start = UInt32.random(in: 0...(generator.chance(0.8) ? 0x7F : 0x10FFFF), using: &generator)
                set = set.union(ScalarSet(start...min(start + UInt32.random(in: 0...40, using: &generator), 0x10FFFF)))
            }
            if generator.chance(0.3) { set = set.union(generator.pick(kinds).set) }
            if generator.chance(0.2) { set = set.complement }
            #expect(read(CharacterDescription(set)) == set)
        }
    }

    /// The set that a description lists.
    private func read(_ description: CharacterDescription) -> ScalarSet {
        func set(_ listing: CharacterListing) -> ScalarSet {
            let parts = listing.kinds.map(\.set) + listing.ranges.map { ScalarSet($0) } + listing.scalars.map { ScalarSet($0) }
            return parts.reduce(ScalarSet.empty) { $0.union($1) }
        }
        return set(description.listing).subtracting(description.exceptions.map(set) ?? .empty)
    }

    private func set(_ pattern: String) throws -> ScalarSet {
        guard case .scalar(let set) = try Pattern(parsing: pattern).regex else {
            Issue.record("\(pattern) is no set")
            return .empty
        }
        return set
    }
}
