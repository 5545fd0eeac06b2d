import Testing

@testable import ServiceModel

@Suite struct ExactDecimalTests {
    @Test("Numbers as JSON writes them", arguments: [
        ("0", "0"), ("-0", "0"), ("0.0", "0"), ("1", "1"), ("-1", "-1"), ("1.0", "1"), ("10e-1", "1"), ("1.50", "1.5"), ("-0.05", "-0.05"),
        ("100", "100"), ("1e2", "100"), ("1E+2", "100"), ("9223372036854775807", "9223372036854775807"), ("0.1e1", "1"),
        ("1e30", "1e30"), ("12e30", "1.2e31"), ("1e-30", "1e-30"), ("123456789012345678901234567890", "123456789012345678901234567890"),
    ])
    func description(text: String, description: String) throws {
        let number = try #require(ExactDecimal(text))
        #expect(number.description == description)
        #expect(ExactDecimal(description) == number)
    }

    @Test("Texts that are no JSON number", arguments: ["", "-", "01", "1.", ".5", "+1", "1e", "1e+", "0x1", "1 ", " 1", "NaN", "1e9999999999", "--1"])
    func refused(text: String) {
        #expect(ExactDecimal(text) == nil)
    }

    @Test("Whole numbers of 64 bits", arguments: [
        ("9223372036854775807", Int64.max), ("9223372036854775808", nil), ("-9223372036854775808", Int64.min), ("-9223372036854775809", nil),
        ("1.5", nil), ("1.0", 1), ("1e18", 1_000_000_000_000_000_000), ("1e19", nil), ("0", 0),
    ] as [(String, Int64?)])
    func int64(text: String, value: Int64?) {
        #expect(ExactDecimal(text)?.int64 == value)
    }

    @Test("Rounding", arguments: [
        ("0.5", 0, 1), ("-0.5", -1, 0), ("1.0", 1, 1), ("9.99", 9, 10), ("-9.99", -10, -9), ("0.001", 0, 1), ("99.5", 99, 100), ("1e2", 100, 100),
    ])
    func rounding(text: String, down: Int, up: Int) {
        #expect(ExactDecimal(text)?.roundedDown == ExactDecimal(down))
        #expect(ExactDecimal(text)?.roundedUp == ExactDecimal(up))
    }

    @Test func order() throws {
        let ascending = try ["-1e20", "-100.5", "-100", "-0.1", "0", "0.09", "0.1", "0.11", "1", "1.5", "9", "10", "9223372036854775806", "9223372036854775807", "1e30"]
            .map { try #require(ExactDecimal($0)) }
        #expect(ascending.reversed().sorted() == ascending)
        for (left, right) in zip(ascending, ascending.dropFirst()) {
            #expect(left < right)
            #expect(!(right < left))
            #expect(!(left < left))
        }
    }
}
