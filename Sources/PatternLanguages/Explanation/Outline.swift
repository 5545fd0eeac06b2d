import PatternAutomata

/// What a pattern accepts, in the units in which one speaks of it.
indirect enum Outline: Hashable, Sendable {
    /// These scalars in this order; ASCII letters perhaps in either case.
    case literal([UInt32], anyCase: Bool)
    /// One scalar of a set.
    case character(ScalarSet)
    /// One of several literals.
    case words([[UInt32]])
    case number(NumberRange)
    /// One after the other; of none, the empty text.
    case sequence([Outline])
    case choice([Outline])
    /// - Parameter separator: What stands between each two.
    case repetition(Outline, Regex.Count, separator: Outline?, Regex.Greed)
    /// `\R`, alone or repeated.
    case lineBreak(isRepeated: Bool)
    /// A group that something refers back to.
    case group(Int, Outline)
    case atomic(Outline)
    case backReference(Int, ignoringCase: Bool)
    case condition(Condition)
    case place(Regex.Anchor)
    /// A part that is described elsewhere, by its number.
    case part(Int)

    static let empty = Outline.sequence([])

    /// What a lookaround demands of the text around it.
    struct Condition: Hashable, Sendable {
        var subject: Subject
        var isNegated: Bool
        var relation: Relation
        var body: Outline
        /// Whether a line break that ends the text is not counted.
        var leavesLastLineBreak = false
    }

    /// Which stretch of the text a condition is about.
    enum Subject: Hashable, Sendable {
        case wholeText
        /// Up to the first line break.
        case firstLine
        /// From here on.
        case rest
        /// From here to the next line break.
        case restOfLine
        /// Up to here.
        case before
    }

    enum Relation: Hashable, Sendable {
        case begin
        case be
        case contain
        case end
    }

    /// The parts of a sequence; of anything else, itself.
    var parts: [Outline] {
        if case .sequence(let parts) = self { parts } else { [self] }
    }

    /// A sequence of these, without sequences in it.
    static func joining(_ parts: [Outline]) -> Outline {
        let flat = parts.flatMap(\.parts)
        return flat.count == 1 ? flat[0] : .sequence(flat)
    }

    /// Whether it takes up none of the text.
    var isAboutThePlace: Bool {
        switch self {
        case .condition, .place: true
        default: false
        }
    }

    /// Whether all of it is about places, and there is some of it.
    var isAboutPlaces: Bool { self != .empty && parts.allSatisfy(\.isAboutThePlace) }
}
