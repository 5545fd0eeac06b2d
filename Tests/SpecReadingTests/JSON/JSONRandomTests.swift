import Foundation
import ServiceModel
import SpecReading
import TestSupport
import Testing

/// Compares with Foundation's reader.
struct JSONRandomTests {
    private static let seed: UInt64 = 0x5EED_0001

    private func parse(_ bytes: [UInt8]) -> (node: JSONNode?, diagnostics: [Diagnostic]) {
        let collector = DiagnosticCollector()
        let node = JSONParser.parse(bytes, path: "x.json", diagnostics: collector)
        return (node, collector.diagnostics)
    }

    @Test func readsWhatFoundationReads() throws {
        print("seed \(Self.seed)")
        var random = RandomJSON(generator: SeededGenerator(seed: Self.seed))
        for _ in 0..<1_500 {
            let text = random.value()
            let theirs = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
            let (ours, diagnostics) = parse(Array(text.utf8))
            #expect(diagnostics.isEmpty)
            guard let ours, isSame(ours.documentValue, theirs) else {
                Issue.record("differs: \(text)")
                return
            }
        }
    }

    /// Breaks texts at random: whatever Foundation then refuses must be refused with a place, and the other way round.
    @Test func refusesWhatFoundationRefuses() {
        print("seed \(Self.seed)")
        var random = RandomJSON(generator: SeededGenerator(seed: Self.seed))
        let replacements = Array("{}[]:,\"\\ue0-+.1 tn/\n\u{1}".utf8) + [0x80, 0xC3, 0xF0]
        for _ in 0..<3_000 {
            var bytes = Array(random.value().utf8)
            let position = Int.random(in: bytes.indices, using: &random.generator)
            let replacement = replacements[Int.random(in: replacements.indices, using: &random.generator)]
            switch Int.random(in: 0..<3, using: &random.generator) {
            case 0: bytes[position] = replacement
            case 1: bytes.insert(replacement, at: position)
            default: bytes.removeSubrange(position...)
            }
            let theirs = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
            let (ours, diagnostics) = parse(bytes)
            if (ours == nil) != (theirs == nil) {
                Issue.record("Foundation \(theirs == nil ? "refuses" : "reads"): \(String(decoding: bytes, as: UTF8.self)) — \(diagnostics)")
                return
            }
            if ours == nil { #expect(diagnostics.last?.location != nil) }
        }
    }

    private func isSame(_ ours: DocumentValue, _ theirs: Any) -> Bool {
        switch ours {
        case .null: return theirs is NSNull
        case .boolean(let value): return theirs as? Bool == value
        case .number(let value):
            // Foundation's reader on Linux is off by a bit in the last place now and then.
            guard let other = (theirs as? NSNumber)?.doubleValue, let own = Double(value.description) else { return false }
            return abs(own - other) <= abs(own) * 1e-14
        case .string(let value): return (theirs as? String).map { Array($0.utf8) } == Array(value.utf8)
        case .array(let values):
            guard let others = theirs as? [Any], others.count == values.count else { return false }
            return zip(values, others).allSatisfy(isSame)
        case .object(let fields):
            guard let others = theirs as? [String: Any], others.count == fields.count else { return false }
            return fields.allSatisfy { field in others[field.key].map { isSame(field.value, $0) } ?? false }
        }
    }
}
