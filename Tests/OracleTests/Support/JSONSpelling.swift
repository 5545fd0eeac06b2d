import Foundation
import ServiceModel
import TestSupport

/// Writes values as a server might: with any white space, escapes and spellings of numbers that JSON allows, timestamps in any format.
struct JSONSpelling {
    private var random: SeededGenerator
    private var text = ""

    static func text(_ value: DocumentValue, _ random: SeededGenerator) -> String {
        var spelling = JSONSpelling(random: random)
        spelling.space()
        spelling.write(value)
        spelling.space()
        return spelling.text
    }

    private init(random: SeededGenerator) {
        self.random = random
    }

    private mutating func write(_ value: DocumentValue) {
        if let seconds = value.timestamp { return write(timestamp: seconds) }
        switch value {
        case .null: text += "null"
        case .boolean(let value): text += value ? "true" : "false"
        case .number(let value): write(value)
        case .string(let value): write(value)
        case .array(let elements):
            writeList("[", elements, "]") { $0.write($1) }
        case .object(let fields):
            writeList("{", fields, "}") {
                $0.write($1.key)
                $0.space()
                $0.text += ":"
                $0.space()
                $0.write($1.value)
            }
        }
    }

    private mutating func writeList<Element>(_ open: String, _ elements: [Element], _ close: String, _ write: (inout JSONSpelling, Element) -> Void) {
        text += open
        space()
        for (index, element) in elements.enumerated() {
            if index > 0 { text += "," }
            space()
            write(&self, element)
            space()
        }
        text += close
    }

    private mutating func space() {
        if random.chance(0.15) { text += random.pick([" ", "\n", "\t", "\r\n", "  \n  "]) }
    }

    private mutating func write(_ number: ExactDecimal) {
        text += number.description
        // Python reads a number with a fraction or an exponent as a floating-point one, which these are small enough for.
        if let value = number.int64, abs(value) < 1 << 50, random.chance(0.2) { text += random.pick([".0", ".00", "e0", "E+00"]) }
    }

    private mutating func write(timestamp seconds: ExactDecimal) {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: text += "\(seconds)e0"
        case 1: text += seconds.isInteger ? "\(seconds).000" : "\(seconds)"
        case 2: write("\(seconds)")
        case 3:
            // Foundation leaves the proleptic Gregorian calendar in the sixteenth century.
            guard let interval = Double(seconds.description), abs(interval) < 4_000_000_000 else { fallthrough }
            write(Date(timeIntervalSince1970: interval).formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: !seconds.isInteger)))
        default: text += "\(seconds)"
        }
    }

    private mutating func write(_ string: String) {
        text += "\""
        for scalar in string.unicodeScalars {
            if let short = Self.shortEscapes[scalar], random.chance(0.5) {
                text += short
            } else if scalar < " " || scalar == "\"" || scalar == "\\" || random.chance(0.1) {
                for unit in scalar.utf16 {
                    text += "\\u" + String(0x10000 | UInt32(unit), radix: 16, uppercase: random.chance(0.5)).dropFirst()
                }
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    private static let shortEscapes: [Unicode.Scalar: String] = [
        "\"": "\\\"", "\\": "\\\\", "/": "\\/", "\u{8}": "\\b", "\u{C}": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t",
    ]
}
