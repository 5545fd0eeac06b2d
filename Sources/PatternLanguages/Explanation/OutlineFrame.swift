import PatternAutomata

/// An outline and what it has to do with the text: what is said before it.
struct OutlineFrame {
    /// Which stretch of the text the outline is about.
    enum Stretch {
        case wholeText
        /// All but a line break that ends the text, if there is one.
        case wholeTextButLineBreak
        case beginning
        case end
        case endButLineBreak
        case somewhere
    }

    private(set) var stretch: Stretch
    /// What the text must be besides.
    private(set) var conditions: [Outline.Condition] = []
    private(set) var outline: Outline

    init(_ outline: Outline, _ mode: MatchMode) {
        self.outline = outline
        stretch = mode == .whole ? .wholeText : .somewhere
        if mode == .search { removeAnchors() }
        removeConditions()
    }

    /// Takes anchors off both ends of what is looked for.
    private mutating func removeAnchors() {
        if let rest = outline.removing(.start, from: \.first, { $0.removeFirst() }) {
            outline = rest
            stretch = .beginning
        }
        for anchor in [Regex.Anchor.end, .endOrLastTerminator] {
            // What is said of the place before the end needs the end to be said of.
            guard let rest = outline.removing(anchor, from: \.last, { $0.removeLast() }), rest.parts.last?.isAboutThePlace != true else { continue }
            outline = rest
            let isWhole = stretch == .beginning
            stretch = anchor == .end ? (isWhole ? .wholeText : .end) : (isWhole ? .wholeTextButLineBreak : .endButLineBreak)
            break
        }
    }

    /// Takes conditions on the text as a whole off the ends, to be said first.
    private mutating func removeConditions() {
        var parts = outline.parts
        while case .condition(let condition)? = parts.first, condition.subject == .wholeText || condition.subject == .firstLine {
            conditions.append(condition)
            parts.removeFirst()
        }
        var last: [Outline.Condition] = []
        while case .condition(let condition)? = parts.last, condition.subject == .wholeText || condition.subject == .firstLine {
            last.insert(condition, at: 0)
            parts.removeLast()
        }
        conditions += last
        outline = .joining(parts)
    }

    /// Bounds of the length of the texts.
    var lengths: LengthRange? {
        guard let lengths = outline.lengths else { return nil }
        switch stretch {
        case .wholeText: return lengths
        // The line break may be two scalars.
        case .wholeTextButLineBreak: return LengthRange(lengths.minimum, lengths.maximum.flatMap { $0 < Int.max - 2 ? $0 + 2 : nil })
        case .beginning, .end, .endButLineBreak, .somewhere: return LengthRange(lengths.minimum, nil)
        }
    }

    /// Whether there are texts of both ``lengths``.
    var hasExactLengths: Bool {
        guard conditions.isEmpty, outline.hasExactLengths else { return false }
        return stretch == .wholeText || stretch == .somewhere
    }

    /// What is said before the outline.
    var opening: String {
        guard outline.isAboutPlaces else { return beginning }
        switch stretch {
        case .wholeText, .wholeTextButLineBreak: return "\(beginning) empty"
        case .beginning, .end, .endButLineBreak, .somewhere: return "\(beginning) a place"
        }
    }

    private var beginning: String {
        switch stretch {
        case .wholeText: "The whole text is"
        case .wholeTextButLineBreak: "The whole text, apart from a line break that may end it, is"
        case .beginning: "The text begins with"
        case .end: "The text ends with"
        case .endButLineBreak: "The text, apart from a line break that may end it, ends with"
        case .somewhere: "Somewhere in the text there is"
        }
    }

    /// Whether the outline says anything.
    var isTrivial: Bool {
        switch stretch {
        case .wholeText, .wholeTextButLineBreak: false
        case .beginning, .end, .endButLineBreak, .somewhere: outline == .empty
        }
    }
}

extension Outline {
    /// The outline without an anchor at one of its ends; `nil` where it does not stand there, in every branch.
    fileprivate func removing(_ anchor: Regex.Anchor, from end: ([Outline]) -> Outline?, _ remove: (inout [Outline]) -> Void) -> Outline? {
        if case .choice(let branches) = self {
            let rests = branches.compactMap { $0.removing(anchor, from: end, remove) }
            return rests.count == branches.count ? OutlineBuilder.choice(of: rests) : nil
        }
        var parts = parts
        guard let last = end(parts) else { return nil }
        remove(&parts)
        if last == .place(anchor) { return .joining(parts) }
        return nil
    }
}
