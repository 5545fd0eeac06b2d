import PatternAutomata

/// The lines of an explanation as they grow.
struct ExplanationText {
    private(set) var lines: [String] = []
    private var writer = OutlineWriter()

    /// Lines are broken here where they can be.
    private static let width = 110
    private static let step = "  "

    init(_ frame: OutlineFrame) {
        for condition in frame.conditions { add(writer.sentence(condition)) }
        if frame.isTrivial {
            if frame.conditions.isEmpty { add("Any text matches.") }
        } else {
            add(frame.opening, frame.outline)
        }
    }

    /// The outline, with what occurs again and again described behind it.
    private mutating func add(_ opening: String, _ outline: Outline) {
        let parted = OutlineParts(outline)
        addOne(opening, parted.outline)
        for (number, part) in parted.parts.enumerated() { addOne("Part \(OutlineWriter.letters(number)) is", part) }
    }

    private mutating func addOne(_ opening: String, _ outline: Outline) {
        let body = writer.lines(outline)
        if outline.isAboutPlaces {
            add(opening)
            add(body.map { OutlineWriter.Line(indentation: $0.indentation + 1, text: $0.text) })
        } else if case .sequence = outline, body.count > 1 || body[0].text.count > Self.width - opening.count {
            add(opening)
            add(body.map { OutlineWriter.Line(indentation: $0.indentation + 1, text: $0.text) })
        } else {
            add("\(opening) \(outline == .empty ? "empty" : body[0].text)\(body.count > 1 ? "" : ".")")
            add(Array(body.dropFirst()))
        }
    }

    mutating func add(_ line: String) { add([OutlineWriter.Line(text: line)]) }

    private mutating func add(_ added: [OutlineWriter.Line]) {
        for line in added { lines += Self.broken(line) }
    }

    /// Adds what the names used mean, where they do not say it themselves.
    mutating func addNotes() {
        if writer.namesLineBreaks, !writer.kinds.contains(where: { $0.set == NamedSets.lineTerminators }) {
            add("Line breaks are vertical spaces: U+000A to U+000D, U+0085, U+2028 and U+2029.")
        }
        for note in writer.kinds.compactMap(\.note) { add(note) }
        let properties = writer.kinds.compactMap { kind in kind.property.map { "\(kind.noun) is \($0)" } }
        if !properties.isEmpty { add("By Unicode’s properties, \(properties.joined(separator: ", ")).") }
        if !writer.places.isDisjoint(with: [.wordBoundary, .notWordBoundary]) {
            add("Words are made of letters and decimal digits of any script, the marks on them, and “_”.")
        }
        if !writer.places.isDisjoint(with: [.lineStart, .lineEnd]) {
            add("Lines end with U+000A, U+000D, both, U+0085, U+2028 or U+2029.")
        }
    }

    /// The line with its indentation; where it is too long, in several, broken at spaces outside of quotation marks.
    private static func broken(_ line: OutlineWriter.Line) -> [String] {
        var words: [String] = []
        var word = ""
        var isQuoted = false
        for scalar in line.text.unicodeScalars {
            if scalar == "“" { isQuoted = true }
            if scalar == "”" { isQuoted = false }
            if scalar == " ", !isQuoted {
                words.append(word)
                word = ""
            } else {
                word.unicodeScalars.append(scalar)
            }
        }
        words.append(word)
        let indentation = String(repeating: step, count: line.indentation)
        var result: [String] = []
        var current = indentation + words[0]
        for word in words.dropFirst() {
            if current.unicodeScalars.count + word.unicodeScalars.count + 1 > width {
                result.append(current)
                current = indentation + step + step + word
            } else {
                current += " " + word
            }
        }
        return result + [current]
    }
}
