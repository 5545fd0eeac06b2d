import PatternAutomata

/// Writes an outline as indented lines of plain English.
struct OutlineWriter {
    struct Line: Hashable, Sendable {
        /// In steps.
        var indentation = 0
        var text: String
    }

    /// The kinds of characters that were named, in the order in which they were.
    private(set) var kinds: [CharacterKind] = []
    /// The anchors that were named.
    var places: Set<Regex.Anchor> = []
    /// Whether line breaks of two scalars were named.
    var namesLineBreaks = false
    private var descriptions: [ScalarSet: CharacterDescription] = [:]

    mutating func lines(_ outline: Outline) -> [Line] {
        if let phrase = phrase(outline) ?? inlined(outline) { return [Line(text: phrase)] }
        switch outline {
        case .sequence(let parts):
            return parts.enumerated().flatMap { index, part in
                prefixed(lines(part), index > 0 && !part.isAboutThePlace ? "then " : "")
            }
        case .choice(let branches):
            return [Line(text: "one of")] + branches.flatMap { bulleted(branch($0)) }
        case .repetition(let body, let count, let separator, let greed):
            return titled(times(count) + manner(separator, greed), body)
        case .group(let number, let body):
            return titled("group \(number), which is", body)
        case .atomic(let body):
            return [Line(text: "without giving back")] + indented(lines(body))
        case .condition(let condition):
            return titled("here \(demand(condition))", condition.body)
        case .literal, .character, .words, .number, .lineBreak, .backReference, .place, .part:
            return []
        }
    }

    /// What a lookaround demands, as a sentence; where that takes more than one line, the body follows.
    mutating func sentence(_ condition: Outline.Condition) -> [Line] {
        let demand = demand(condition)
        let start = demand.prefix(1).uppercased() + demand.dropFirst()
        if let phrase = conditionPhrase(condition) { return [Line(text: "\(start) \(phrase).")] }
        return titled(start, condition.body)
    }

    /// The set in words, its kinds taken down.
    mutating func description(of set: ScalarSet) -> CharacterDescription {
        let description = descriptions[set] ?? CharacterDescription(set)
        descriptions[set] = description
        for kind in description.kinds where !kinds.contains(where: { $0.noun == kind.noun && $0.set == kind.set }) { kinds.append(kind) }
        return description
    }

    /// One of several: words go without saying so again.
    private mutating func branch(_ outline: Outline) -> [Line] {
        if case .words(let words) = outline { return [Line(text: Self.list(words))] }
        return lines(outline)
    }

    /// A title and what it is about; on the same line where that begins with a title of its own.
    private mutating func titled(_ title: String, _ body: Outline) -> [Line] {
        let lines = lines(body)
        let hasTitle =
            switch body {
            case .choice: true
            case .repetition: lines.count > 1 && !title.contains(",")
            default: false
            }
        return hasTitle ? prefixed(lines, title.contains(",") ? "\(title), " : "\(title) ") : [Line(text: title)] + indented(lines)
    }

    private func prefixed(_ lines: [Line], _ prefix: String) -> [Line] {
        guard var first = lines.first else { return [] }
        first.text = prefix + first.text
        return [first] + lines.dropFirst()
    }

    private func indented(_ lines: [Line]) -> [Line] {
        lines.map { Line(indentation: $0.indentation + 1, text: $0.text) }
    }

    private func bulleted(_ lines: [Line]) -> [Line] {
        let indented = indented(lines)
        return indented.prefix(1).map { Line(indentation: $0.indentation, text: "• \($0.text)") }
            + indented.dropFirst().map { Line(indentation: $0.indentation + 1, text: $0.text) }
    }
}
