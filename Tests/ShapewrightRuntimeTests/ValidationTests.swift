import Foundation
import TestSupport
import Testing

@testable import ShapewrightRuntime

/// Each kind of constraint on both sides of its edge.
@Suite struct ValidationTests {
    private func violations<Value>(_ value: Value, _ schema: ShapeSchema, scope: ValidationScope = .full) -> [String] {
        record(value, schema, scope: scope).map(\.description)
    }

    private func record<Value>(_ value: Value, _ schema: ShapeSchema, name: StaticString = "Value", scope: ValidationScope = .full) -> [Violation] {
        record(value, StructureSchema(.required(name, schema)), scope: scope)
    }

    /// What is wrong with a value that is laid out as the schema says.
    private func record<Value>(_ value: Value, _ schema: StructureSchema, scope: ValidationScope = .full) -> [Violation] {
        #expect(schema.size == MemoryLayout<Value>.size)
        return withUnsafePointer(to: value) { value in
            var record = ShapeValidation(report: ValidationReport(scope: scope, keepsRecord: true))
            record.check(schema, UnsafeRawPointer(value))
            var probe = ShapeValidation(report: ValidationReport(scope: scope, keepsRecord: false))
            probe.check(schema, UnsafeRawPointer(value))
            #expect(probe.report.isInvalid == !record.report.violations.isEmpty, "the probing walk and the recording one agree")
            return record.report.violations
        }
    }

    @Test("A string's length counts Unicode scalars", arguments: [
        ("", 0), ("a", 1), ("e\u{301}", 2), ("\r\n", 2), ("👩‍👩‍👧", 5), ("🇩🇪", 2), ("\u{10FFFF}", 1), ("日本", 2), ("\0", 1), ("ﬃ", 1),
    ])
    func scalarLength(text: String, length: Int) {
        #expect(violations(text, .string(.length(min: length, max: length))).isEmpty)
        #expect(violations(text, .string(.length(min: length + 1))) == ["Value: length must be at least \(length + 1), was \(length)"])
        if length > 0 {
            #expect(violations(text, .string(.length(max: length - 1))) == ["Value: length must be at most \(length - 1), was \(length)"])
        }
    }

    @Test func stringsThatFoundationMade() {
        // Such strings may be stored as UTF-16, beyond the fast way over UTF-8.
        let bridged = NSString(string: "e\u{301}🇩🇪").appending("x")
        #expect(violations(bridged, .string(.length(min: 5, max: 5))).isEmpty)
    }

