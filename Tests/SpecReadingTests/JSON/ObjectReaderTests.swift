import ServiceModel
import SpecReading
import TestSupport
import Testing

struct ObjectReaderTests {
    private enum Colour: String, CaseIterable {
        case red, green
    }

    private func reader(_ text: String) throws -> ObjectReader {
        let collector = DiagnosticCollector()
        let node = try #require(JSONParser.parse(Array(text.utf8), path: "c.json", diagnostics: collector))
        return try #require(ObjectReader(node, "a thing", diagnostics: collector))
    }

    @Test func handsOutTypedValues() throws {
        var reader = try reader(#"{"s": "x", "b": true, "n": 1.5, "i": 7, "c": "red", "l": ["a", "b"], "o": {"k": 1}, "e": [1]}"#)
        #expect(reader.string("s") == "x")
        #expect(reader.boolean("b") == true)
        #expect(reader.number("n") == ExactDecimal("1.5"))
        #expect(reader.integer("i") == 7)
        #expect(reader.choice("c", of: Colour.self) == .red)
        #expect(reader.strings("l")?.map(\.value) == ["a", "b"])
        #expect(reader.fields("o")?.map(\.key) == ["k"])
        #expect(reader.elements("e")?.count == 1)
        #expect(reader.flag("missing") == false)
        reader.finish()
        #expect(reader.diagnostics.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("{1️⃣\"strng\": 1}", "error: unknown key “strng” in a thing; did you mean “string”?"),
        ("{1️⃣\"zebra\": 1}", "error: unknown key “zebra” in a thing"),
        ("{\"string\": 1️⃣1}", "error: “string” in a thing must be a string, found a number"),
        ("{\"boolean\": 1️⃣\"true\"}", "error: “boolean” in a thing must be a boolean, found a string"),
        ("{\"number\": 1️⃣null}", "error: “number” in a thing must be a number, found null"),
        ("{\"integer\": 1️⃣1.5}", "error: “integer” in a thing must be a whole number of 64 bits, found 1.5"),
        ("{\"integer\": 1️⃣1e19}", "error: “integer” in a thing must be a whole number of 64 bits, found 10000000000000000000"),
        ("{\"choice\": 1️⃣\"rde\"}", "error: unknown choice “rde” in a thing; known are “red”, “green”"),
        ("{\"strings\": 1️⃣{}}", "error: “strings” in a thing must be an array, found an object"),
        ("{\"strings\": [\"a\", 1️⃣false]}", "error: “strings” in a thing must hold strings, found a boolean"),
        ("{\"object\": 1️⃣[]}", "error: “object” in a thing must be an object, found an array"),
    ])
    func reports(marked: String, message: String) throws {
        let text = MarkedText(marked, path: "c.json")
        var reader = try reader(text.text)
        _ = reader.string("string")
        _ = reader.boolean("boolean")
        _ = reader.number("number")
        _ = reader.integer("integer")
        _ = reader.choice("choice", of: Colour.self)
        _ = reader.strings("strings")
        _ = reader.object("object", "an inner thing")
        reader.finish(unknownKeys: .error)
        let location = try #require(text.locations[1])
        #expect(reader.diagnostics.diagnostics.map(\.description) == ["\(location): \(message)"])
    }

    @Test func reportsMissingKeysAtTheObject() throws {
        var reader = try reader("\n {}")
        #expect(reader.string("name", .mandatory) == nil)
        #expect(reader.diagnostics.diagnostics.map(\.description) == ["c.json:2:2: error: a thing needs the key “name”"])
    }

    @Test func reportsWhatIsNoObject() throws {
        let collector = DiagnosticCollector()
        let node = try #require(JSONParser.parse(Array("[]".utf8), path: "c.json", diagnostics: collector))
        #expect(ObjectReader(node, "a thing", diagnostics: collector) == nil)
        #expect(collector.diagnostics.map(\.description) == ["c.json:1:1: error: a thing must be an object, found an array"])
    }

    @Test func ordersDiagnosticsByPlace() {
        func diagnostic(_ path: String, _ line: Int, _ column: Int, _ message: String) -> Diagnostic {
            Diagnostic(.warning, message, at: SourcePlace(path: path, line: line, column: column))
        }
        let collector = DiagnosticCollector()
        let inOrder = [
            Diagnostic(.warning, "nowhere"), diagnostic("a", 2, 9, "1"), diagnostic("a", 10, 1, "z"), diagnostic("a", 10, 1, "b"), diagnostic("b", 1, 1, "4"),
        ]
        for position in [4, 2, 0, 3, 1] { collector.report(inOrder[position]) }
        #expect(collector.sorted == inOrder)
        #expect(!collector.hasErrors)
    }
}
