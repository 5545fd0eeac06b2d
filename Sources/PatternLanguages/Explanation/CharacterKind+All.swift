import PatternAutomata

extension CharacterKind {
    /// Kinds in groups, each dearer to compute than the one before and needed less often. In a group they stand as they are listed.
    enum Tier: CaseIterable {
        /// What needs no Unicode data.
        case plain
        /// Unicode's general categories.
        case categories
        /// Unicode's other properties.
        case properties

        var kinds: [CharacterKind] {
            switch self {
            case .plain: CharacterKind.plain
            case .categories: CharacterKind.categories
            case .properties: CharacterKind.properties
            }
        }
    }

    static let anything = CharacterKind(.all, "character")

    private static let plain: [CharacterKind] = [
        CharacterKind([0x30...0x39, 0x41...0x5A, 0x61...0x7A], "letter or digit", "letters or digits", detail: "A–Z, a–z, 0–9"),
        CharacterKind([0x41...0x5A, 0x61...0x7A], "letter", detail: "A–Z, a–z"),
        CharacterKind([0x30...0x39, 0x41...0x5A], "upper-case letter or digit", "upper-case letters or digits", detail: "A–Z, 0–9"),
        CharacterKind([0x30...0x39, 0x61...0x7A], "lower-case letter or digit", "lower-case letters or digits", detail: "a–z, 0–9"),
        CharacterKind([0x41...0x5A], "upper-case letter", detail: "A–Z"),
        CharacterKind([0x61...0x7A], "lower-case letter", detail: "a–z"),
        CharacterKind([0x30...0x39, 0x41...0x46, 0x61...0x66], "hexadecimal digit", detail: "0–9, A–F, a–f"),
        CharacterKind([0x30...0x39, 0x41...0x46], "hexadecimal digit", detail: "0–9, A–F"),
        CharacterKind([0x30...0x39, 0x61...0x66], "hexadecimal digit", detail: "0–9, a–f"),
        CharacterKind([0x30...0x39], "digit", detail: "0–9"),
        CharacterKind([0x00...0x7F], "ASCII character", detail: "U+0000–U+007F"),
        CharacterKind([0x20...0x7E], "printable ASCII character", detail: "U+0020–U+007E"),
        CharacterKind([0x21...0x7E], "visible ASCII character", detail: "U+0021–U+007E"),
        CharacterKind(
            [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E], "ASCII punctuation character",
            note: "ASCII punctuation is “!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~”."
        ),
        CharacterKind([0x00...0x1F, 0x7F...0x7F], "ASCII control character", detail: "U+0000–U+001F, U+007F"),
        CharacterKind([0x00...0x1F, 0x7F...0x9F], "control character", detail: "U+0000–U+001F, U+007F–U+009F"),
        CharacterKind([0x00...0xFF], "Latin-1 character", detail: "U+0000–U+00FF"),
        CharacterKind(NamedSets.space, "white-space character", mass: "white space", note: "White space is the space and U+0009 to U+000D."),
        CharacterKind(
            NamedSets.verticalSpace, "vertical space", note: "Vertical spaces are U+000A to U+000D, U+0085, U+2028 and U+2029."
        ),
        CharacterKind(NamedSets.lineTerminators, "line break", note: "Line breaks are U+000A, U+000D, U+0085, U+2028 and U+2029."),
        CharacterKind(
            [0x09...0x0A, 0x0D...0x0D, 0x20...0xFFFD, 0x10000...0x10FFFF], "character that XML allows", "characters that XML allows",
            note: "XML allows U+0009, U+000A, U+000D and everything from U+0020 on but U+FFFE and U+FFFF."
        ),
    ]

