import Foundation
import TestSupport
import Testing

@testable import ShapewrightAWS

struct SigningInstantTests {
    @Test(arguments: [
        (0, "19700101T000000Z"), (1_440_938_160.999, "20150830T123600Z"), (-0.5, "19691231T235959Z"), (951_782_400, "20000229T000000Z"),
        (253_402_300_799, "99991231T235959Z"), (1e300, "99991231T235959Z"), (-62_167_219_200, "00000101T000000Z"), (-1e300, "00000101T000000Z"),
    ])
    func momentsAreWritten(seconds: Double, timestamp: String) {
        let instant = SigningInstant(Date(timeIntervalSince1970: seconds))
        #expect(instant.timestamp == timestamp)
        #expect(instant.day == timestamp.prefix(8))
    }

    @Test
    func momentsAreFoundations() {
        var random = SeededGenerator(printing: 19_700_101)
        let format = Date.ISO8601FormatStyle(dateSeparator: .omitted, timeSeparator: .omitted)
        for _ in 0..<2_000 {
            // From 1600 on, when both calendars are Gregorian.
            let date = Date(timeIntervalSince1970: Double(Int64.random(in: -11_676_096_000...253_402_300_799, using: &random)))
            #expect(SigningInstant(date).timestamp == date.formatted(format))
        }
    }
}
