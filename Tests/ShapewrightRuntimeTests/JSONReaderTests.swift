import Foundation
import TestSupport
import Testing

@testable import ShapewrightRuntime

/// JSON as responses have it.
@Suite struct JSONReaderTests {
    private static let folder = TestMaterial.corpus.map { $0 + "/jsontestsuite/test_parsing" }

    /// nst/JSONTestSuite: `y_` must be read, `n_` must be refused with a position, `i_` must come to an end. Needs `SHAPEWRIGHT_CORPUS`.
    @Test(.enabled(if: folder != nil, "SHAPEWRIGHT_CORPUS is not set"))
    func testSuite() throws {
        let folder = try #require(Self.folder)
        var counts: [Substring: Int] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where name.hasSuffix(".json") {
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
            counts[name.prefix(2), default: 0] += 1
            switch name.prefix(2) {
            case "y_":
                let document = try ShapeJSON.readDocument(bytes)
                // What was read is written as the same value.
                #expect(try ShapeJSON.readDocument(ShapeJSON.write(document)) == document, "\(name)")
            case "n_":
                let error = #expect(throws: JSONSyntaxError.self, "\(name)") { try ShapeJSON.readDocument(bytes) }
                #expect((error?.offset ?? -1) <= bytes.count && (error?.offset ?? -1) >= 0)
            default: _ = try? ShapeJSON.readDocument(bytes)
            }
        }
        #expect(counts == ["y_": 95, "n_": 188, "i_": 35])
    }

    @Test("Errors say where", arguments: [
        ("", 0, "the text ends too early"), ("{", 1, "the text ends too early"), (#"{"a":1,}"#, 7, "expected a key"), ("[1 2]", 3, "expected “,” or “]”"),
        ("nul", 3, "the text ends too early"), ("1x", 1, "text after the value"), ("\"\u{1}\"", 1, "a control character in a string"),
        (#""\x""#, 2, "an unknown escape"), ("01", 1, "text after the value"),
    ])
    func errors(text: String, offset: Int, problem: String) {
        let error = #expect(throws: JSONSyntaxError.self) { try ShapeJSON.readDocument(Array(text.utf8)) }
        #expect(error == JSONSyntaxError(problem: problem, offset: offset))
    }

    @Test func nestingIsBounded() throws {
        func nested(_ depth: Int) -> [UInt8] { Array(String(repeating: "[", count: depth).utf8) + Array(String(repeating: "]", count: depth).utf8) }
        _ = try ShapeJSON.readDocument(nested(JSONReader.maximumDepth))
        #expect(throws: JSONSyntaxError.self) { try ShapeJSON.readDocument(nested(JSONReader.maximumDepth + 1)) }
        #expect(throws: JSONSyntaxError.self) { try ShapeJSON.readDocument(Array(repeating: UInt8(ascii: "["), count: 1_000_000)) }
    }

    @Test("Numbers are read as they are written", arguments: [
        ("0", 0.0), ("-0.5", -0.5), ("123456789012345", 123_456_789_012_345), ("0.1", 0.1), ("1700000000.125", 1_700_000_000.125),
        ("3.14159265358979", 3.14159265358979), ("1e308", 1e308), ("-2.5E-3", -0.0025), ("12345678901234567890", 1.2345678901234567e19),
        ("0.000000000000001", 1e-15), ("999999999999999.9", 999_999_999_999_999.9), ("1e400", .infinity),
    ])
    func numbers(text: String, value: Double) throws {
        #expect(try number(text) == value)
    }

    @Test func randomNumbersAgreeWithTheStandardLibrary() throws {
        var generator = SeededGenerator(printing: 20_261_121)
        for _ in 0..<20_000 {
            let digits = String(Int.random(in: 0...999_999_999_999_999_999, using: &generator))
            let split = Int.random(in: 1...digits.count, using: &generator)
            let fraction = digits.dropFirst(split)
            let text = (Bool.random(using: &generator) ? "-" : "") + String(Int(digits.prefix(split)) ?? 0) + (fraction.isEmpty ? "" : ".\(fraction)")
            #expect(try number(text) == Double(text), "\(text)")
        }
    }

    private func number(_ text: String) throws -> Double {
        struct Number: ShapeStructure {
            var value: Double
            static let schema = StructureSchema(.required("Value", .double))
        }
        return try ShapeJSON.read(Array("{\"Value\":\(text)}".utf8), as: Number.self).value
    }
}