    @Test func listLength() {
        let constraint = ShapeSchema.list(of: .string(.length(min: 2)), .length(min: 1, max: 2))
        #expect(violations(["ab"], constraint).isEmpty)
        #expect(violations(["ab", "cd"], constraint).isEmpty)
        #expect(violations([], constraint) == ["Value: length must be at least 1, was 0"])
        #expect(violations(["a", "bc", "d"], constraint) == [
            "Value: length must be at most 2, was 3",
            "Value[0]: length must be at least 2, was 1",
            "Value[2]: length must be at least 2, was 1",
        ])
    }

    @Test func mapLengthKeysAndValues() {
        let constraint = ShapeSchema.map(key: .string(.length(max: 3)), of: .string(.length(min: 1)), .length(min: 1, max: 2))
        #expect(violations(["abc": "x"], constraint).isEmpty)
        #expect(violations([:], constraint) == ["Value: length must be at least 1, was 0"])
        #expect(violations(["b": "", "abcd": "x", "a\"": ""], constraint) == [
            "Value: length must be at most 2, was 3",
            #"Value["a\""]: length must be at least 1, was 0"#,
            #"Value["abcd"]: length must be at most 3, was 4"#,
            #"Value["b"]: length must be at least 1, was 0"#,
        ])
    }

    @Test func blobLengthCountsBytes() {
        #expect(violations(Data("é".utf8), .blob(.length(min: 2, max: 2))).isEmpty)
        #expect(violations(Data("é".utf8), .blob(.length(max: 1))) == ["Value: length must be at most 1, was 2"])
        #expect(violations(Data(), .blob(.length(min: 1))) == ["Value: length must be at least 1, was 0"])
    }

    @Test func integerBounds() {
        let constraint = ShapeSchema.integer(.range(min: 1, max: 100))
        #expect(violations(1, constraint).isEmpty)
        #expect(violations(100, constraint).isEmpty)
        #expect(violations(0, constraint) == ["Value: must be at least 1"])
        #expect(violations(101, constraint) == ["Value: must be at most 100"])
    }

    @Test func boundsAtTheEdgeOf64Bits() {
        // 2^63 − 1 and its neighbour are one `Double`; the comparison must not be made in it.
        let below = ShapeSchema.long(.range(max: .max - 1))
        #expect(violations(Int64.max - 1, below).isEmpty)
        #expect(violations(Int64.max, below) == ["Value: must be at most 9223372036854775806"])
        #expect(violations(Int64.max, .long(.range(min: .max))).isEmpty)
        #expect(violations(Int64.max - 1, .long(.range(min: .max))) == ["Value: must be at least 9223372036854775807"])
        #expect(violations(Int64.min, .long(.range(min: .min + 1))) == ["Value: must be at least -9223372036854775807"])
    }

    @Test func fractionalBounds() {
        let double = ShapeSchema.double(.doubles(min: 0.1, max: 0.3))
        #expect(violations(0.1, double).isEmpty)
        #expect(violations(0.3, double).isEmpty)
        #expect(violations(0.1.nextDown, double) == ["Value: must be at least 0.1"])
        #expect(violations(0.3.nextUp, double) == ["Value: must be at most 0.3"])
        #expect(violations(Double.nan, double) == ["Value: must be at least 0.1", "Value: must be at most 0.3"])
        #expect(violations(Double.infinity, double) == ["Value: must be at most 0.3"])
        // 0.1 as a Float is above 0.1 as a Double; what the user wrote is what is compared.
        let float = ShapeSchema.float(.floats(max: 0.1))
        #expect(violations(Float(0.1), float).isEmpty)
        #expect(violations(Float(0.1).nextUp, float) == ["Value: must be at most 0.1"])
    }

    @Test func patternsMatchTheWholeString() throws {
        let name = ShapeSchema.string(.pattern(try ShapePattern(compiling: "a|bc")))
        #expect(violations("a", name).isEmpty)
        #expect(violations("bc", name).isEmpty)
        for text in ["ac", "abc", "xa", "a\n", ""] { #expect(violations(text, name) == ["Value: must match a|bc"], "\(text.debugDescription)") }
        let search = ShapeSchema.string(.pattern(try ShapePattern(compiling: "^a|c$", .search)))
        #expect(violations("abb", search).isEmpty)
        #expect(violations("bbc", search).isEmpty)
        #expect(violations("bcb", search) == ["Value: must match ^a|c$"])
    }

    @Test func predefinedClassesAreASCII() throws {
        #expect(violations("٣", .string(.pattern(try ShapePattern(compiling: #"\d"#)))) == [#"Value: must match \d"#])
        #expect(violations("é", .string(.pattern(try ShapePattern(compiling: #"[\w-]"#)))) == [#"Value: must match [\w-]"#])
        #expect(violations("\u{A0}", .string(.pattern(try ShapePattern(compiling: #"\S"#)))).isEmpty)
    }

    struct Color: OpenEnum, RawRepresentable, Codable, Hashable {
        var rawValue: String
        init(rawValue: String) { self.rawValue = rawValue }
        static var red: Self { Self(rawValue: "red") }
        static var knownValues: [Self] { [red, Self(rawValue: "blue")] }
    }

    @Test func enumerationsKnowTheirValues() {
        #expect(violations(Color.red, .enumeration(Color.self)).isEmpty)
        #expect(violations(Color(rawValue: "Red"), .enumeration(Color.self)) == ["Value: must be one of red, blue"])
        #expect(violations(Color(rawValue: "Red"), .enumeration(Color.self), scope: .structural).isEmpty)
    }

    @Test func structuralScopeChecksTheModelsMinimaAlone() throws {
        let modelled = ShapeSchema.string(.length(min: 2, max: 3), .pattern(try ShapePattern(compiling: "a*")))
        #expect(violations("b", modelled, scope: .structural) == ["Value: length must be at least 2, was 1"])
        #expect(violations("bbbb", modelled, scope: .structural).isEmpty)
        #expect(violations("", .string(.length(min: 1, source: .documentation)), scope: .structural).isEmpty)
        #expect(violations(0, .integer(.range(min: 1)), scope: .structural) == ["Value: must be at least 1"])
    }

    @Test func secretsAreNotShown() {
        let schema = ShapeSchema.map(key: .string(.length(min: 1)), of: .string(.length(min: 100)), isSensitive: true)
        let violations = record(["hidden-key": "hidden-value"], schema, name: "Params")
        #expect(violations.map(\.description) == [#"Params["***"]: length must be at least 100, was 12"#])
        #expect(violations[0].value == nil)
        #expect(!String(reflecting: violations).contains("hidden"))
    }

    @Test func secretKeysAreNotShown() {
        let schema = ShapeSchema.map(key: .string(.length(max: 3), isSensitive: true), of: .string(.length(min: 100)))
        let violations = record(["hidden-key": "shown"], schema, name: "Params")
        #expect(violations.map(\.description) == [
            #"Params["***"]: length must be at most 3, was 10"#, #"Params["***"]: length must be at least 100, was 5"#,
        ])
        #expect(violations.map(\.value) == [nil, #""shown""#])
    }

    @Test func valuesAreQuotedAndCutShort() {
        let long = record(String(repeating: "x", count: 1000) + "\n", .string(.length(max: 1)))
        #expect(long.map(\.value) == ["\"" + String(repeating: "x", count: 80) + "…\""])
        let strange = record("a\u{202E}b\n\"", .string(.length(max: 1)))
        #expect(strange.map(\.value) == [#""a\u{202e}b\n\"""#])
    }

    /// Two members and a list, for rules over them.
    private struct Ruled {
        var first: String?
        var second: Int?
        var list: [Entry] = []

        struct Entry: ShapeStructure {
            var key: String?
            static let schema = StructureSchema(.optional("Key", .string))
        }
    }

    private func violations(_ value: Ruled, _ rule: StructureRule) -> [String] {
        let schema = StructureSchema(
            .optional("A", .string), .optional("B", .integer), .required("P", .list(of: .structure(Ruled.Entry.self))), rules: [rule])
        return record(value, schema).map(\.description)
    }

    @Test func rulesOverSeveralMembers() {
        let exclusive = StructureRule.mutuallyExclusive(["A", "B"], source: .documentation)
        #expect(violations(Ruled(first: "x"), exclusive).isEmpty)
        #expect(violations(Ruled(first: "x", second: 1), exclusive) == ["at most one may be set of A, B"])
        let some = StructureRule.atLeastOne(["A", "B"])
        #expect(violations(Ruled(second: 1), some).isEmpty)
        #expect(violations(Ruled(), some) == ["at least one must be set of A, B"])
        let inLists = StructureRule.mutuallyExclusive(["A", "P[].Key"])
        #expect(violations(Ruled(first: "x", list: [.init()]), inLists).isEmpty)
        #expect(violations(Ruled(first: "x", list: [.init(), .init(key: "")]), inLists) == ["at most one may be set of A, P[].Key"])
    }

    @Test func rulesOverListsOfMembers() {
        func entries(_ keys: [String?]) -> Ruled { Ruled(list: keys.map { .init(key: $0) }) }
        let uniform = StructureRule.uniform("P[].Key")
        #expect(violations(entries(["a", nil, "a"]), uniform).isEmpty)
        #expect(violations(entries(["a", "a", "b"]), uniform) == ["all values of P[].Key must be equal"])
        #expect(violations(entries([]), uniform).isEmpty)
        let unique = StructureRule.unique("P[].Key")
        for count in [0, 1, 2, 64, 65, 66, 200] {
            let values = (0..<count).map(String.init)
            #expect(violations(entries(values + [nil, nil]), unique).isEmpty, "\(count) values")
            guard let last = values.last else { continue }
            #expect(violations(entries(values + [last]), unique) == ["all values of P[].Key must differ"], "\(count) values")
            #expect(violations(entries(values + ["0"]), unique) == ["all values of P[].Key must differ"], "\(count) values")
        }
    }
}
