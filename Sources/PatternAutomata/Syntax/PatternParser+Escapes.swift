extension PatternParser {
    /// An escape outside of classes, at its backslash.
    mutating func escape() throws(PatternError) -> Regex {
        let start = position
        position += 1
        guard let letter = ahead(0) else { throw error("the pattern ends in a backslash") }
        if let set = try predefinedSet() { return .scalar(set) }
        switch letter {
        case "1"..."9": return backReference()
        case "k": return try namedBackReference()
        case "A", "G":
            position += 1
            return .anchor(.start)
        case "z":
            position += 1
            return .anchor(.end)
        case "Z":
            position += 1
            return .anchor(flags.contains(.unixLines) ? .endOrLastNewline : .endOrLastTerminator)
        case "b" where ahead(1) != "{" || ahead(2) != "g", "B":
            position += 1
            return .anchor(letter == "b" ? .wordBoundary : .notWordBoundary)
        case "R":
            position += 1
            return .lineBreak
        case "X", "N", "b":
            position = start
            throw error("“\\\(letter)” is not supported")
        default:
            // A lone surrogate is in no text.
            return .scalar(folded(try escapedScalar().map { ScalarSet($0) } ?? .empty))
        }
    }

    /// `\d`, `\p{…}` and the like behind a backslash; `nil` where none stands there.
    mutating func predefinedSet() throws(PatternError) -> ScalarSet? {
        guard let letter = ahead(0) else { return nil }
        let unicode = flags.contains(.unicodeClasses)
        let set: ScalarSet
        switch letter {
        case "d", "D": set = unicode ? UnicodeSets.category("Nd") ?? .empty : NamedSets.digit
        case "w", "W": set = unicode ? NamedSets.unicodeWord : NamedSets.word
        case "s", "S": set = unicode ? UnicodeSets.whiteSpace : NamedSets.space
        case "h", "H": set = NamedSets.horizontalSpace
        case "v", "V": set = NamedSets.verticalSpace
        case "p", "P": return try property()
        default: return nil
        }
        position += 1
        return letter.properties.isUppercase ? set.complement : set
    }

    private mutating func property() throws(PatternError) -> ScalarSet {
        let start = position - 1
        var negated = take() == "P"
        var name = String.UnicodeScalarView()
        if ahead(0) == "{" {
            position += 1
            while let next = ahead(0), next != "}" {
                name.append(next)
                position += 1
            }
            guard ahead(0) == "}" else { throw error("the property's name is not closed") }
            position += 1
        } else if ahead(0) != nil {
            name.append(take())
        }
        if name.first == "^" {
            negated.toggle()
            name.removeFirst()
        }
        guard let set = NamedSets.property(String(name), unicode: flags.contains(.unicodeClasses)) else {
            position = start
            throw error("there is no property “\(String(name))”")
        }
        // Java 17 lets case make no difference to these where it ignores case.
        let cased = ["Lower", "Upper", "Lu", "Ll", "Lt", "javaLowerCase", "javaUpperCase", "javaTitleCase"]
        let folded = flags.contains(.ignoreCase) && cased.contains(String(name)) ? foldedCase(String(name), set) : set
        return negated ? folded.complement : folded
    }

    private func foldedCase(_ name: String, _ set: ScalarSet) -> ScalarSet {
        name == "Lower" || name == "Upper" ? set.foldingCase(unicode: false) : UnicodeSets.category("LC") ?? set
    }

    private mutating func backReference() -> Regex {
        var number = 0
        while let digit = ahead(0)?.digit(base: 10) {
            // Further digits belong to it only as long as there is such a group.
            guard number == 0 || number * 10 + digit <= groupCount else { break }
            number = number * 10 + digit
            position += 1
        }
        return .backReference(number, caseComparison)
    }

    private mutating func namedBackReference() throws(PatternError) -> Regex {
        position += 1
        guard ahead(0) == "<" else { throw error("“\\k” wants a group's name in “<…>”") }
        position += 1
        let start = position
        let name = try groupName()
        guard let group = groupNames.first(where: { $0.name == name }) else {
            position = start
            throw error("there is no group “\(name)” before this place")
        }
        return .backReference(group.number, caseComparison)
    }
    private var caseComparison: Regex.CaseComparison {
        guard flags.contains(.ignoreCase) else { return .exact }
        return flags.contains(.unicodeCase) ? .ignoringUnicode : .ignoringASCII
    }
}
