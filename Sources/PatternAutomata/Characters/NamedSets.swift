/// The sets that a pattern names: predefined classes, POSIX classes, Unicode properties and Java's own.
package enum NamedSets {
    package static let digit: ScalarSet = [0x30...0x39]
    static let word: ScalarSet = [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]
    package static let space: ScalarSet = [0x09...0x0D, 0x20...0x20]
    package static let horizontalSpace: ScalarSet = [
        0x09...0x09, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x180E...0x180E, 0x2000...0x200A, 0x202F...0x202F, 0x205F...0x205F,
        0x3000...0x3000,
    ]
    package static let verticalSpace: ScalarSet = [0x0A...0x0D, 0x85...0x85, 0x2028...0x2029]
    /// What ends a line, but for `\r\n`, which is two scalars.
    package static let lineTerminators: ScalarSet = [0x0A...0x0A, 0x0D...0x0D, 0x85...0x85, 0x2028...0x2029]

    /// The set that `\p{name}` stands for; `nil` where Java has none of that name, or this library no data for it.
    ///
    /// Scripts and blocks are not in Swift's data; no pattern of AWS names one.
    package static func property(_ name: String, unicode: Bool) -> ScalarSet? {
        if unicode, let set = unicodePosix(name) { return set }
        if let posix = posix(name) ?? UnicodeSets.category(name) { return posix }
        if name.hasPrefix("Is") { return isProperty(String(name.dropFirst(2))) }
        if name.hasPrefix("java") { return java(String(name.dropFirst(4))) }
        if let equals = name.firstIndex(of: "=") {
            let key = name[..<equals].lowercased()
            let value = String(name[name.index(after: equals)...])
            return key == "gc" || key == "general_category" ? UnicodeSets.category(value) : nil
        }
        return nil
    }

    private static func posix(_ name: String) -> ScalarSet? {
        switch name {
        case "ASCII": [0...0x7F]
        case "Alnum": [0x30...0x39, 0x41...0x5A, 0x61...0x7A]
        case "Alpha": [0x41...0x5A, 0x61...0x7A]
        case "Blank": [0x09...0x09, 0x20...0x20]
        case "Cntrl": [0...0x1F, 0x7F...0x7F]
        case "Digit": digit
        case "Graph": [0x21...0x7E]
        case "Lower": [0x61...0x7A]
        case "Print": [0x20...0x7E]
        case "Punct": [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E]
        case "Space": space
        case "Upper": [0x41...0x5A]
        case "XDigit": [0x30...0x39, 0x41...0x46, 0x61...0x66]
        case "all": ScalarSet.all
        case "L1": [0...0xFF]
        case "LD": UnicodeSets.lettersAndDigits
        default: nil
        }
    }

    /// `\w` with `(?U)`.
    package static let unicodeWord = ["M", "Nd", "Pc"].reduce(UnicodeSets.alphabetic.union(UnicodeSets.joinControl)) {
        $0.union(UnicodeSets.category($1) ?? .empty)
    }

    /// POSIX classes with `(?U)`.
    private static func unicodePosix(_ name: String) -> ScalarSet? {
        switch name {
        case "Alpha": UnicodeSets.alphabetic
        case "Lower": UnicodeSets.lowercase
        case "Upper": UnicodeSets.uppercase
        case "Space": UnicodeSets.whiteSpace
        case "Alnum", "Digit", "Punct": isProperty(name == "Punct" ? "PUNCTUATION" : name)
        case "Cntrl": UnicodeSets.category("Cc")
        case "Graph": unicodeGraph
        case "Print": unicodePosix("Blank").map(unicodeGraph.union)?.intersection(UnicodeSets.category("Cc")?.complement ?? .all)
        case "XDigit": isProperty("HEX_DIGIT")
        case "Blank": UnicodeSets.category("Zs")?.union(ScalarSet(0x09))
        default: nil
        }
    }

    private static let unicodeGraph = ["Cc", "Cn"].reduce(UnicodeSets.whiteSpace) { $0.union(UnicodeSets.category($1) ?? .empty) }.complement

    private static func isProperty(_ name: String) -> ScalarSet? {
        switch name.uppercased() {
        case "ALPHABETIC": UnicodeSets.alphabetic
        case "LOWERCASE": UnicodeSets.lowercase
        case "UPPERCASE": UnicodeSets.uppercase
        case "TITLECASE": UnicodeSets.category("Lt")
        case "IDEOGRAPHIC": UnicodeSets.ideographic
        case "LETTER": UnicodeSets.category("L")
        case "DIGIT": UnicodeSets.category("Nd")
        case "ALNUM": UnicodeSets.category("Nd").map(UnicodeSets.alphabetic.union)
        case "PUNCTUATION": UnicodeSets.category("P")
        case "CONTROL": UnicodeSets.category("Cc")
        case "WHITE_SPACE", "WHITESPACE": UnicodeSets.whiteSpace
        case "ASSIGNED": UnicodeSets.category("Cn")?.complement
        case "NONCHARACTER_CODE_POINT", "NONCHARACTERCODEPOINT": UnicodeSets.noncharacter
        case "JOIN_CONTROL", "JOINCONTROL": UnicodeSets.joinControl
        case "HEX_DIGIT", "HEXDIGIT":
            UnicodeSets.category("Nd")?.union([0x41...0x46, 0x61...0x66, 0xFF21...0xFF26, 0xFF41...0xFF46])
        default: UnicodeSets.category(name)
        }
    }

    private static func java(_ name: String) -> ScalarSet? {
        switch name {
        case "LowerCase": UnicodeSets.lowercase
        case "UpperCase": UnicodeSets.uppercase
        case "TitleCase": UnicodeSets.category("Lt")
        case "Alphabetic": UnicodeSets.alphabetic
        case "Ideographic": UnicodeSets.ideographic
        case "Digit": UnicodeSets.category("Nd")
        case "Letter": UnicodeSets.category("L")
        case "LetterOrDigit": UnicodeSets.lettersAndDigits
        case "Defined": UnicodeSets.category("Cn")?.complement
        case "SpaceChar": UnicodeSets.category("Z")
        case "ISOControl": [0...0x1F, 0x7F...0x9F]
        case "Whitespace":
            // Separators but for the no-break spaces, and the controls that space.
            UnicodeSets.category("Z").map {
                $0.intersection(ScalarSet([0xA0, 0x2007, 0x202F]).complement).union([0x09...0x0D, 0x1C...0x1F])
            }
        default: nil
        }
    }
}
