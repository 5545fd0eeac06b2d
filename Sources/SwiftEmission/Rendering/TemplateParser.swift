/// Reads a template's text, line by line. Over UTF-8: templates are read whenever the tool starts.
struct TemplateParser {
    private var lines: ArraySlice<Substring>
    private var number = 0
    /// The sections that are open, outermost first, and what they hold so far; the first is the template itself.
    private var open: [(name: String, isInverted: Bool, line: Int, parts: [Template.Part])] = [("", false, 0, [])]

    private static let last = "last"

    init(_ text: String) {
        lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Substring($0) }[...]
    }

    mutating func parse() throws(TemplateSyntaxError) -> [Template.Part] {
        while let line = lines.popFirst() {
            number += 1
            try parse(line, isFinal: lines.isEmpty)
        }
        if open.count > 1 { throw TemplateSyntaxError(line: open[open.count - 1].line, problem: "“\(open[open.count - 1].name)” is not closed") }
        return open[0].parts
    }

    private mutating func parse(_ line: Substring, isFinal: Bool) throws(TemplateSyntaxError) {
        var isStandalone = false
        if let (tag, before, after) = try nextTag(line), tag.isStructural {
            isStandalone = before.utf8.allSatisfy { $0 == 0x20 } && after.utf8.allSatisfy { $0 == 0x20 }
            if isStandalone { return try apply(tag) }
        }
        var rest = line
        while let (tag, before, after) = try nextTag(rest) {
            append(text: before)
            try apply(tag)
            rest = after
        }
        append(text: isFinal ? rest : rest + "\n")
    }

    private enum Tag {
        case code(String)
        case section(String, isInverted: Bool)
        case end(String)
        case template(String)

        /// Whether a line with nothing else is left out.
        var isStructural: Bool {
            if case .code = self { false } else { true }
        }
    }

    private func nextTag(_ text: Substring) throws(TemplateSyntaxError) -> (Tag, before: Substring, after: Substring)? {
        guard let start = Self.twice(UInt8(ascii: "{"), in: text) else { return nil }
        guard let end = Self.twice(UInt8(ascii: "}"), in: text[start.upperBound...]) else { throw TemplateSyntaxError(line: number, problem: "“{{” without “}}”") }
        let content = text[start.upperBound..<end.lowerBound]
        let name = content.drop { "#^/> ".contains($0) }
        guard name == "." || (!name.isEmpty && name.utf8.allSatisfy(\.isASCIILetter)) else {
            throw TemplateSyntaxError(line: number, problem: "“{{\(content)}}” is no tag")
        }
        let tag: Tag =
            switch content.first {
            case "#": .section(String(name), isInverted: false)
            case "^": .section(String(name), isInverted: true)
            case "/": .end(String(name))
            case ">": .template(String(name))
            default: .code(String(name))
            }
        return (tag, text[..<start.lowerBound], text[end.upperBound...])
    }

    /// Where a byte stands twice in a row.
    private static func twice(_ byte: UInt8, in text: Substring) -> Range<Substring.Index>? {
        let bytes = text.utf8
        var rest = bytes[...]
        while let first = rest.firstIndex(of: byte) {
            let second = bytes.index(after: first)
            rest = bytes[second...]
            if rest.first == byte { return first..<bytes.index(after: second) }
        }
        return nil
    }

    private mutating func apply(_ tag: Tag) throws(TemplateSyntaxError) {
        switch tag {
        case .code("."): append(.currentCode)
        case .code(let name): append(.code(TemplateName(name)))
        case .template(let name): append(.template(name))
        case .section(let name, let isInverted):
            if name == Self.last, !isInverted { throw TemplateSyntaxError(line: number, problem: "there is only {{^last}}") }
            open.append((name, isInverted, number, []))
        case .end(let name):
            guard open.count > 1, let section = open.popLast(), section.name == name else {
                throw TemplateSyntaxError(line: number, problem: "“\(name)” is closed, but was not opened last")
            }
            if name == Self.last {
                append(.unlessLast(section.parts))
            } else if section.isInverted {
                append(.invertedSection(TemplateName(name), section.parts))
            } else {
                append(.section(TemplateName(name), section.parts))
            }
        }
    }

    private mutating func append(text: some StringProtocol) {
        guard !text.isEmpty else { return }
        if case .text(let before)? = open[open.count - 1].parts.last {
            open[open.count - 1].parts[open[open.count - 1].parts.count - 1] = .text(before + text)
        } else {
            append(.text(String(text)))
        }
    }

    private mutating func append(_ part: Template.Part) {
        open[open.count - 1].parts.append(part)
    }
}
