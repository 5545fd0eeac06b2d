import Foundation
import TestSupport
import Testing

@testable import ShapewrightRuntime

/// Texts that are large, or stand for what is.
@Suite struct HostileSizeTests {
    private static let tooMuch = "expected a value that needs less memory than a text of"

    private func list(_ element: String, count: Int) -> String {
        "[" + repeatElement(element, count: count).joined(separator: ",") + "]"
    }

    @Test("Memory is bounded by the text's size")
    func elementsOfALargeStructure() throws {
        let size = MemoryLayout<AllKinds>.stride
        let count = (MemoryAllowance.base / size) * 2
        print("an element of 3 bytes takes \(size) bytes of memory")
        for text in [#"{"Children":\#(list("{}", count: count))}"#, #"{"Next":{"Children":\#(list("{}", count: count))}}"#] {
            let error = #expect(throws: ShapeReadingError.self) { _ = try ShapeJSON.read(Array(text.utf8), as: AllKinds.self) }
            #expect(error?.problem == "\(Self.tooMuch) \(text.utf8.count) bytes may")
            #expect(error?.path.last == .member("Children"))
        }
        let entries = repeatElement(#""":{}"#, count: count).joined(separator: ",")
        #expect(throws: ShapeReadingError.self) { _ = try ShapeJSON.read(Array(#"{"Named":{\#(entries)}}"#.utf8), as: AllKinds.self) }
        let boxes = list(#"{"Next":{}}"#, count: count)
        #expect(throws: ShapeReadingError.self) { _ = try ShapeJSON.read(Array(#"{"Children":\#(boxes)}"#.utf8), as: AllKinds.self) }
        // Half of what is free is fine.
        _ = try ShapeJSON.read(Array(#"{"Children":\#(list("{}", count: count / 4))}"#.utf8), as: AllKinds.self)
    }

    @Test func allowance() {
        func taken(_ parts: [Int], ofTextOf size: Int) -> [Bool] {
            var allowance = MemoryAllowance(forTextOf: size)
            return parts.map { allowance.take($0) }
        }
        #expect(taken([MemoryAllowance.base + 10 * MemoryAllowance.factor, 0, 1], ofTextOf: 10) == [true, true, false])
        #expect(taken([.max, 1], ofTextOf: .max) == [true, false])
    }

    @Test("Large lists of small things are read", arguments: [
        ("Document", "[]"), ("Document", "{}"), ("Document", "0"), ("Document", #"{"a":0}"#), ("Unknown", "[]"), ("Texts", #""""#), ("Texts", "null"),
        ("Sparse", "null"), ("Numbers", "0"), ("Times", "0"),
    ])
    func largeLists(member: String, element: String) throws {
        _ = try ShapeJSON.read(Array(#"{"\#(member)":\#(list(element, count: 300_000))}"#.utf8), as: AllKinds.self)
    }

    @Test("Long names and numbers are read once")
    func longParts() throws {
        let long = String(repeating: "x", count: 1_000_000)
        for text in [#"{"\#(long)":1}"#, #"{"\u0041\#(long)":1}"#, #"{"Choice":{"\#(long)":1}}"#, #"{"Map":{"\#(long)":1}}"#, #"{"Text":"\#(long)"}"#] {
            _ = try ShapeJSON.read(Array(text.utf8), as: AllKinds.self)
        }
        let digits = String(repeating: "7", count: 1_000_000)
        #expect(try ShapeJSON.read(Array(#"{"Ratio":\#(digits)}"#.utf8), as: AllKinds.self).ratio == .infinity)
        #expect(try ShapeJSON.read(Array(#"{"Ratio":0.\#(digits)}"#.utf8), as: AllKinds.self).ratio == 0.7777777777777778)
        #expect(throws: ShapeReadingError.self) { try ShapeJSON.read(Array(#"{"Long":\#(digits)}"#.utf8), as: AllKinds.self) }
        #expect(throws: ShapeReadingError.self) { try ShapeJSON.read(Array(#"{"Time":\#(digits)}"#.utf8), as: AllKinds.self) }
        #expect(throws: ShapeReadingError.self) { try ShapeJSON.read(Array(#"{"Count":1e\#(digits)}"#.utf8), as: AllKinds.self) }
    }

    @Test("Keys that dictionaries would be slow with are refused")
    func combiningCharacters() throws {
        func key(_ count: Int) -> String {
            "a" + (0..<count).map { $0 % 2 == 0 ? "\u{301}" : "\u{316}" }.joined()
        }
        func texts(_ key: String) -> [String] {
            [#"{"Map":{"\#(key)":1}}"#, #"{"Document":{"\#(key)":1}}"#, #"{"Choice":{"Later":{"\#(key)":1}}}"#, #"{"Colours":{"\#(key)":"x"}}"#]
        }
        for text in texts(key(CombiningRun.limit)) { _ = try ShapeJSON.read(Array(text.utf8), as: AllKinds.self) }
        for text in texts(key(CombiningRun.limit + 1)) + texts(key(1_000_000)) {
            let error = #expect(throws: ShapeReadingError.self) { try ShapeJSON.read(Array(text.utf8), as: AllKinds.self) }
            #expect(error?.problem == "expected a key, found one with more than 256 combining characters in a row")
        }
        // Of strings that are no keys nobody asks for the hash.
        _ = try ShapeJSON.read(Array(#"{"Text":"\#(key(1_000_000))","\#(key(1_000_000))":1}"#.utf8), as: AllKinds.self)
        // Long keys in languages that combine are fine.
        #expect(!CombiningRun.isCostly(String(repeating: "é日👩e\u{301}\u{316}", count: 10_000)))
    }
}
