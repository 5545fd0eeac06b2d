import Foundation
import TestSupport
import Testing

@testable import ShapewrightRuntime

/// Each kind of constraint on both sides of its edge.
@Suite struct ValidationTests {
    private func violations<Rule: ShapeConstraint>(
        _ value: Rule.Value, _ constraint: Rule, scope: ValidationScope = .full
    ) -> [String] {
        var report = ValidationReport(scope: scope, records: true)
        report.check("Value", value, constraint)
        var probe = ValidationReport(scope: scope, records: false)
        probe.check("Value", value, constraint)
        #expect(probe.isInvalid == !report.violations.isEmpty, "the probing walk and the recording one agree")
        return report.violations.map(\.description)
    }

    @Test("A string's length counts Unicode scalars", arguments: [
        ("", 0), ("a", 1), ("e\u{301}", 2), ("\r\n", 2), ("👩‍👩‍👧", 5), ("🇩🇪", 2), ("\u{10FFFF}", 1), ("日本", 2), ("\0", 1), ("ﬃ", 1),
    ])
    func scalarLength(text: String, length: Int) {
        #expect(violations(text, StringConstraint(min: length, max: length)).isEmpty)
        #expect(violations(text, StringConstraint(min: length + 1)) == ["Value: length must be at least \(length + 1), was \(length)"])
        if length > 0 {
            #expect(violations(text, StringConstraint(max: length - 1)) == ["Value: length must be at most \(length - 1), was \(length)"])
        }
    }

    @Test func stringsThatFoundationMade() {
        // Such strings may be stored as UTF-16, beyond the fast way over UTF-8.
        let bridged = NSString(string: "e\u{301}🇩🇪").appending("x")
        #expect(violations(bridged, StringConstraint(min: 5, max: 5)).isEmpty)
    }

    @Test func listLength() {
        let constraint = ListConstraint(min: 1, max: 2, each: StringConstraint(min: 2))
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
        let constraint = MapConstraint(min: 1, max: 2, key: StringConstraint(max: 3), value: StringConstraint(min: 1))
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
        #expect(violations(Data("é".utf8), BlobConstraint(min: 2, max: 2)).isEmpty)
        #expect(violations(Data("é".utf8), BlobConstraint(max: 1)) == ["Value: length must be at most 1, was 2"])
        #expect(violations(Data(), BlobConstraint(min: 1)) == ["Value: length must be at least 1, was 0"])
    }

    @Test func integerBounds() {
        let constraint = IntegerConstraint<Int>(min: 1, max: 100)
        #expect(violations(1, constraint).isEmpty)
        #expect(violations(100, constraint).isEmpty)
        #expect(violations(0, constraint) == ["Value: must be at least 1"])
        #expect(violations(101, constraint) == ["Value: must be at most 100"])
    }

    @Test func boundsAtTheEdgeOf64Bits() {
        // 2^63 − 1 and its neighbour are one `Double`; the comparison must not be made in it.
        let below = IntegerConstraint<Int64>(max: .max - 1)
        #expect(violations(Int64.max - 1, below).isEmpty)
        #expect(violations(Int64.max, below) == ["Value: must be at most 9223372036854775806"])
        #expect(violations(Int64.max, IntegerConstraint<Int64>(min: .max)).isEmpty)
        #expect(violations(Int64.max - 1, IntegerConstraint<Int64>(min: .max)) == ["Value: must be at least 9223372036854775807"])
        #expect(violations(Int64.min, IntegerConstraint<Int64>(min: .min + 1)) == ["Value: must be at least -9223372036854775807"])
    }

    @Test func fractionalBounds() {
        let double = FloatingPointConstraint<Double>(min: 0.1, max: 0.3)
        #expect(violations(0.1, double).isEmpty)
        #expect(violations(0.3, double).isEmpty)
        #expect(violations(0.1.nextDown, double) == ["Value: must be at least 0.1"])
        #expect(violations(0.3.nextUp, double) == ["Value: must be at most 0.3"])
        #expect(violations(Double.nan, double) == ["Value: must be at least 0.1", "Value: must be at most 0.3"])
        #expect(violations(Double.infinity, double) == ["Value: must be at most 0.3"])
        // 0.1 as a Float is above 0.1 as a Double; what the user wrote is what is compared.
        let float = FloatingPointConstraint<Float>(max: 0.1)
        #expect(violations(0.1, float).isEmpty)
        #expect(violations(Float(0.1).nextUp, float) == ["Value: must be at most 0.1"])
    }

