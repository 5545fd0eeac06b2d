import Foundation
import TestSupport
import Testing

@testable import ShapewrightRuntime

/// `Codable` with a decoder that is not Foundation's and hands out what no JSON has.
@Suite struct HostileDecoderTests {
    @Test("Numbers of a decoder that make no date", arguments: [Double.nan, .infinity, -.infinity, 1e300, 253_402_300_800])
    func dates(seconds: Double) {
        for member in ["Time", "IsoTime", "Times"] {
            let value: AnyDecoder.Value = member == "Times" ? .list([.double(seconds)]) : .double(seconds)
            #expect(throws: DecodingError.self) { try AllKinds(from: AnyDecoder(.map(["Text": .string("x"), member: value]))) }
        }
    }

    @Test("A decoder without end is refused at the bound", arguments: ["Next", "Children", "Named", "Choice", "Document", "Later"])
    func endless(member: String) async {
        let value: AnyDecoder.Value =
            switch member {
            case "Children", "Document": .endlessList
            case "Later": .map(["Text": .string("x"), "Choice": .endless("Later")])
            case "Choice": .map(["Text": .string("x"), "Choice": .endless("Again")])
            default: .endless(member)
            }
        let outer: AnyDecoder.Value = member == "Document" ? .map(["Text": .string("x"), "Document": value])
            : member == "Children" ? .endless("Children") : value
        // A level of Foundation's containers takes tens of kilobytes.
        let isRefused = await SmallStack.run(8 << 20) {
            do {
                _ = try AllKinds(from: AnyDecoder(outer))
                return false
            } catch DecodingError.dataCorrupted(let context) {
                return context.debugDescription == "nested deeper than 128 levels"
            } catch {
                return false
            }
        }
        #expect(isRefused, "\(member)")
    }

    @Test("Deep texts through Foundation's decoder")
    func depth() {
        func nested(_ depth: Int) -> Data {
            Data((String(repeating: #"{"Text":"x","Next":"#, count: depth - 1) + #"{"Text":"y"}"# + String(repeating: "}", count: depth - 1)).utf8)
        }
        #expect(throws: Never.self) { try JSONDecoder().decode(AllKinds.self, from: nested(128)) }
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(AllKinds.self, from: nested(129)) }
        func document(_ depth: Int) -> Data {
            Data((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        #expect(throws: Never.self) { try JSONDecoder().decode(ShapeDocument.self, from: document(128)) }
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(ShapeDocument.self, from: document(129)) }
    }
}
