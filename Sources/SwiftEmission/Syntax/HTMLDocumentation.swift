/// Turns the HTML of C2J's documentation into Markdown.
///
/// AWS's texts use about a dozen elements, seldom well formed; what is not understood is dropped, and its text kept.
package struct HTMLDocumentation {
    private let markup: MarkdownMarkup
    private var blocks: [MarkdownBlock] = []
    /// The block at hand; its marker is set when it ends.
    private var block = MarkdownBlock()
    /// Whether the next text continues the last word rather than beginning one.
    private var joinsLastWord = false
    private var lists: [HTMLElement] = []
    private var itemNumbers: [Int] = []
    private var pendingMarker: String?
    private var code: [UInt8]?
    private var link: (target: String, text: [UInt8])?

    private init(markup: MarkdownMarkup) {
        self.markup = markup
    }

    /// The blocks of a documentation text.
    package static func blocks(_ html: String, for markup: MarkdownMarkup = .comment) -> [MarkdownBlock] {
        var converter = HTMLDocumentation(markup: markup)
        var tokens = HTMLTokens(html)
        while let token = tokens.next() {
            switch token {
            case .text(let text): converter.append(text: text)
            case .start(let element, let attributes): converter.start(element, attributes)
            case .end(let element): converter.end(element)
            }
        }
        converter.closeInline()
        converter.endBlock()
        return converter.blocks
    }

    private mutating func start(_ element: HTMLElement, _ attributes: HTMLAttributes) {
        switch element {
        case .code:
            code = code ?? []
        case .link:
            closeInline()
            link = (attributes["href"] ?? "", [])
        case .inline: break
        case .orderedList, .unorderedList:
            endBlock()
            lists.append(element)
            itemNumbers.append(0)
        case .item:
            endBlock()
            if !itemNumbers.isEmpty { itemNumbers[itemNumbers.count - 1] += 1 }
            pendingMarker = indentation(lists.count - 1) + (lists.last == .orderedList ? "\(itemNumbers.last ?? 1). " : "- ")
        case .term:
            endBlock()
            pendingMarker = "- "
        case .important, .note:
            endBlock()
            pendingMarker = element == .note ? "- Note: " : "- Important: "
        case .block:
            endBlock()
        }
    }

    private mutating func end(_ element: HTMLElement) {
        switch element {
        case .code: closeCode()
        case .link: closeLink()
        case .inline: break
        case .orderedList, .unorderedList:
            endBlock()
            if !lists.isEmpty {
                lists.removeLast()
                itemNumbers.removeLast()
            }
        case .item, .term, .important, .note, .block: endBlock()
        }
    }

    private mutating func append(text: ArraySlice<UInt8>) {
        if code != nil {
            code! += text
        } else {
            appendInline(Self.escaped(text, for: markup))
        }
    }

    /// Text within a link stays in one piece until the link ends.
    private mutating func appendInline(_ markdown: ArraySlice<UInt8>) {
        if link != nil {
            link!.text += markdown
        } else {
            appendWords(markdown)
        }
    }

    /// Splits text at white space: only ASCII's parts words, and a code span stays whole.
    private mutating func appendWords(_ markdown: ArraySlice<UInt8>) {
        var start = markdown.startIndex
        while start < markdown.endIndex {
            if markdown[start].isASCIISpace {
                joinsLastWord = false
                start += 1
                continue
            }
            var end = start
            var isInCode = false
            while end < markdown.endIndex, isInCode || !markdown[end].isASCIISpace {
                if markdown[end] == UInt8(ascii: "`"), end == start || markdown[end - 1] != UInt8(ascii: "\\") { isInCode.toggle() }
                end += 1
            }
            if joinsLastWord, !block.isEmpty { block.extendLastWord(markdown[start..<end]) } else { block.append(markdown[start..<end]) }
            joinsLastWord = true
            start = end
        }
    }

    private mutating func closeCode() {
        guard let code else { return }
        self.code = nil
        appendInline(Self.codeSpan(code, for: markup)[...])
    }

    private mutating func closeLink() {
        guard let link else { return }
        self.link = nil
        let text = link.text.collapsingSpace
        if link.text.first?.isASCIISpace == true { joinsLastWord = false }
        guard !text.isEmpty else { return }
        let isTarget = link.target.hasPrefix("https://") || link.target.hasPrefix("http://")
        let isSafe = !link.target.utf8.contains { $0.isASCIISpace || "()<>\\`".utf8.contains($0) }
        guard isTarget, isSafe else { return appendWords(text[...]) }
        // The link may break at its spaces; Markdown allows that.
        appendWords(("[".utf8 + text + "](".utf8 + link.target.utf8 + ")".utf8)[...])
        if link.text.last?.isASCIISpace == true { joinsLastWord = false }
    }

    /// Lists nest in lists; what lies deeper than anybody reads is not indented further.
    private func indentation(_ depth: Int) -> String {
        String(repeating: "  ", count: min(max(depth, 0), Self.deepestIndentation))
    }

    private static let deepestIndentation = 8

    private mutating func closeInline() {
        closeCode()
        closeLink()
    }

    private mutating func endBlock() {
        closeInline()
        joinsLastWord = false
        guard !block.isEmpty else { return }
        block.marker = pendingMarker ?? indentation(lists.count)
        blocks.append(block)
        block = MarkdownBlock()
        pendingMarker = nil
    }
}
