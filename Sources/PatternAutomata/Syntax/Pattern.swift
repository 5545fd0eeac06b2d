/// A regular expression in Java's dialect, read from its text.
public struct Pattern: Hashable, Sendable {
    public let text: String
    public let regex: Regex
    /// How many capturing groups there are.
    public let groupCount: Int
    /// Names of groups, in the order of their numbers.
    public let groupNames: [String]
    /// What looks like a mistake of the pattern's author.
    public let remarks: [PatternRemark]

    /// - Throws: ``PatternError`` with the place where the text stops being a pattern.
    public init(parsing text: String) throws(PatternError) {
        var parser = PatternParser(text)
        let regex = try parser.parse()
        self.text = text
        self.regex = regex
        groupCount = parser.groupCount
        groupNames = parser.groupNames.map(\.name)
        remarks = parser.remarks
    }
}

/// Which texts a pattern accepts.
public enum MatchMode: Hashable, Sendable {
    /// The whole text must match: what C2J means.
    case whole
    /// A match somewhere in the text is enough: what Smithy means.
    case search
}
