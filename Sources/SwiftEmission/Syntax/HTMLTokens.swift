/// Splits HTML into tags and text, resolving entities. A `<` that begins no tag is text.
struct HTMLTokens: IteratorProtocol {
    enum Token: Hashable {
        case text(String)
        case start(String, [String: String])
        case end(String)
    }

    private var rest: Substring

    init(_ html: String) {
        rest = html[...]
    }

    mutating func next() -> Token? {
        while let first = rest.first {
            if first == "<", let tag = takeTag() {
                if let tag = tag.token { return tag }
                continue
            }
            let end = rest.dropFirst().firstIndex(of: "<") ?? rest.endIndex
            let text = rest[..<end]
            rest = rest[end...]
            return .text(Self.resolvingEntities(text))
        }
        return nil
    }

    /// A tag; its token is `nil` for comments and declarations, which mean nothing here.
    private mutating func takeTag() -> (token: Token?, Void)? {
        guard let close = rest.firstIndex(of: ">") else { return nil }
        if rest.hasPrefix("<!--") {
            guard let end = rest.range(of: "-->") else { return nil }
            rest = rest[end...]
            return (nil, ())
        }
        var body = rest[rest.index(after: rest.startIndex)..<close]
        let isEnd = body.first == "/"
        if isEnd { body = body.dropFirst() }
        guard let first = body.first, first.isASCII, first.isLetter else { return nil }
        let name = body.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        rest = rest[rest.index(after: close)...]
        let lowered = name.lowercased()
        return (isEnd ? .end(lowered) : .start(lowered, Self.attributes(body.dropFirst(name.count))), ())
    }

    private static func attributes(_ text: Substring) -> [String: String] {
        var attributes: [String: String] = [:]
        var rest = text.drop(while: \.isWhitespace)
        while let equals = rest.firstIndex(of: "=") {
            let name = rest[..<equals].filter { !$0.isWhitespace }.lowercased()
            let value = rest[rest.index(after: equals)...].drop(while: \.isWhitespace)
            guard let quote = value.first, quote == "\"" || quote == "'" else { break }
            let content = value.dropFirst()
            let end = content.firstIndex(of: quote) ?? content.endIndex
            attributes[name] = resolvingEntities(content[..<end])
            rest = end < content.endIndex ? content[content.index(after: end)...].drop(while: \.isWhitespace) : ""
        }
        return attributes
    }

    private static let entities: [Substring: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–", "mdash": "—", "hellip": "…",
    ]

    private static func resolvingEntities(_ text: Substring) -> String {
        guard text.contains("&") else { return String(text) }
        var result = ""
        var rest = text
        while let ampersand = rest.firstIndex(of: "&") {
            result += rest[..<ampersand]
            rest = rest[ampersand...]
            if let semicolon = rest.prefix(12).firstIndex(of: ";"),
                let character = character(for: rest[rest.index(after: ampersand)..<semicolon]) {
                result += character
                rest = rest[rest.index(after: semicolon)...]
            } else {
                result += "&"
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }

    private static func character(for entity: Substring) -> String? {
        guard entity.first == "#" else { return entities[entity] }
        let digits = entity.dropFirst()
        let value = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
}

extension Substring {
    /// The index after the first occurrence of a text.
    fileprivate func range(of text: String) -> Index? {
        var candidate = startIndex
        while candidate < endIndex {
            if self[candidate...].hasPrefix(text) { return index(candidate, offsetBy: text.count) }
            candidate = index(after: candidate)
        }
        return nil
    }
}
