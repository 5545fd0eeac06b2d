/// A regular expression as its text says it, with inline flags already applied.
public indirect enum Regex: Hashable, Sendable {
    /// One scalar of a set; a literal is a set of one.
    case scalar(ScalarSet)
    /// One after the other; of none, the empty string.
    case sequence([Regex])
    case alternation([Regex])
    case repetition(Regex, Count, Greed)
    /// A capturing group by its number, from 1.
    case group(Int, Regex)
    /// `(?>…)`: the first way to match is the only one.
    case atomic(Regex)
    case lookaround(Regex, Direction, negated: Bool)
    case anchor(Anchor)
    /// What the group of that number matched last.
    case backReference(Int, CaseComparison)

    static let empty = Regex.sequence([])

    /// `\R`.
    package static let lineBreak = Regex.alternation([carriageReturnAndNewline, .scalar(NamedSets.verticalSpace)])
    /// `\R` where it is repeated: Java then takes `\r\n` together or not at all.
    package static let wholeLineBreak = Regex.alternation([
        carriageReturnAndNewline,
        .sequence([.lookaround(carriageReturnAndNewline, .ahead, negated: true), .scalar(NamedSets.verticalSpace)]),
    ])
    private static let carriageReturnAndNewline = Regex.sequence([.scalar(ScalarSet(0x0D)), .scalar(ScalarSet(0x0A))])

    /// How often something repeats.
    public struct Count: Hashable, Sendable {
        public var minimum: Int
        /// `nil` for no end.
        public var maximum: Int?

        public init(_ minimum: Int, _ maximum: Int?) {
            self.minimum = minimum
            self.maximum = maximum
        }
    }

    /// Which repetitions are tried first. Lazy ones give the same language as greedy ones; possessive ones never give back.
    public enum Greed: Hashable, Sendable {
        case greedy
        case lazy
        case possessive
    }

    public enum Direction: Hashable, Sendable {
        case ahead
        case behind
    }

    /// Which scalars a back-reference takes for the same.
    public enum CaseComparison: Int32, Hashable, Sendable {
        case exact
        /// `(?i)`: letters of ASCII in either case.
        case ignoringASCII
        /// `(?iu)`: letters of Unicode in any case.
        case ignoringUnicode
    }

    /// A place in the text.
    public enum Anchor: Hashable, Sendable {
        /// `\A`, `\G`, and `^` but in multiline mode.
        case start
        /// `\z`.
        case end
        /// `\Z`, and `$` but in multiline mode: the end, or before a last line terminator.
        case endOrLastTerminator
        case lineStart
        case lineEnd
        /// `\Z`, `$` with `(?d)`, where `\n` alone ends a line.
        case endOrLastNewline
        case unixLineStart
        case unixLineEnd
        case wordBoundary
        case notWordBoundary
    }
}
