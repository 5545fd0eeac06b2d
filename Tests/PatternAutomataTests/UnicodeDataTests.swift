import Testing

@testable import PatternAutomata

/// The data that is kept here against the standard library's. A newer library may hold more; what Unicode has assigned stays.
@Suite("Unicode's data")
struct UnicodeDataTests {
    private static let scalars = ScalarSet.all.ranges.joined().compactMap(Unicode.Scalar.init)
    /// The last version whose scalars are all in the data.
    private static let version = (major: 17, minor: 0)

    private func isKnown(_ scalar: Unicode.Scalar) -> Bool {
        guard let age = scalar.properties.age else { return true }
        return age <= Self.version
    }

    @Test("Every scalar is in its general category alone")
    func categories() throws {
        var count = 0
        for name in UnicodeData.categoryNames { count += try #require(UnicodeSets.category(name)).scalarCount }
        #expect(count == ScalarSet.all.scalarCount)
        let sets = Dictionary(uniqueKeysWithValues: UnicodeData.categoryNames.map { ($0, UnicodeSets.category($0) ?? .empty) })
        let wrong = Self.scalars.filter { scalar in
            isKnown(scalar) && sets[scalar.properties.generalCategory.abbreviation]?.contains(scalar.value) != true
        }
        #expect(wrong.isEmpty)
    }

    @Test("Properties")
    func properties() {
        let properties: [(String, ScalarSet, (Unicode.Scalar.Properties) -> Bool)] = [
            ("alphabetic", UnicodeSets.alphabetic, \.isAlphabetic), ("lowercase", UnicodeSets.lowercase, \.isLowercase),
            ("uppercase", UnicodeSets.uppercase, \.isUppercase), ("ideographic", UnicodeSets.ideographic, \.isIdeographic),
            ("white space", UnicodeSets.whiteSpace, \.isWhitespace), ("join control", UnicodeSets.joinControl, \.isJoinControl),
            ("noncharacter", UnicodeSets.noncharacter, \.isNoncharacterCodePoint),
        ]
        for (name, set, holds) in properties {
            let wrong = Self.scalars.filter { isKnown($0) && set.contains($0.value) != holds($0.properties) }
            #expect(wrong.isEmpty, "\(name)")
        }
    }
}

extension ScalarSet {
    fileprivate var scalarCount: Int { ranges.reduce(0) { $0 + $1.count } }
}

extension Unicode.GeneralCategory {
    fileprivate var abbreviation: String {
        switch self {
        case .uppercaseLetter: "Lu"
        case .lowercaseLetter: "Ll"
        case .titlecaseLetter: "Lt"
        case .modifierLetter: "Lm"
        case .otherLetter: "Lo"
        case .nonspacingMark: "Mn"
        case .spacingMark: "Mc"
        case .enclosingMark: "Me"
        case .decimalNumber: "Nd"
        case .letterNumber: "Nl"
        case .otherNumber: "No"
        case .connectorPunctuation: "Pc"
        case .dashPunctuation: "Pd"
        case .openPunctuation: "Ps"
        case .closePunctuation: "Pe"
        case .initialPunctuation: "Pi"
        case .finalPunctuation: "Pf"
        case .otherPunctuation: "Po"
        case .mathSymbol: "Sm"
        case .currencySymbol: "Sc"
        case .modifierSymbol: "Sk"
        case .otherSymbol: "So"
        case .spaceSeparator: "Zs"
        case .lineSeparator: "Zl"
        case .paragraphSeparator: "Zp"
        case .control: "Cc"
        case .format: "Cf"
        case .surrogate: "Cs"
        case .privateUse: "Co"
        case .unassigned: "Cn"
        @unknown default: "??"
        }
    }
}
