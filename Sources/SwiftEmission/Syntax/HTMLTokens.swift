/// Splits HTML into tags and text, resolving entities. A `<` that begins no tag is text.
///
/// Over UTF-8: all that HTML means something by is ASCII.
struct HTMLTokens: IteratorProtocol {
    enum Token: Hashable {
        case text(ArraySlice<UInt8>)
        case start(HTMLElement, HTMLAttributes)
        case end(HTMLElement)
    }

    private let bytes: [UInt8]
    private var position = 0
    /// Whether no `>`, or no `-->`, is left; a text full of `<` is not searched again for each.
    private var hasNoClose = false
    private var hasNoCommentEnd = false

    init(_ html: String) {
        bytes = Array(html.utf8)
    }

    mutating func next() -> Token? {
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "<"), let tag = takeTag() {
                if let tag = tag.token { return tag }
                continue
            }
            let start = position
            position += 1
            while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
            return .text(HTMLEntities.resolved(in: bytes[start..<position]))
        }
        return nil
    }

    /// A tag; its token is `nil` for comments and declarations, which mean nothing here.
    private mutating func takeTag() -> (token: Token?, Void)? {
        let rest = bytes[position...]
        if rest.starts(with: "<!--".utf8) { return takeComment() ? (nil, ()) : nil }
        let isEnd = rest.dropFirst().first == UInt8(ascii: "/")
        let start = position + (isEnd ? 2 : 1)
        guard !hasNoClose, start < bytes.count, bytes[start].isASCIILetter else { return nil }
        guard let close = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else {
            hasNoClose = true
            return nil
        }
        let body = bytes[start..<close]
        let name = body.prefix { $0.isASCIILetter || $0.isASCIIDigit }
        position = close + 1
        let element = HTMLElement(named: Self.lowercased(name))
        return (isEnd ? .end(element) : .start(element, HTMLAttributes(source: body.dropFirst(name.count))), ())
    }

    private mutating func takeComment() -> Bool {
        guard !hasNoCommentEnd, let end = bytes[position...].firstRange(of: Array("-->".utf8)) else {
            hasNoCommentEnd = true
            return false
        }
        position = end.upperBound
        return true
    }

    fileprivate static func lowercased(_ name: some Sequence<UInt8>) -> String {
        String(decoding: name.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}

/// The attributes of a tag, read when somebody asks: most tags' are not asked for.
struct HTMLAttributes: Hashable {
    fileprivate let source: ArraySlice<UInt8>

    /// The value of an attribute, by its name in small letters; of several, the last.
    subscript(wanted: String) -> String? {
        var found: String?
        var rest = source.drop(while: \.isASCIISpace)
        while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
            let name = HTMLTokens.lowercased(rest[..<equals].lazy.filter { !$0.isASCIISpace })
            let value = rest[(equals + 1)...].drop(while: \.isASCIISpace)
            guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { break }
            let content = value.dropFirst()
            let end = content.firstIndex(of: quote) ?? content.endIndex
            if name == wanted { found = String(decoding: HTMLEntities.resolved(in: content[..<end]), as: UTF8.self) }
            rest = end < content.endIndex ? content[(end + 1)...].drop(while: \.isASCIISpace) : []
        }
        return found
    }
}
