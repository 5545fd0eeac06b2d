import PatternAutomata

/// What a pattern accepts, in plain English for those who do not read regular expressions.
///
/// The outline is that of the pattern, with what is written in a roundabout way put simply. Its language is the pattern's.
public struct PatternExplanation: Hashable, Sendable {
    /// The explanation, with indentation. No line holds a control character.
    public let lines: [String]
    /// How long accepted texts are; `nil` where none is.
    public let lengths: LengthRange?

    public var text: String { lines.map { $0 + "\n" }.joined() }

    public init(_ pattern: Pattern, mode: MatchMode) {
        self.init(CompiledPattern(pattern, mode: mode))
    }

    /// - Parameter states: How many states may be looked at to tell the lengths of texts.
    public init(_ compiled: CompiledPattern, states: Int = 50_000) {
        let frame = OutlineFrame(OutlineBuilder.outline(compiled.pattern.regex, compiled.mode), compiled.mode)
        var text = ExplanationText(frame)
        switch Language(compiled)?.lengths(budget: states) ?? .unknown {
        case .none:
            lengths = nil
        case .range(let range):
            lengths = range
            text.add("Length in Unicode scalars: \(range).")
        case .unknown:
            lengths = frame.lengths
            if let lengths { text.add("Length in Unicode scalars: \(frame.hasExactLengths ? lengths.description : lengths.asBounds).") }
        }
        if lengths == nil { text.add("No text can match.") }
        text.addNotes()
        lines = text.lines
    }
}

extension LengthRange {
    /// `no less than 3 and no more than 63`.
    fileprivate var asBounds: String {
        "no less than \(minimum)\(maximum.map { " and no more than \($0)" } ?? "")"
    }
}