    private static let categories: [CharacterKind] = [
        ofAnyScript("L", "letter"), ofAnyScript("LC", "cased letter"), ofAnyScript("Lu", "upper-case letter"),
        ofAnyScript("Ll", "lower-case letter"), ofAnyScript("Lt", "title-case letter"), ofAnyScript("Lm", "modifier letter"),
        ofAnyScript("Lo", "caseless letter"),
        ofAnyScript("M", "combining mark"), ofAnyScript("Mn", "non-spacing mark"), ofAnyScript("Mc", "spacing mark"),
        ofAnyScript("Me", "enclosing mark"),
        ofAnyScript("N", "numeral"), ofAnyScript("Nd", "decimal digit"), ofAnyScript("Nl", "letter numeral"),
        ofAnyScript("No", "miscellaneous numeral"), ofAnyScript("IsHex_Digit", "hexadecimal digit", nil, "Nd or Hex_Digit"),
        ofAnyScript("P", "punctuation mark"), ofAnyScript("Pc", "connecting punctuation mark"), ofAnyScript("Pd", "dash", "dashes"),
        ofAnyScript("Ps", "opening bracket"), ofAnyScript("Pe", "closing bracket"), ofAnyScript("Pi", "initial quotation mark"),
        ofAnyScript("Pf", "final quotation mark"), ofAnyScript("Po", "miscellaneous punctuation mark"),
        ofAnyScript("S", "symbol"), ofAnyScript("Sm", "mathematical symbol"), ofAnyScript("Sc", "currency symbol"),
        ofAnyScript("Sk", "modifier symbol"), ofAnyScript("So", "miscellaneous symbol"),
        ofAnyScript("Z", "separator"), ofAnyScript("Zs", "space separator"),
        named(
            "C", "control, format, private-use or unassigned character",
            note: "Control, format, private-use and unassigned are Unicode’s category C."
        ),
        named("Cf", "format character", note: "Format characters are Unicode’s category Cf."),
        named("Co", "private-use character", note: "Private-use characters are Unicode’s category Co."),
        named("Cn", "unassigned character", note: "Unassigned characters are Unicode’s category Cn."),
        CharacterKind(
            NamedSets.horizontalSpace, "horizontal space",
            note: "Horizontal spaces are U+0009, the space, U+00A0, U+1680, U+180E, U+2000 to U+200A, U+202F, U+205F and U+3000."
        ),
        // Not from the property's data, which would take longer.
        CharacterKind(
            ([0x09...0x0D, 0x85...0x85] as ScalarSet).union(UnicodeSets.category("Z") ?? .empty), "Unicode white-space character",
            mass: "Unicode white space", note: "Unicode white space is U+0009 to U+000D, U+0085 and Unicode’s category Z."
        ),
        named(
            "javaWhitespace", "Java white-space character",
            note: "Java white space is U+0009 to U+000D, U+001C to U+001F and Unicode’s category Z but for U+00A0, U+2007 and U+202F."
        ),
    ]

    private static let properties: [CharacterKind] = [
        ofAnyScript("IsAlphabetic", "alphabetic character", nil, "Alphabetic"),
        ofAnyScript("IsLowercase", "lower-case character", nil, "Lowercase"),
        ofAnyScript("IsUppercase", "upper-case character", nil, "Uppercase"),
        ofAnyScript("IsIdeographic", "ideograph", nil, "Ideographic"),
        CharacterKind(NamedSets.unicodeWord, "word character", property: "Alphabetic, M, Nd, Pc or Join_Control"),
        CharacterKind(UnicodeSets.noncharacter, "noncharacter", note: "Noncharacters are U+FDD0 to U+FDEF and the last two of each plane."),
    ]

    private static func named(_ name: String, _ noun: String, _ plural: String? = nil, note: String) -> CharacterKind {
        CharacterKind(NamedSets.property(name, unicode: false) ?? .empty, noun, plural, note: note)
    }

    private static func ofAnyScript(_ name: String, _ noun: String, _ plural: String? = nil, _ property: String? = nil) -> CharacterKind {
        CharacterKind(NamedSets.property(name, unicode: false) ?? .empty, noun, plural, property: property ?? name)
    }
}
