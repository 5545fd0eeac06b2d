/// The tokens of a Swift file without its comments, and what the toolchain's parser has against it.
package struct SwiftTokens: Sendable {
    package struct Token: Sendable, Hashable {
        package enum Kind: Sendable, Hashable {
            /// An identifier, a keyword or an attribute.
            case word
            /// A string literal as a whole; one with an interpolation is several, with an ``other`` between them.
            case string
            case number
            case punctuation
            /// What generated code never has: compiler directives, placeholders, interpolations.
            case other
        }

        package var kind: Kind
        package var text: String
    }

    package private(set) var tokens: [Token] = []
    /// What the parser reports.
    package private(set) var problems: [String] = []

    /// - Parameter answer: SourceKit's syntax map of the source, as it prints it.
    init(source: [UInt8], answer: [UInt8]) {
        var position = 0
        var kind = ""
        var offset = 0
        var isInMap = false
        for line in answer.split(separator: UInt8(ascii: "\n")) {
            let line = line.drop { $0 == 0x20 }
            if line.starts(with: "key.syntaxmap:".utf8) { isInMap = true }
            if isInMap, line.first == UInt8(ascii: "]") { isInMap = false }
            if line.starts(with: "key.description:".utf8) { problems.append(String(decoding: line.dropFirst(17), as: UTF8.self)) }
            guard isInMap else { continue }
            if line.starts(with: "key.kind:".utf8) {
                kind = String(decoding: line.dropFirst("key.kind: source.lang.swift.syntaxtype.".utf8.count).prefix { $0 != UInt8(ascii: ",") }, as: UTF8.self)
            } else if line.starts(with: "key.offset:".utf8) {
                offset = Self.number(line)
            } else if line.starts(with: "key.length:".utf8) {
                let end = offset + Self.number(line)
                guard position <= offset, end <= source.count else {
                    problems.append("tokens overlap at \(offset)")
                    continue
                }
                appendPunctuation(source[position..<offset])
                append(kind, source[offset..<end])
                position = end
            }
        }
        appendPunctuation(source[position...])
    }

    private mutating func append(_ kind: String, _ text: ArraySlice<UInt8>) {
        let token: Token.Kind
        switch kind {
        case "identifier", "typeidentifier", "keyword", "attribute.builtin", "attribute.id": token = .word
        case "string": token = .string
        case "number": token = .number
        case "operator": return appendPunctuation(text)
        case _ where kind.hasPrefix("comment") || kind.hasPrefix("doccomment"): return
        default: token = .other
        }
        tokens.append(Token(kind: token, text: String(decoding: text, as: UTF8.self)))
    }

    /// What lies between the tokens of the map: brackets, commas, dots.
    private mutating func appendPunctuation(_ text: ArraySlice<UInt8>) {
        for byte in text where byte != 0x20 && byte != 0x0A {
            tokens.append(Token(kind: .punctuation, text: String(decoding: CollectionOfOne(byte), as: UTF8.self)))
        }
    }

    private static func number(_ line: ArraySlice<UInt8>) -> Int {
        line.reduce(0) { (0x30...0x39).contains($1) ? $0 * 10 + Int($1 - 0x30) : $0 }
    }
}
