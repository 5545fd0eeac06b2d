import ServiceModel
import TestSupport
import Testing

@testable import SpecReading

struct JSONParserTests {
    private func parse(_ text: String) -> (node: JSONNode?, diagnostics: [Diagnostic]) {
        parse(Array(text.utf8))
    }

    private func parse(_ bytes: [UInt8]) -> (node: JSONNode?, diagnostics: [Diagnostic]) {
        let collector = DiagnosticCollector()
        let node = JSONParser.parse(bytes, path: "x.json", diagnostics: collector)
        return (node, collector.diagnostics)
    }

    @Test func keepsOrderAndExactNumbers() {
        let text = #"{"z":[1.50,9223372036854775807,-0,1e3],"a":{"é\n\u00e9\uD83D\uDE00\/":null,"":true},"m":false}"#
        let expected = DocumentValue.object([
            .init("z", .array([ExactDecimal("1.5"), ExactDecimal("9223372036854775807"), 0, 1000].compactMap { $0.map(DocumentValue.number) })),
            .init("a", .object([.init("é\né😀/", .null), .init("", .boolean(true))])),
            .init("m", .boolean(false)),
        ])
        let (node, diagnostics) = parse(text)
        #expect(node?.documentValue == expected)
        #expect(diagnostics.isEmpty)
    }

    @Test(arguments: ["null", " true ", "\"x\"", "-0.5e+2", "[]", "{}", "[[],{}]", "\u{FEFF}{\"a\":1}"])
    func acceptsAnyValue(text: String) {
        #expect(parse(text).node != nil)
    }

    @Test(arguments: [
        ("1️⃣", "expected a value, found the end of the text"),
        ("{\"a\": 1️⃣tru}", "expected a value, found “tru”"),
        ("[1️⃣NaN]", "expected a value, found “NaN”"),
        ("[1️⃣'a']", "expected a value, found a single quotation mark (JSON uses double ones)"),
        ("{1️⃣a: 1}", "expected a key in double quotation marks, found “a”"),
        ("{\"a\" 1️⃣1}", "expected “:” behind the key, found “1”"),
        ("[1, 2\n  1️⃣3]", "expected “,” or “]”, found “3”"),
        ("{\"a\": 1\n  1️⃣\"b\": 2}", "expected “,” or “}”, found “\"”"),
        ("[11️⃣,]", "JSON allows no trailing comma"),
        ("{\"a\": 11️⃣,\n}", "JSON allows no trailing comma"),
        ("[1] 1️⃣]", "unexpected “]” behind the end of the value"),
        ("{} 1️⃣// done", "unexpected “/” (JSON has no comments) behind the end of the value"),
        ("{\n\"a\": [\n1,\n21️⃣", "the array that begins on line 2 never ends"),
        ("{\"a\": {}1️⃣", "the object that begins on line 1 never ends"),
        ("[1️⃣\"abc", "the string never ends"),
        ("[\"a1️⃣\tb\"]", "the control character U+0009 must be escaped in a string"),
        ("[\"é1️⃣\\x\"]", "unknown escape in a string; JSON knows \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u"),
        ("[\"1️⃣\\u12G4\"]", "“\\u” needs four hexadecimal digits"),
        ("[\"1️⃣\\uD83Dx\"]", "the escape writes half of a surrogate pair, which is no character"),
        ("[\"1️⃣\\uDE00\"]", "the escape writes half of a surrogate pair, which is no character"),
        ("[1️⃣01]", "a number has no leading zeros"),
        ("[1.1️⃣]", "expected a digit behind the decimal point, found “]”"),
        ("[-1️⃣x]", "expected a digit behind the minus sign, found “x”"),
        ("[1e1️⃣]", "expected a digit behind the exponent’s mark, found “]”"),
        ("[1️⃣1e1000000001]", "the number’s exponent is beyond ±1,000,000,000"),
        ("[1️⃣\u{A0}1]", "expected a value, found U+A0"),
        ("\u{FEFF}1️⃣x", "expected a value, found “x”"),
    ])
    func pointsAtWhatIsWrong(marked: String, message: String) {
        let text = MarkedText(marked, path: "x.json")
        let (node, diagnostics) = parse(text.text)
        #expect(node == nil)
        var location = text.locations[1]
        // A byte order mark takes no column.
        if text.text.hasPrefix("\u{FEFF}") { location?.column -= 3 }
        #expect(diagnostics == [Diagnostic(.error, message, at: location)])
    }

    @Test func acceptsTheLargestExponents() {
        #expect(parse("[1e1000000000, 1e-0001000000000]").node != nil)
    }

    @Test func refusesOtherEncodings() {
        let utf16: [[UInt8]] = [[0xFE, 0xFF, 0, 0x5B], [0xFF, 0xFE, 0x5B, 0], [0x5B, 0, 0x5D, 0], [0, 0x5B, 0, 0x5D]]
        for bytes in utf16 {
            let message = parse(bytes).diagnostics.first?.message
            #expect(message == "the file is in UTF-16 or UTF-32; JSON is UTF-8 (RFC 8259, section 8.1)")
        }
        let invalid: [[UInt8]] = [[0x80], [0xC0, 0x80], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x9F, 0x98], [0xFF]]
        for bytes in invalid {
            let location = SourcePlace(path: "x.json", line: 1, column: 4)
            let found = parse(Array("[\"a".utf8) + bytes + Array("\"]".utf8)).diagnostics
            #expect(found == [Diagnostic(.error, "the bytes here are no UTF-8", at: location)])
        }
    }

    @Test(arguments: [3, 20])
    func reportsDuplicateKeysAndGoesOn(extraKeys: Int) {
        let filling = (0..<extraKeys).map { "\"k\($0)\": {}, " }.joined()
        let marked = MarkedText("{\(filling)\"a\": 1,\n \"b\": 2,\n 1️⃣\"a\": 3, \"c\": {2️⃣\"a\": 1}}", path: "x.json")
        let (node, diagnostics) = parse(marked.text)
        #expect(diagnostics == [Diagnostic(.error, "duplicate key “a”; the first is on line 1", at: marked.locations[1])])
        #expect(node?.fields?.count == extraKeys + 4)
    }

    @Test func comparesKeysByTheirText() {
        #expect(parse(#"{"a": 1, "\u0061": 2}"#).diagnostics.count == 1)
        #expect(parse(#"{"a": 1, "A": 2}"#).diagnostics.isEmpty)
    }

    /// A small stack, as threads have, must do for the deepest document that is accepted.
    @Test func boundsTheDepth() async {
        let deepest = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
        let depth = await SmallStack.run(SmallStack.size) { () -> Int in
            var depth = 0
            var value = JSONParser.parse(Array(deepest.utf8), path: "", diagnostics: DiagnosticCollector())?.documentValue
            while case .array(let elements) = value {
                depth += 1
                value = elements.first
            }
            return depth
        }
        #expect(depth == 512)

        let tooDeep = parse(String(repeating: "[", count: 513))
        let location = SourcePlace(path: "x.json", line: 1, column: 513)
        #expect(tooDeep.diagnostics == [Diagnostic(.error, "arrays and objects nest deeper than 512", at: location)])
    }

    @Test func placesValuesAndKeys() throws {
        let text = MarkedText("{\r\n  1️⃣\"é\": 2️⃣[1,\n\t3️⃣\"x\"]\n}", path: "x.json")
        let field = try #require(parse(text.text).node?.fields?.first)
        #expect(field.keyLocation == text.locations[1])
        #expect(field.value.location == text.locations[2])
        #expect(field.value.elements?.last?.location == text.locations[3])
    }
}