    @Test func patternsMatchTheWholeString() throws {
        let name = StringConstraint(pattern: try ShapePattern(compiling: "a|bc"))
        #expect(violations("a", name).isEmpty)
        #expect(violations("bc", name).isEmpty)
        for text in ["ac", "abc", "xa", "a\n", ""] { #expect(violations(text, name) == ["Value: must match a|bc"], "\(text.debugDescription)") }
        let search = StringConstraint(pattern: try ShapePattern(compiling: "^a|c$", .search))
        #expect(violations("abb", search).isEmpty)
        #expect(violations("bbc", search).isEmpty)
        #expect(violations("bcb", search) == ["Value: must match ^a|c$"])
    }

    @Test func predefinedClassesAreASCII() throws {
        #expect(violations("٣", StringConstraint(pattern: try ShapePattern(compiling: #"\d"#))) == [#"Value: must match \d"#])
        #expect(violations("é", StringConstraint(pattern: try ShapePattern(compiling: #"[\w-]"#))) == [#"Value: must match [\w-]"#])
        #expect(violations("\u{A0}", StringConstraint(pattern: try ShapePattern(compiling: #"\S"#))).isEmpty)
    }

    struct Color: OpenEnum, RawRepresentable, Codable, Hashable {
        var rawValue: String
        init(rawValue: String) { self.rawValue = rawValue }
        static var red: Self { Self(rawValue: "red") }
        static var knownValues: [Self] { [red, Self(rawValue: "blue")] }
    }

    @Test func enumerationsKnowTheirValues() {
        #expect(violations(.red, EnumConstraint<Color>()).isEmpty)
        #expect(violations(Color(rawValue: "Red"), EnumConstraint<Color>()) == ["Value: must be one of red, blue"])
        #expect(violations(Color(rawValue: "Red"), EnumConstraint<Color>(), scope: .structural).isEmpty)
    }

    @Test func structuralScopeChecksTheModelsMinimaAlone() throws {
        let modelled = StringConstraint(min: 2, max: 3, pattern: try ShapePattern(compiling: "a*"))
        #expect(violations("b", modelled, scope: .structural) == ["Value: length must be at least 2, was 1"])
        #expect(violations("bbbb", modelled, scope: .structural).isEmpty)
        #expect(violations("", StringConstraint(min: 1, source: .documentation), scope: .structural).isEmpty)
        #expect(violations(0, IntegerConstraint<Int>(min: 1), scope: .structural) == ["Value: must be at least 1"])
    }

    @Test func secretsAreNotShown() {
        let constraint = SensitiveConstraint(MapConstraint(key: StringConstraint(min: 1), value: StringConstraint(min: 100)))
        var report = ValidationReport(scope: .full, records: true)
        report.check("Params", ["hidden-key": "hidden-value"], constraint)
        #expect(report.violations.map(\.description) == [#"Params["***"]: length must be at least 100, was 12"#])
        #expect(report.violations[0].value == nil)
        #expect(!String(reflecting: report.violations).contains("hidden"))
    }

    @Test func valuesAreQuotedAndCutShort() {
        var report = ValidationReport(scope: .full, records: true)
        report.check("Value", String(repeating: "x", count: 1000) + "\n", StringConstraint(max: 1))
        report.check("Value", "a\u{202E}b\n\"", StringConstraint(max: 1))
        #expect(report.violations[0].value == "\"" + String(repeating: "x", count: 80) + "…\"")
        #expect(report.violations[1].value == #""a\u{202e}b\n\"""#)
    }

    @Test func rulesOverSeveralMembers() {
        func violations(_ body: (inout ValidationReport) -> Void) -> [String] {
            var report = ValidationReport(scope: .full, records: true)
            body(&report)
            return report.violations.map(\.description)
        }
        #expect(violations { $0.mutuallyExclusive(["A": true, "B": false], source: .documentation) }.isEmpty)
        #expect(violations { $0.mutuallyExclusive(["A": true, "B": true], source: .documentation) } == ["at most one may be set of A, B"])
        #expect(violations { $0.atLeastOne(["A": false, "B": true], source: .model) }.isEmpty)
        #expect(violations { $0.atLeastOne(["A": false, "B": false], source: .model) } == ["at least one must be set of A, B"])
        #expect(violations { $0.uniform("P", [1, 1, 1], source: .model) }.isEmpty)
        #expect(violations { $0.uniform("P", [1, 1, 2], source: .model) } == ["all values of P must be equal"])
        #expect(violations { $0.uniform("P", [Int](), source: .model) }.isEmpty)
        for count in [0, 1, 2, 64, 65, 66, 200] {
            let values = Array(0..<count)
            #expect(violations { $0.unique("P", values, source: .model) }.isEmpty, "\(count) values")
            guard let last = values.last else { continue }
            #expect(violations { $0.unique("P", values + [last], source: .model) } == ["all values of P must differ"], "\(count) values")
            #expect(violations { $0.unique("P", values + [0], source: .model) } == ["all values of P must differ"], "\(count) values")
        }
    }
}
