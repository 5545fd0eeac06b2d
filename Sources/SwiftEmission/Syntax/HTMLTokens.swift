/// Splits HTML into tags and text, resolving entities. A `<` that begins no tag is text.
///
/// Over UTF-8: all that HTML means something by is ASCII.
struct HTMLTokens: IteratorProtocol {
    enum Token: Hashable {
        case text(String)
        case start(String, [String: String])
        case end(String)
    }

    private let bytes: [UInt8]
    private var position = 0

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
            return .text(Self.resolvingEntities(bytes[start..<position]))
        }
        return nil
    }

    /// A tag; its token is `nil` for comments and declarations, which mean nothing here.
    private mutating func takeTag() -> (token: Token?, Void)? {
        let rest = bytes[position...]
        guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        if rest.starts(with: Array("<!--".utf8)) {
            guard let end = rest.firstRange(of: Array("-->".utf8)) else { return nil }
            position = end.upperBound
            return (nil, ())
        }
        var body = bytes[(position + 1)..<close]
        let isEnd = body.first == UInt8(ascii: "/")
        if isEnd { body = body.dropFirst() }
        guard let first = body.first, first.isASCIILetter else { return nil }
        let name = body.prefix { $0.isASCIILetter || $0.isASCIIDigit }
        position = close + 1
        let lowered = Self.lowercased(name)
        return (isEnd ? .end(lowered) : .start(lowered, Self.attributes(body.dropFirst(name.count))), ())
    }

    private static func attributes(_ text: ArraySlice<UInt8>) -> [String: String] {
        var attributes: [String: String] = [:]
        var rest = text.drop(while: \.isASCIISpace)
        while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
            let name = lowercased(rest[..<equals].filter { !$0.isASCIISpace }[...])
            let value = rest[(equals + 1)...].drop(while: \.isASCIISpace)
            guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { break }
            let content = value.dropFirst()
            let end = content.firstIndex(of: quote) ?? content.endIndex
            attributes[name] = resolvingEntities(content[..<end])
            rest = end < content.endIndex ? content[(end + 1)...].drop(while: \.isASCIISpace) : []
        }
        return attributes
    }

    private static func lowercased(_ name: ArraySlice<UInt8>) -> String {
        String(decoding: name.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    private static let entities: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–", "mdash": "—", "hellip": "…",
    ]
    private static let longestEntity = 12

    private static func resolvingEntities(_ text: ArraySlice<UInt8>) -> String {
        var result = ""
        var rest = text
        while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
            result += String(decoding: rest[..<ampersand], as: UTF8.self)
            rest = rest[ampersand...]
            if let semicolon = rest.prefix(longestEntity).firstIndex(of: UInt8(ascii: ";")),
                let character = character(for: String(decoding: rest[(ampersand + 1)..<semicolon], as: UTF8.self)) {
                result += character
                rest = rest[(semicolon + 1)...]
            } else {
                result += "&"
                rest = rest.dropFirst()
            }
        }
        return result + String(decoding: rest, as: UTF8.self)
    }

    private static func character(for entity: String) -> String? {
        guard entity.first == "#" else { return entities[entity] }
        let digits = entity.dropFirst()
        let value = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
}
