/// A page as a reader of Markdown takes it, as far as its pages go: headings, links, code. Written apart from what writes pages.
struct PageReading {
    private(set) var headings: [String] = []
    private(set) var links: [String] = []
    /// Blocks of code, by the language that they begin with.
    private(set) var code: [(language: String, text: String)] = []
    /// What no page should hold.
    private(set) var faults: [String] = []

    init(_ page: String) {
        var fence: (mark: Substring, column: Int)?
        var lines = page.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last == "" { lines.removeLast() }
        for (index, line) in lines.enumerated() {
            let column = line.prefix { $0 == " " }.count
            let text = line.dropFirst(column)
            if let open = fence {
                if text == open.mark { fence = nil } else { code[code.count - 1].text += line.dropFirst(min(column, open.column)) + "\n" }
                continue
            }
            let ticks = text.prefix { $0 == "`" }
            if ticks.count >= 3 {
                fence = (ticks, column)
                code.append((String(text.dropFirst(ticks.count)), ""))
                continue
            }
            if index == lines.count - 1 {
                if !text.hasPrefix("<!-- Written by `shapewright docs` of ") || !text.hasSuffix(" -->") { faults.append("no signature") }
                continue
            }
            let hashes = text.prefix { $0 == "#" }.count
            if hashes > 0 { headings.append(Self.unescaped(text.dropFirst(hashes + 1))) }
            read(text)
        }
        if fence != nil { faults.append("a block of code does not end") }
    }

    private mutating func read(_ line: Substring) {
        if line.first == "@" || line.first == "=" || line.hasPrefix("---") || line.hasPrefix("___") { faults.append("begins a block: \(line)") }
        for scalar in line.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: faults.append("hidden scalar in \(line)")
            default: break
            }
        }
        let bytes = Array(line.utf8)
        var index = 0
        var isInCode = false
        func starts(_ text: StaticString, at place: Int) -> Bool { bytes[place...].starts(with: text.description.utf8) }
        while index < bytes.count {
            if isInCode {
                if bytes[index] == UInt8(ascii: "`") { isInCode = false }
            } else if bytes[index] == UInt8(ascii: "\\") {
                index += 1
            } else if bytes[index] == UInt8(ascii: "`") {
                if starts("``", at: index) { faults.append("two backticks: \(line)") }
                isInCode = true
            } else if starts("](", at: index) {
                let address = bytes[(index + 2)...].prefix { $0 != UInt8(ascii: ")") }
                links.append(String(decoding: address, as: UTF8.self))
                // An ampersand in an address parts its parameters.
                index = address.endIndex - 1
            } else if starts("<doc:", at: index) {
                links.append(String(decoding: bytes[(index + 1)...].prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self))
            } else if bytes[index] == UInt8(ascii: "<") || starts("![", at: index) || bytes[index] == UInt8(ascii: "&") {
                faults.append("markup: \(line)")
            }
            index += 1
        }
        if isInCode { faults.append("code does not end: \(line)") }
    }

    private static func unescaped(_ text: Substring) -> String {
        var plain = ""
        var isEscaped = false
        for character in text {
            if character == "\\", !isEscaped { isEscaped = true } else {
                plain.append(character)
                isEscaped = false
            }
        }
        return plain
    }

    /// The anchors that GitHub makes of the headings.
    var slugs: Set<String> {
        var counts: [String: Int] = [:]
        var slugs: Set<String> = []
        for heading in headings {
            let slug = Self.fragment(heading).lowercased()
            let count = counts[slug, default: 0]
            counts[slug] = count + 1
            slugs.insert(count == 0 ? slug : "\(slug)-\(count)")
        }
        return slugs
    }

    /// The anchors that DocC makes of the headings.
    var fragments: Set<String> { Set(headings.map(Self.fragment)) }

    private static func fragment(_ heading: String) -> String {
        String(heading.compactMap { $0 == " " ? "-" : $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" ? $0 : nil })
    }
}

/// What is wrong with the pages of a model, all together.
func faults(in pages: [String: String]) -> [String] {
    let stems = Set(pages.keys.map { String($0.dropLast(3)) })
    var faults: [String] = []
    for (name, text) in pages {
        let page = PageReading(text)
        faults += page.faults.map { "\(name): \($0)" }
        if page.headings.isEmpty || !text.hasPrefix("# ") { faults.append("\(name): no title") }
        let (slugs, fragments) = (page.slugs, page.fragments)
        for link in page.links {
            let isGood =
                if link.hasPrefix("http://") || link.hasPrefix("https://") { true }
                else if link.hasPrefix("doc:#") { fragments.contains(String(link.dropFirst(5))) }
                else if link.hasPrefix("doc:") { stems.contains(String(link.dropFirst(4))) }
                else if link.hasPrefix("#") { slugs.contains(String(link.dropFirst())) }
                else { link.hasSuffix(".md") && stems.contains(String(link.dropLast(3))) }
            if !isGood { faults.append("\(name): no place “\(link)”") }
        }
    }
    return faults
}
