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
    /// - Parameter ofDates: Whether the elements may be dates of HTTP, each of which has a comma in it.
    static func elements(_ text: String, ofDates: Bool) -> [String] {
        var elements: [String] = []
        var rest = text[...]
        while true {
            rest = rest.drop { $0 == " " || $0 == "\t" }
            elements.append(rest.first == "\"" ? takeQuoted(&rest) : takePlain(&rest, ofDates: ofDates))
            guard let comma = rest.firstIndex(of: ",") else { break }
            rest = rest[rest.index(after: comma)...]
        }
        return elements
    }

    private static func takePlain(_ rest: inout Substring, ofDates: Bool) -> String {
        var end = rest.firstIndex(of: ",") ?? rest.endIndex
        // `Mon, 16 Dec 2019 23:48:18 GMT`: the comma behind a day's name parts no elements.
        if ofDates, end != rest.endIndex, rest[..<end].count == 3, rest[..<end].allSatisfy(\.isLetter) {
            end = rest[rest.index(after: end)...].firstIndex(of: ",") ?? rest.endIndex
        }
        defer { rest = rest[end...] }
        return String(rest[..<end].reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }

    private static func takeQuoted(_ rest: inout Substring) -> String {
        var text = ""
        rest = rest.dropFirst()
        while let character = rest.popFirst(), character != "\"" {
            if character == "\\", let escaped = rest.popFirst() { text.append(escaped) } else { text.append(character) }
        }
        return text
    }
}
