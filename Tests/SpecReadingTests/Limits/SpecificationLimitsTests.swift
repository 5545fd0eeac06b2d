import ServiceModel
import SpecReading
import Testing

/// Each limit: what keeps to it is read, what exceeds it by one is refused with its place.
struct SpecificationLimitsTests {
    private func reading(shapes: String = "", operations: String = "", paginators: String? = nil, waiters: String? = nil) -> SpecificationReading {
        let text = """
            {"version": "2.0",
             "metadata": {"apiVersion": "1", "endpointPrefix": "x", "protocol": "json"},
             "operations": {\(operations)},
             "shapes": {\(shapes)}}
            """
        return SpecificationReading(SpecificationFiles(
            service: SourceFile(path: "s.json", text: text), paginators: paginators.map { SourceFile(path: "p.json", text: $0) },
            waiters: waiters.map { SourceFile(path: "w.json", text: $0) }))
    }

    private func parse(_ text: String) -> [Diagnostic] {
        let diagnostics = DiagnosticCollector()
        _ = JSONParser.parse(Array(text.utf8), path: "t.json", diagnostics: diagnostics)
        return diagnostics.sorted
    }

    private func expect(_ diagnostics: [Diagnostic], _ isSound: Bool, _ message: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        let errors = diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.message) == (isSound ? [] : [message]), sourceLocation: sourceLocation)
        #expect(errors.allSatisfy { $0.location != nil }, sourceLocation: sourceLocation)
    }

    @Test(arguments: [0, 1]) func values(excess: Int) {
        let count = SpecificationLimits.values - 1 + excess
        let text = "[" + String(repeating: "0,", count: count - 1) + "0]"
        expect(parse(text), excess == 0, "the text has more than 1000000 values and keys")
    }

    @Test(arguments: [0, 1]) func depth(excess: Int) {
        let depth = SpecificationLimits.depth + excess
        let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        expect(parse(text), excess == 0, "arrays and objects nest deeper than 512")
    }

    @Test(arguments: [0, 1]) func numberLength(excess: Int) {
        let number = String(repeating: "7", count: SpecificationLimits.numberLength + excess)
        expect(parse("[\(number)]"), excess == 0, "the number has more than 256 characters")
    }

    @Test(arguments: [0, 1, 1_000_000]) func combiningCharacters(excess: Int) {
        let pairs = SpecificationLimits.combiningCharacters / 2 + excess
        let marks = String(repeating: "\u{301}\u{316}", count: pairs)
        let escaped = String(repeating: #"\u0301\u0316"#, count: pairs)
        let keys = (0..<8).map { #""k\#($0)":0,"# }.joined()
        for text in [#"["a\#(marks)"]"#, #"["a\#(escaped)"]"#, #"{\#(keys)"a\#(marks)":0}"#, #"{\#(keys)"a\#(escaped)":0}"#] {
            expect(parse(text), excess == 0, "the string has more than 256 combining characters in a row")
        }
    }

    @Test func combiningCharactersMayBeMany() {
        let words = String(repeating: "é日👩e\u{301}\u{316} ", count: 10_000)
        expect(parse(#"["\#(words)"]"#), true, "")
    }

    @Test(arguments: [0, 1]) func shapes(excess: Int) {
        let count = SpecificationLimits.shapes + excess
        let shapes = (0..<count).map { #""S\#($0)":{"type":"string"}"# }.joined(separator: ",")
        expect(reading(shapes: shapes).diagnostics, excess == 0, "“shapes” in a service model has \(count) entries; no more than 50000 are allowed")
    }

    @Test(arguments: [0, 1]) func operations(excess: Int) {
        let count = SpecificationLimits.operations + excess
        let operations = (0..<count).map { #""O\#($0)":{"name":"O\#($0)","http":{"method":"POST","requestUri":"/"}}"# }.joined(separator: ",")
        expect(
            reading(operations: operations).diagnostics, excess == 0, "“operations” in a service model has \(count) entries; no more than 10000 are allowed")
    }

    @Test(arguments: [0, 1]) func members(excess: Int) {
        let count = SpecificationLimits.members + excess
        let members = (0..<count).map { #""m\#($0)":{"shape":"S"}"# }.joined(separator: ",")
        let shapes = #""S":{"type":"string"},"T":{"type":"structure","members":{\#(members)}}"#
        expect(reading(shapes: shapes).diagnostics, excess == 0, "“members” in a shape has \(count) entries; no more than 10000 are allowed")
    }

    @Test func paginators() {
        let entries = (0...SpecificationLimits.operations).map { #""O\#($0)":{}"# }.joined(separator: ",")
        let diagnostics = reading(paginators: #"{"pagination": {\#(entries)}}"#).diagnostics
        expect(diagnostics, false, "“pagination” in the paginators file has 10001 entries; no more than 10000 are allowed")
    }

    @Test func waiters() {
        let entries = (0...SpecificationLimits.operations).map { #""W\#($0)":{}"# }.joined(separator: ",")
        let diagnostics = reading(waiters: #"{"version": 2, "waiters": {\#(entries)}}"#).diagnostics
        expect(diagnostics, false, "“waiters” in the waiters file has 10001 entries; no more than 10000 are allowed")
    }

    @Test(arguments: [0, 1]) func nameLength(excess: Int) {
        let name = String(repeating: "n", count: SpecificationLimits.nameLength + excess)
        let problem = "has \(name.utf8.count) bytes; no more than 512 are allowed"
        expect(reading(shapes: #""\#(name)":{"type":"string"}"#).diagnostics, excess == 0, "a shape’s name \(problem)")
        expect(reading(shapes: #""E":{"type":"string","enum":["\#(name)"]}"#).diagnostics, excess == 0, "an enumeration’s value \(problem)")
        let member = #""S":{"type":"string"},"T":{"type":"structure","members":{"\#(name)":{"shape":"S"}}}"#
        expect(reading(shapes: member).diagnostics, excess == 0, "a member’s name \(problem)")
        let operation = #""\#(name)":{"name":"\#(name)","http":{"method":"POST","requestUri":"/"}}"#
        expect(reading(operations: operation).diagnostics, excess == 0, "an operation’s name \(problem)")
    }

    @Test(arguments: [0, 1]) func names(excess: Int) {
        let full = SpecificationLimits.names / SpecificationLimits.nameLength
        let padding = String(repeating: "v", count: SpecificationLimits.nameLength - 5)
        // The shape's own name has one byte.
        let values = (0..<full - 1).map { #""\#(10000 + $0)\#(padding)""# } + [#""\#(String(repeating: "w", count: 511 + excess))""#]
        let diagnostics = reading(shapes: #""E":{"type":"string","enum":[\#(values.joined(separator: ","))]}"#).diagnostics
        expect(diagnostics, excess == 0, "the model’s names are longer than 8 MiB together")
    }

    @Test func problemsBeyondTheLimitAreCounted() {
        let members = (0..<3_000).map { #""m\#($0)":{"shape":"Gone\#($0)","odd":1}"# }.joined(separator: ",")
        let diagnostics = reading(shapes: #""T":{"type":"structure","members":{\#(members)}}"#).diagnostics
        #expect(diagnostics.count == 2_002)
        #expect(diagnostics.count { $0.message.hasPrefix("there is no shape “Gone") } == 1_000)
        #expect(diagnostics.count { $0.message == "unknown key “odd” in a member" } == 1_000)
        #expect(diagnostics.suffix(2).map(\.description) == ["error: 2000 more of the kind are not shown", "warning: 2000 more of the kind are not shown"])
    }

    /// An error counts, however many warnings come before it.
    @Test func warningsHideNoError() {
        let keys = (0..<2_000).map { #""k\#($0)":1"# }.joined(separator: ",")
        let result = reading(shapes: #""A":{"type":"string",\#(keys)},"B":{"type":"list","member":{"shape":"Gone"}}"#)
        #expect(result.model == nil)
        #expect(result.diagnostics.contains { $0.message.hasPrefix("there is no shape “Gone”") })
    }

    @Test func namesAreSuggestedUntilTheSearchGetsLong() {
        let shapes = (0..<2_000).map { #""Shape\#($0)":{"type":"string"}"# }
        let lists = (0..<100).map { #""List\#($0)":{"type":"list","member":{"shape":"shape\#($0)"}}"# }
        let diagnostics = reading(shapes: (shapes + lists).joined(separator: ",")).diagnostics
        #expect(diagnostics.count == 100)
        // 100,000 names are looked at, 2,100 for each.
        #expect(diagnostics.count { $0.message.contains("did you mean") } == 47)
        #expect(diagnostics.first?.message == "there is no shape “shape0”; did you mean “Shape0”?")
    }
}
