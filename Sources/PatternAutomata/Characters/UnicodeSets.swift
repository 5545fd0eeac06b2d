/// Sets of scalars by their Unicode properties, each computed once, from the data of Swift's standard library.
///
/// Swift 6.3 holds Unicode 17.0; Java 17 held 13.0, so scalars assigned since then may differ.
enum UnicodeSets {
    /// The general categories by their two letters, in Unicode's order.
    static let categoryNames = [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Cn",
    ]

    private static let categories: [ScalarSet] = {
        var ranges: [[ClosedRange<UInt32>]] = Array(repeating: [], count: categoryNames.count)
        var start: UInt32 = 0
        var current = index(of: "\0")
        for value in UInt32(1)...0x110000 {
            guard let scalar = Unicode.Scalar(value) else {
                if value == 0x110000 { ranges[current].append(start...0x10FFFF) }
                continue
            }
            let category = index(of: scalar)
            if category != current {
                ranges[current].append(start...(value - 1))
                start = value
                current = category
            }
        }
        return ranges.map { ScalarSet(sortedRanges: $0) }
    }()

    /// A general category (`Lu`) or a group of them (`L`, `LC`); `nil` where there is none of that name.
    static func category(_ name: String) -> ScalarSet? {
        if name == "LC" { return union { $0 == "Lu" || $0 == "Ll" || $0 == "Lt" } }
        let named = categoryNames.contains { $0 == name || (name.utf8.count == 1 && $0.hasPrefix(name)) }
        return named ? union { $0 == name || (name.utf8.count == 1 && $0.hasPrefix(name)) } : nil
    }

    private static func union(where includes: (String) -> Bool) -> ScalarSet {
        zip(categoryNames, categories).reduce(ScalarSet.empty) { includes($1.0) ? $0.union($1.1) : $0 }
    }

    /// Letters and decimal digits: Java's `Character.isLetterOrDigit`.
    static let lettersAndDigits = union { $0.hasPrefix("L") || $0 == "Nd" }
    static let nonSpacingMarks = union { $0 == "Mn" }

    static let alphabetic = scalars { $0.isAlphabetic }
    static let lowercase = scalars { $0.isLowercase }
    static let uppercase = scalars { $0.isUppercase }
    static let ideographic = scalars { $0.isIdeographic }
    static let whiteSpace = scalars { $0.isWhitespace }
    static let joinControl = scalars { $0.isJoinControl }
    static let noncharacter = scalars { $0.isNoncharacterCodePoint }

    private static func scalars(where includes: (Unicode.Scalar.Properties) -> Bool) -> ScalarSet {
        var ranges: [ClosedRange<UInt32>] = []
        for value in ScalarSet.all.ranges.joined() {
            guard let scalar = Unicode.Scalar(value), includes(scalar.properties) else { continue }
            ranges.append(value...value)
        }
        return ScalarSet(sortedRanges: ranges)
    }

    private static func index(of scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter: 0
        case .lowercaseLetter: 1
        case .titlecaseLetter: 2
        case .modifierLetter: 3
        case .otherLetter: 4
        case .nonspacingMark: 5
        case .spacingMark: 6
        case .enclosingMark: 7
        case .decimalNumber: 8
        case .letterNumber: 9
        case .otherNumber: 10
        case .connectorPunctuation: 11
        case .dashPunctuation: 12
        case .openPunctuation: 13
        case .closePunctuation: 14
        case .initialPunctuation: 15
        case .finalPunctuation: 16
        case .otherPunctuation: 17
        case .mathSymbol: 18
        case .currencySymbol: 19
        case .modifierSymbol: 20
        case .otherSymbol: 21
        case .spaceSeparator: 22
        case .lineSeparator: 23
        case .paragraphSeparator: 24
        case .control: 25
        case .format: 26
        case .surrogate: 27
        case .privateUse: 28
        case .unassigned: 29
        @unknown default: 29
        }
    }
}
