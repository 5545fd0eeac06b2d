/// Lists in header fields: elements between commas, quoted where they hold one (Smithy's
/// [httpHeader](https://smithy.io/2.0/spec/http-bindings.html#httpheader-trait)).
enum HeaderList {
    static func joined(_ elements: [String], quotesStrings: Bool) -> String {
        elements.map { quotesStrings ? quoted($0) : $0 }.joined(separator: ", ")
    }

    private static func quoted(_ text: String) -> String {
        guard text.contains(where: { $0 == "," || $0 == "\"" }) else { return text }
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(escaped)\""
    }

    /// The elements of a list.
    ///
    /// By bytes: going backwards by characters takes time by the square of what a server sends, where that is a row of flags.
    ///
    /// - Parameter ofDates: Whether the elements may be dates of HTTP, each of which has a comma in it.
    static func elements(_ text: String, ofDates: Bool) -> [String] {
        let bytes = Array(text.utf8)
        var elements: [String] = []
        var rest = bytes[...]
        while true {
            rest = rest.drop(while: isSpace)
            elements.append(rest.first == quote ? takeQuoted(&rest) : takePlain(&rest, ofDates: ofDates))
            guard let next = rest.firstIndex(of: comma) else { break }
            rest = rest[(next + 1)...]
        }
        return elements
    }

    private static func takePlain(_ rest: inout ArraySlice<UInt8>, ofDates: Bool) -> String {
        var end = rest.firstIndex(of: comma) ?? rest.endIndex
        // `Mon, 16 Dec 2019 23:48:18 GMT`: the comma behind a day's name parts no elements.
        if ofDates, end != rest.endIndex, rest[..<end].count == 3, rest[..<end].allSatisfy(isLetter) {
            end = rest[(end + 1)...].firstIndex(of: comma) ?? rest.endIndex
        }
        defer { rest = rest[end...] }
        let last = rest[..<end].lastIndex { !isSpace($0) }
        return String(decoding: last.map { rest[...$0] } ?? [], as: UTF8.self)
    }

    private static func takeQuoted(_ rest: inout ArraySlice<UInt8>) -> String {
        var text: [UInt8] = []
        rest = rest.dropFirst()
        while let byte = rest.popFirst(), byte != quote {
            if byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() { text.append(escaped) } else { text.append(byte) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let comma = UInt8(ascii: ",")
    private static let quote = UInt8(ascii: "\"")

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & ~0x20) }
}
