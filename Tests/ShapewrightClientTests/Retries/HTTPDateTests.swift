import Foundation
import TestSupport
import Testing

@testable import ShapewrightClient

struct HTTPDateTests {
    @Test func datesAreFoundations() throws {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        // Beyond 1582 the formatter has another calendar.
        var generator = SeededGenerator(printing: 20_261_121)
        for _ in 0..<2_000 {
            let date = Date(timeIntervalSince1970: TimeInterval(Int.random(in: -10_000_000_000...253_402_300_799, using: &generator)))
            let text = formatter.string(from: date)
            #expect(HTTPDate.parse(text) == date, "\(text)")
        }
    }

    @Test(arguments: [
        "", "Sat, 21 Nov 2026 09:18:25", "Sat, 21 Nov 2026 09:18:25 UTC", "Saturday, 21-Nov-26 09:18:25 GMT", "Sat Nov 21 09:18:25 2026",
        "Sat, 32 Nov 2026 09:18:25 GMT", "Sat, 21 nov 2026 09:18:25 GMT", "Sat, 21 Nov 2026 24:18:25 GMT", "Sat, 21 Nov 2026 09:18 GMT",
        "Sat, +1 Nov 2026 09:18:25 GMT", "Sat, 21 Nov 99999999999999999999 09:18:25 GMT", "Sat,  21 Nov 2026 09:18:25 GMT",
    ])
    func otherTextsAreNone(text: String) {
        #expect(HTTPDate.parse(text) == nil)
    }
}
