/// Texts as Markdown writes them.
extension HTMLDocumentation {
    /// Text in which Markdown sees nothing but text.
    package static func escaped(_ text: String, for markup: MarkdownMarkup = .comment) -> String {
        String(decoding: escaped(Array(text.utf8)[...], for: markup), as: UTF8.self)
    }

    static func escaped(_ text: ArraySlice<UInt8>, for markup: MarkdownMarkup) -> ArraySlice<UInt8> {
        let isMarkup = markup == .page ? isMarkupOfPages : isMarkup
        guard text.contains(where: isMarkup) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count + 8)
        for byte in text {
            if isMarkup(byte) { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(byte)
        }
        return bytes[...]
    }

    /// A code span; nothing where there is no code.
    package static func codeSpan(_ code: String, for markup: MarkdownMarkup = .comment) -> String {
        String(decoding: codeSpan(code.utf8, for: markup), as: UTF8.self)
    }

    static func codeSpan(_ code: some Sequence<UInt8>, for markup: MarkdownMarkup) -> [UInt8] {
        let text = code.collapsingSpace
        if text.isEmpty { return [] }
        let quote = UInt8(ascii: "`")
        // DocC takes a span in more than one backtick for a link to a symbol, so code with a backtick in it is shown as text.
        if markup == .page, text.contains(quote) { return Array(escaped(text[...], for: .page)) }
        guard text.contains(quote) else { return [quote] + text + [quote] }
        // A longer run of backticks than any within.
        let longest = text.split(omittingEmptySubsequences: true) { $0 != quote }.map(\.count).max() ?? 0
        let fence = [UInt8](repeating: quote, count: longest + 1)
        return fence + [0x20] + text + [0x20] + fence
    }

    /// What has a meaning within a line of any page: of CommonMark, and of GitHub's and DocC's additions to it.
    private static func isMarkupOfPages(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "_"), UInt8(ascii: "&"), UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: ">"), UInt8(ascii: "|"):
            true
        default: isMarkup(byte)
        }
    }

    private static func isMarkup(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"): true
        default: false
        }
    }
}
