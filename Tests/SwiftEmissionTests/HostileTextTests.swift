import Testing

@testable import SwiftEmission

/// A specification's text cannot place a token of its own in the output: the files keep their lines of code whatever the text says.
@Suite struct HostileTextTests {
    private static let texts = [
        "*/ func evil() {}", "\"\"\"", "\\(evil())", "\"#", "\n}\nfunc evil() {}\n//", "\u{2028}func evil() {}", "\u{85}evil", "\u{0B}evil", "\0",
        "\u{202E}evil", "`evil`", "{{{evil}}}", "{{#members}}", "#if evil", "// evil", "\u{200D}", "e\u{301}", "\"); evil(\"",
    ]

    @Test("Text in documentation, values, wire names, patterns and messages", arguments: texts)
    func hostile(text: String) throws {
        let hostile = try code(text)
        let harmless = try code("x")
        for (name, lines) in harmless { #expect(hostile[name] == lines, "\(name)") }
    }

    /// The lines of each file with comments cut off and string literals emptied.
    private func code(_ text: String) throws -> [String: [String]] {
        let json = jsonString(text)
        // Quoted, so that any text is a pattern; with a letter beyond ASCII, so that every table has a division of scalars.
        let pattern = jsonString("\u{F6}|\\Q\(text)\\E")
        let files = try emit(
            shapes: #"""
                "S": {"type": "structure", "documentation": \#(json), "members": {
                    "A": {"shape": "T", "documentation": \#(json), "locationName": \#(json)},
                    "B": {"shape": "E", "deprecated": true, "deprecatedMessage": \#(json)}}},
                "T": {"type": "string", "pattern": \#(pattern)}, "E": {"type": "string", "enum": ["v", \#(jsonString("v" + text))], "documentation": \#(json)},
                "X": {"type": "structure", "exception": true, "error": {"code": \#(json), "httpStatusCode": 400}, "members": {}, "documentation": \#(json)}
                """#,
            operations: #"""
                "Get": {"name": \#(json), "http": {"method": \#(json), "requestUri": \#(json)}, "input": {"shape": "S"}, "errors": [{"shape": "X"}],
                    "documentation": \#(json), "deprecated": true, "deprecatedMessage": \#(json)}
                """#,
            refinements: #"{"shape": "T", "length": {"max": 5}, "reason": \#(jsonString("r" + text)), "reference": \#(json)}"#
        )
        return files.mapValues { file in
            file.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
                let stripped = line.drop { $0 == " " }
                if stripped.hasPrefix("///") { return nil }
                // The name of an enumeration's value is made of its text; everything else is not.
                if stripped.contains("static var v") || stripped.hasPrefix(".v") { return "value" }
                // So is the name of a division of scalars, of its digest.
                return Self.emptyingLiterals(String(stripped)).replacing(/\bscalars[0-9A-F]{8}\b/, with: "scalars")
            }
        }
    }

    private static func emptyingLiterals(_ line: String) -> String {
        var result = ""
        var rest = line[...]
        while let start = rest.firstIndex(where: { $0 == "\"" || $0 == "#" }) {
            result += rest[..<start]
            let pounds = rest[start...].prefix { $0 == "#" }
            guard rest[start...].dropFirst(pounds.count).first == "\"" else {
                result += pounds
                rest = rest[start...].dropFirst(max(1, pounds.count))
                continue
            }
            var body = rest[start...].dropFirst(pounds.count + 1)
            while let first = body.first {
                if pounds.isEmpty, first == "\\" {
                    body = body.dropFirst(2)
                } else if first == "\"", body.dropFirst().hasPrefix(pounds) {
                    body = body.dropFirst(1 + pounds.count)
                    break
                } else {
                    body = body.dropFirst()
                }
            }
            result += "“”"
            rest = body
        }
        return result + rest
    }

    private func jsonString(_ text: String) -> String {
        "\"" + text.unicodeScalars.map { scalar in
            scalar.value < 0x80 && scalar != "\"" && scalar != "\\" && scalar.value >= 0x20
                ? String(scalar) : "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count) + String(scalar.value, radix: 16)
        }.joined() + "\""
    }
}
