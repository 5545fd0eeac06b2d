extension Regex {
    static func ahead(_ body: Regex) -> Regex { .lookaround(body, .ahead, negated: false) }
    static func notAhead(_ body: Regex) -> Regex { .lookaround(body, .ahead, negated: true) }
    static func behind(_ body: Regex) -> Regex { .lookaround(body, .behind, negated: false) }
    static func notBehind(_ body: Regex) -> Regex { .lookaround(body, .behind, negated: true) }

    static let textEnd = notAhead(.scalar(.all))

    /// The expression without groups around it and sequences of one.
    package var bare: Regex {
        switch self {
        case .group(_, let body): body.bare
        case .sequence(let parts) where parts.count == 1: parts[0].bare
        default: self
        }
    }

    static func optional(_ body: Regex) -> Regex {
        .repetition(body, Count(0, 1), .greedy)
    }
}

extension Regex.Anchor {
    private static let newline = Regex.scalar(ScalarSet(0x0A))
    private static let carriageReturn = Regex.scalar(ScalarSet(0x0D))
    private static let otherTerminators = ScalarSet([0x0D, 0x85, 0x2028, 0x2029] as [UInt32])

    /// The anchor in terms of lookarounds, and of the start of the text.
    var expanded: Regex {
        switch self {
        case .start: .anchor(.start)
        case .end: .textEnd
        case .endOrLastNewline: .ahead(.sequence([.optional(Self.newline), .textEnd]))
        case .unixLineEnd: .alternation([.ahead(Self.newline), .textEnd])
        case .unixLineStart:
            .sequence([.ahead(.scalar(.all)), .alternation([.anchor(.start), .behind(Self.newline)])])
        case .endOrLastTerminator:
            // Never between `\r` and `\n`.
            .alternation([
                .ahead(.sequence([
                    .optional(.alternation([.sequence([Self.carriageReturn, Self.newline]), .scalar(Self.otherTerminators)])), .textEnd,
                ])),
                .sequence([.notBehind(Self.carriageReturn), .ahead(.sequence([Self.newline, .textEnd]))]),
            ])
        case .lineEnd:
            .alternation([
                .ahead(.scalar(Self.otherTerminators)), .sequence([.notBehind(Self.carriageReturn), .ahead(Self.newline)]), .textEnd,
            ])
        case .lineStart:
            // Not at the end of the text, as in Perl.
            .sequence([
                .ahead(.scalar(.all)),
                .alternation([
                    .anchor(.start), .behind(.scalar(ScalarSet([0x0A, 0x85, 0x2028, 0x2029] as [UInt32]))),
                    .sequence([.behind(Self.carriageReturn), .notAhead(Self.newline)]),
                ]),
            ])
        case .wordBoundary:
            .alternation([
                .sequence([Self.wordBehind(true), Self.wordAhead(false)]), .sequence([Self.wordBehind(false), Self.wordAhead(true)]),
            ])
        case .notWordBoundary:
            .alternation([
                .sequence([Self.wordBehind(true), Self.wordAhead(true)]), .sequence([Self.wordBehind(false), Self.wordAhead(false)]),
            ])
        }
    }

    /// Java's words here are letters, digits and `_` of all Unicode, unlike `\w`; a mark belongs to the letter before it.
    private static let wordScalar = Regex.scalar(UnicodeSets.lettersAndDigits.union(ScalarSet(0x5F)))
    private static let base = Regex.scalar(UnicodeSets.lettersAndDigits)
    private static let mark = Regex.scalar(UnicodeSets.nonSpacingMarks)

    private static func wordBehind(_ expected: Bool) -> Regex {
        .lookaround(
            .alternation([wordScalar, .sequence([base, .repetition(mark, Regex.Count(1, nil), .greedy)])]), .behind, negated: !expected
        )
    }

    private static func wordAhead(_ expected: Bool) -> Regex {
        let marked = Regex.sequence([.behind(.sequence([base, .repetition(mark, Regex.Count(0, nil), .greedy)])), mark])
        return .lookaround(.alternation([wordScalar, marked]), .ahead, negated: !expected)
    }
}
