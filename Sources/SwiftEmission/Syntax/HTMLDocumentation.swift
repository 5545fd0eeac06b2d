/// Turns the HTML of C2J's documentation into Markdown.
///
/// AWS's texts use about a dozen elements, seldom well formed; what is not understood is dropped, and its text kept.
struct HTMLDocumentation {
    private var blocks: [MarkdownBlock] = []
    private var words: [String] = []
    /// Whether the next text continues the last word rather than beginning one.
    private var joinsLastWord = false
    private var lists: [Bool] = []
    private var itemNumbers: [Int] = []
    private var pendingMarker: String?
    private var codeStart: Int?
    private var code: String?
    private var link: (target: String, text: String)?

    /// The blocks of a documentation text.
    static func blocks(_ html: String) -> [MarkdownBlock] {
        var converter = HTMLDocumentation()
        var tokens = HTMLTokens(html)
        while let token = tokens.next() {
            switch token {
            case .text(let text): converter.append(text: text)
            case .start(let name, let attributes): converter.start(name, attributes)
            case .end(let name): converter.end(name)
            }
        }
        converter.closeInline()
        converter.endBlock()
        return converter.blocks
    }

    private mutating func start(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "code", "tt":
            code = code ?? ""
        case "a":
            closeInline()
            link = (attributes["href"] ?? "", "")
        case "b", "strong", "i", "em", "u", "span", "sub", "sup", "fullname", "function": break
        case "ul", "ol":
            endBlock()
            lists.append(name == "ol")
            itemNumbers.append(0)
        case "li":
            endBlock()
            if !itemNumbers.isEmpty { itemNumbers[itemNumbers.count - 1] += 1 }
            let indentation = String(repeating: "  ", count: max(0, lists.count - 1))
            pendingMarker = indentation + (lists.last == true ? "\(itemNumbers.last ?? 1). " : "- ")
        case "dt":
            endBlock()
            pendingMarker = "- "
        case "important", "note", "caution":
            endBlock()
            pendingMarker = name == "note" ? "- Note: " : "- Important: "
        default:
            endBlock()
        }
    }

    private mutating func end(_ name: String) {
        switch name {
        case "code", "tt":
            if let code {
                self.code = nil
                appendInline(Self.codeSpan(code))
            }
        case "a": closeLink()
        case "b", "strong", "i", "em", "u", "span", "sub", "sup", "fullname", "function": break
        case "ul", "ol":
            endBlock()
            if !lists.isEmpty {
                lists.removeLast()
                itemNumbers.removeLast()
            }
        default: endBlock()
        }
    }

    private mutating func append(text: String) {
        if code != nil {
            code! += text
        } else {
            appendInline(Self.escaped(text))
        }
    }

    /// Text within a link stays in one piece until the link ends.
    private mutating func appendInline(_ markdown: String) {
        if link != nil {
            link!.text += markdown
        } else {
            appendWords(markdown)
        }
    }

    /// Splits text at white space, over UTF-8: only ASCII parts words, and a code span stays whole.
    private mutating func appendWords(_ markdown: String) {
        let bytes = Array(markdown.utf8)
        var start = 0
        while start < bytes.count {
            if bytes[start].isASCIISpace {
                joinsLastWord = false
                start += 1
                continue
            }
            var end = start
            var isInCode = false
            while end < bytes.count, isInCode || !bytes[end].isASCIISpace {
                if bytes[end] == UInt8(ascii: "`"), end == start || bytes[end - 1] != UInt8(ascii: "\\") { isInCode.toggle() }
                end += 1
            }
            let word = String(decoding: bytes[start..<end], as: UTF8.self)
            if joinsLastWord, !words.isEmpty { words[words.count - 1] += word } else { words.append(word) }
            joinsLastWord = true
            start = end
        }
    }

    private mutating func closeLink() {
        guard let link else { return }
        self.link = nil
        let text = link.text.words.joined(separator: " ")
        if link.text.utf8.first?.isASCIISpace == true { joinsLastWord = false }
        guard !text.isEmpty else { return }
        let isTarget = link.target.hasPrefix("https://") || link.target.hasPrefix("http://")
        let isSafe = !link.target.utf8.contains { $0.isASCIISpace || "()<>\\`".utf8.contains($0) }
        guard isTarget, isSafe else { return appendWords(text) }
        // The link may break at its spaces; Markdown allows that.
        appendWords("[\(text)](\(link.target))")
        if link.text.utf8.last?.isASCIISpace == true { joinsLastWord = false }
    }

    private mutating func closeInline() {
        if let code {
            self.code = nil
            appendInline(Self.codeSpan(code))
        }
        closeLink()
    }

    private mutating func endBlock() {
        closeInline()
        joinsLastWord = false
        guard !words.isEmpty else { return }
        let continuation = String(repeating: "  ", count: lists.count)
        blocks.append(MarkdownBlock(marker: pendingMarker ?? continuation, words: words))
        words = []
        pendingMarker = nil
    }

    static func codeSpan(_ code: String) -> String {
        let text = code.words.joined(separator: " ")
        guard !text.isEmpty else { return "" }
        return text.contains("`") ? "`` \(text) ``" : "`\(text)`"
    }

    /// Text in which Markdown sees nothing but text.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: isMarkup) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 8)
        for byte in text.utf8 {
            if isMarkup(byte) { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isMarkup(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"): true
        default: false
        }
    }
}
