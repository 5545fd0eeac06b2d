extension PatternParser {
    /// A group of any kind, at its parenthesis; `nil` for flags that hold up to the end of the enclosing group.
    mutating func group() throws(PatternError) -> Regex? {
        let start = position
        position += 1
        guard ahead(0) == "?", !quoted[position] else { return try captured(from: start) }
        position += 1
        guard let kind = ahead(0) else { throw error("the group is not closed") }
        position += 1
        switch kind {
        case ":": return uncaptured(try body(from: start))
        case ">": return .atomic(try body(from: start))
        case "=": return .lookaround(try body(from: start), .ahead, negated: false)
        case "!": return .lookaround(try body(from: start), .ahead, negated: true)
        case "<":
            if ahead(0) == "=" || ahead(0) == "!" {
                let negated = take() == "!"
                return .lookaround(try body(from: start), .behind, negated: negated)
            }
            groupNames.append((try groupName(), groupCount + 1))
            return try captured(from: start)
        default:
            position -= 1
            return try flagGroup(from: start)
        }
    }

    /// A group that captures nothing keeps its own expression around another group: it matters where it is repeated.
    private func uncaptured(_ body: Regex) -> Regex {
        switch body {
        case .group, .atomic: .sequence([body])
        default: body
        }
    }

    private mutating func captured(from start: Int) throws(PatternError) -> Regex {
        groupCount += 1
        return .group(groupCount, try body(from: start))
    }

    /// What stands in the group, up to behind its end. Flags set inside end with it.
    private mutating func body(from start: Int) throws(PatternError) -> Regex {
        let outer = flags
        let regex = try nested { parser throws(PatternError) in try parser.alternation() }
        guard accept(")") else {
            position = start
            throw error("the group is not closed")
        }
        flags = outer
        return regex
    }

    /// A name and the bracket that ends it.
    mutating func groupName() throws(PatternError) -> String {
        var name = String.UnicodeScalarView()
        while let next = ahead(0), next.isASCII, next.properties.isAlphabetic || (!name.isEmpty && next.digit(base: 10) != nil) {
            name.append(take())
        }
        guard !name.isEmpty, ahead(0) == ">" else { throw error("a group's name is letters and digits, then “>”") }
        position += 1
        return String(name)
    }

    /// `(?i)`, `(?i-s:…)`, at the first flag.
    private mutating func flagGroup(from start: Int) throws(PatternError) -> Regex? {
        let outer = flags
        var adding = true
        while let next = ahead(0) {
            position += 1
            switch next {
            case "-" where adding: adding = false
            case ")": return nil
            case ":":
                let regex = try body(from: start)
                flags = outer
                return uncaptured(regex)
            default:
                guard let flag = Flags(letter: next) else {
                    position -= 1
                    throw error("“\(next)” is no flag and no kind of group")
                }
                if adding { flags.formUnion(flag) } else { flags.subtract(flag) }
            }
        }
        position = start
        throw error("the group is not closed")
    }
}

extension PatternParser.Flags {
    fileprivate init?(letter: Unicode.Scalar) {
        switch letter {
        case "i": self = .ignoreCase
        case "d": self = .unixLines
        case "m": self = .multiline
        case "s": self = .dotAll
        case "u": self = .unicodeCase
        case "x": self = .comments
        case "U": self = [.unicodeClasses, .unicodeCase]
        default: return nil
        }
    }
}
