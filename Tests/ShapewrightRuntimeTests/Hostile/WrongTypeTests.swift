import Foundation
import TestSupport
import Testing

@testable import ShapewrightRuntime

/// Values of every form where the model says any kind: a value or a typed error with its path.
@Suite struct WrongTypeTests {
    static let values = [
        "null", "true", "false", "0", "-0", "1", "-1", "1.0", "1.5", "1e3", "1e-3", "1e18", "1e19", "1e308", "1e400", "-1e400", "1e-400",
        "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "2147483648", "253402300799", "253402300800",
        "-62135596800", "-62135596801", "123456789012345678901234567890", "0.1234567890123456789", #""""#, #""x""#, #""1""#, #""NaN""#, #""Infinity""#,
        #""-Infinity""#, #""nan""#, #""inf""#, #""AA==""#, #""A""#, #""AA=""#, #""====""#, #""\ud800""#, #""\udc00\ud800""#, "\"\u{FEFF}\"",
        #""2026-11-21T09:18:25Z""#, #""0000-01-01T00:00:00Z""#, #""99999-01-01T00:00:00Z""#, #""9999-12-31T23:59:60Z""#, "[]", "[[]]", "[null]",
        "[1]", #"["x"]"#, "[{}]", "{}", #"{"a":1}"#, #"{"a":null}"#, #"{"a":{}}"#, #"{"Text":1}"#, #"{"Text":"x","Number":1}"#, #"{"__type":"x"}"#,
    ]

    /// Which of ``values`` each member takes; all others are errors. A null is as good as nothing.
    @Test func everyMemberWithEveryValue() throws {
        var taken: [String: [String]] = [:]
        var count = 0
        for member in AllKinds.schema.members {
            let name = member.name.description
            for value in Self.values {
                count += 1
                let text = Array(#"{"\#(name)":\#(value)}"#.utf8)
                do {
                    let structure = try ShapeJSON.read(text, as: AllKinds.self)
                    taken[name, default: []].append(value)
                    // Whatever was read can be written, read, compared as text, described and encoded.
                    let written = ShapeJSON.write(structure)
                    #expect(try ShapeJSON.write(ShapeJSON.read(written, as: AllKinds.self)) == written, "\(name) \(value)")
                    #expect(!"\(structure)".isEmpty)
                    _ = try JSONEncoder().encode(structure)
                } catch let error as ShapeReadingError {
                    #expect(error.path.first == .member(name), "\(name) \(value)")
                } catch {
                    Issue.record("\(name) \(value): \(error)")
                }
            }
        }
        print("\(count) pairs of member and value")
        let integers = ["null", "0", "-0", "1", "-1", "1.0", "1e3", "1e18", "9223372036854775807", "-9223372036854775808", "2147483648", "253402300799",
            "253402300800", "-62135596800", "-62135596801"]
        #expect(taken["Count"] == integers && taken["Long"] == integers)
        #expect(taken["Flag"] == ["null", "true", "false"])
        let strings = Self.values.filter { $0 == "null" || $0.hasPrefix("\"") }
        for name in ["Text", "Colour", "Secret"] { #expect(taken[name] == strings) }
        #expect(taken["Bytes"] == ["null", #""""#, #""Infinity""#, #""AA==""#])
        let seconds = ["0", "-0", "1", "-1", "1.0", "1.5", "1e3", "1e-3", "1e-400", "2147483648", "253402300799", "-62135596800", "0.1234567890123456789"]
        for name in ["Time", "IsoTime", "HttpTime"] {
            #expect(Set(taken[name] ?? []) == Set(["null"] + seconds + [#""1""#, #""2026-11-21T09:18:25Z""#]), "\(name)")
        }
        #expect(taken["Document"] == Self.values)
        for name in ["Ratio", "Small"] {
            #expect(taken[name] == ["null"] + Self.values.filter { $0.first.map { "-0123456789".contains($0) } ?? false } + [#""NaN""#, #""Infinity""#, #""-Infinity""#])
        }
        for name in ["Inner", "Next"] { #expect(taken[name]?.contains("{}") == true && taken[name]?.contains("[]") == false) }
        #expect(taken["Choice"] == ["null", "{}", #"{"a":1}"#, #"{"a":null}"#, #"{"a":{}}"#, #"{"__type":"x"}"#])
        #expect(taken["Texts"] == ["null", "[]", "[null]", #"["x"]"#])
    }

    @Test("Of what occurs twice the first counts, however it is written")
    func duplicates() throws {
        func read(_ text: String) throws -> AllKinds { try ShapeJSON.read(Array(text.utf8)) }
        #expect(try read(#"{"Text":"a","\u0054ext":"b","Text":1}"#).text == "a")
        #expect(try read(#"{"\u0054ext":"a","Text":"b"}"#).text == "a")
        #expect(try read(#"{"Map":{"k":1,"k":2,"\u006b":3}}"#).map == ["k": 1])
        #expect(try read(#"{"Colours":{"RED":"a","RED":"b"}}"#).colours == [HostileColour(rawValue: "RED"): "a"])
        #expect(try read(#"{"SparseMap":{"k":null,"k":1}}"#).sparseMap == ["k": nil])
        #expect(try read(#"{"Document":{"k":1,"k":2}}"#).document == .map(["k": .integer(1)]))
        #expect(throws: ShapeReadingError("expected one member of a union, found 2", path: [.member("Choice")])) { try read(#"{"Choice":{"Text":"a","Text":"b"}}"#) }
    }

    @Test("What is no text of UTF-8 is read with U+FFFD in its place, and a byte order mark is no JSON")
    func encodings() throws {
        func text(_ bytes: [UInt8]) throws -> String {
            try ShapeJSON.read(Array(#"{"Text":""#.utf8) + bytes + Array(#""}"#.utf8), as: AllKinds.self).text
        }
        #expect(try text([0xFF]) == "\u{FFFD}")
        #expect(try text([0xC0, 0x80]) == "\u{FFFD}\u{FFFD}")
        #expect(try text(Array(#"\ud800x"#.utf8)) == "\u{FFFD}x")
        #expect(try text(Array(#"\udc00\ud800"#.utf8)) == "\u{FFFD}\u{FFFD}")
        #expect(try text(Array(#"\ud83d\ud83d\ude00"#.utf8)) == "\u{FFFD}😀")
        #expect(throws: JSONSyntaxError(problem: "expected a value", offset: 0)) { try ShapeJSON.read([0xEF, 0xBB, 0xBF, 0x7B, 0x7D], as: AllKinds.self) }
        #expect(throws: JSONSyntaxError.self) { try ShapeJSON.read([0x7B, 0x00, 0x7D], as: AllKinds.self) }
    }
}
