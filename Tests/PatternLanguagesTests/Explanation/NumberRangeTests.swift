import TestSupport
import Testing

@testable import PatternAutomata
@testable import PatternLanguages

@Suite("Numbers in explanations")
struct NumberRangeTests {
    private func phrase(_ pattern: String) throws -> String? {
        DigitStrings(try Pattern(parsing: pattern).regex).flatMap { NumberRange($0) }?.phrase
    }

    @Test("Ranges", arguments: [
        ("[0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5]", "a number from 0 to 255 without leading zeros"),
        ("3[0-2]|[12]?[0-9]", "a number from 0 to 32 without leading zeros"), ("25[0-5]|2[0-4]\\d", "a number from 200 to 255"),
        ("25[0-5]|2[0-4][0-9]|[01]?[0-9][0-9]?", "a number from 0 to 255, perhaps with leading zeros, in at most 3 digits"),
        ("0?[1-9]|1[0-2]", "a number from 1 to 12, perhaps with leading zeros, in at most 2 digits"),
        ("0[1-9]|1[0-2]", "a number from 01 to 12 in 2 digits"), ("[1-9][0-9]{0,3}", "a number from 1 to 9999 without leading zeros"),
        ("[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]", "a number from 1 to 65535 without leading zeros"),
        ("9|10", "a number from 9 to 10 without leading zeros"),
    ])
    func ranges(pattern: String, expected: String) throws {
        #expect(try phrase(pattern) == expected)
    }

    @Test("What is no range, or said better otherwise", arguments: [
        "[0-9]", "[1-9]", "[0-9]{2}", "[0-9]{1,3}", "12", "[0-9]|[1-9][0-9]|100|102", "[1-9]?[0-9]?", "[0-9]+", "[0-9]|a", "(?=1)[0-9][0-9]",
        "[1-9][0-9]{11}",
        "1[0-9]|[0-9]{3}", "[13579]", "(1|2)\\1", "[0-9]{1,19}", "([0-9]?[1-9]){9}", "0|[1-9][0-9]*",
    ])
    func others(pattern: String) throws {
        #expect(try phrase(pattern) == nil)
    }

    @Test("Digit strings are all texts of the expression and no others")
    func strings() throws {
        var generator = SeededGenerator(printing: 20_261_128)
        let pieces = ["[0-9]", "1", "[2-4]", "0?", "[0-9]{1,2}", "(1|22)", "[5-9]?", "(0[1-9]|1[0-2])", "[0-9]{0,3}", "(7{1,2}){2}"]
        var compared = 0
        for _ in 0..<200 {
            let text = (0...Int.random(in: 0...2, using: &generator)).map { _ in generator.pick(pieces) }.joined(separator: generator.pick(["", "|"]))
            let pattern = try Pattern(parsing: text)
            // Too many, it may be.
            guard let strings = DigitStrings(pattern.regex) else { continue }
            compared += 1
            let matcher = CompiledPattern(pattern, mode: .whole)
            for width in 0...3 {
                for value in 0..<(0..<width).reduce(1, { power, _ in 10 * power }) {
                    let digits = width == 0 ? "" : String(repeating: "0", count: width - String(value).utf8.count) + String(value)
                    let isListed = strings.rangesByWidth[width]?.contains { $0.contains(value) } ?? false
                    #expect(isListed == matcher.matches(digits), "\(text) on \(digits)")
                }
            }
        }
        #expect(compared > 180)
    }
}
