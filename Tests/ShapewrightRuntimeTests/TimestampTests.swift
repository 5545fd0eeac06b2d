import Foundation
import TestSupport
import Testing

@testable import ShapewrightRuntime

@Suite struct TimestampTests {
    @Test("The formats of the wire", arguments: [
        (0.0, "1970-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 GMT"),
        (951_782_400, "2000-02-29T00:00:00Z", "Tue, 29 Feb 2000 00:00:00 GMT"),
        (1_447_694_400.25, "2015-11-16T17:20:00.250Z", "Mon, 16 Nov 2015 17:20:00.250 GMT"),
        (-1, "1969-12-31T23:59:59Z", "Wed, 31 Dec 1969 23:59:59 GMT"),
        (-0.5, "1969-12-31T23:59:59.500Z", "Wed, 31 Dec 1969 23:59:59.500 GMT"),
        (253_402_300_799, "9999-12-31T23:59:59Z", "Fri, 31 Dec 9999 23:59:59 GMT"),
    ])
    func formats(seconds: Double, iso8601: String, rfc822: String) {
        let date = Date(timeIntervalSince1970: seconds)
        #expect(TimestampFormat.iso8601(date) == iso8601)
        #expect(TimestampFormat.rfc822(date) == rfc822)
        #expect(TimestampFormat.parse(iso8601) == date)
        #expect(TimestampFormat.parse(rfc822) == date)
        #expect(TimestampFormat.parse("\(seconds)") == date)
    }

    @Test("Texts that are no timestamp", arguments: [
        "", "x", "2015-11-16T17:20:00", "2015-13-16T17:20:00Z", "2015-02-30T00:00:00Z", "2015-11-16T25:00:00Z", "2015-11-16T17:20:00Zx",
        "Mon, 16 Foo 2015 17:20:00 GMT", "nan", "inf", "2015-11-16T17:20:00.Z",
    ])
    func refused(text: String) {
        #expect(TimestampFormat.parse(text) == nil)
    }

    @Test func offsetsAreTakenIntoAccount() {
        let date = Date(timeIntervalSince1970: 1_447_694_400)
        #expect(TimestampFormat.parse("2015-11-16T18:50:00+01:30") == date)
        #expect(TimestampFormat.parse("2015-11-16T12:20:00-0500") == date)
        #expect(TimestampFormat.parse("16 Nov 2015 18:20:00 +0100") == date)
    }

    @Test func agreesWithFoundation() {
        var generator = SeededGenerator(printing: 20_261_121)
        let formatter = ISO8601DateFormatter()
        for _ in 0..<2000 {
            let seconds = Double(Int.random(in: -62_135_596_800...253_402_300_799, using: &generator))
            let date = Date(timeIntervalSince1970: seconds)
            #expect(CalendarMoment(date).date == date)
            // Foundation's formatter leaves the proleptic calendar before 1583.
            if seconds > -12_000_000_000 { #expect(TimestampFormat.iso8601(date) == formatter.string(from: date)) }
        }
    }

    @Test("Seconds without end are written as the number that they are", arguments: [(1e308, "1e+308"), (-1e305, "-1e+305"), (-6_213_559_180_102_635, "-6213559180102635.0"), (9e12, "9000000000000"), (253_402_300_799.9999, "253402300799.999")])
    func seconds(time: Double, expected: String) {
        var writer = JSONWriter()
        writer.writeTimestamp(Date(timeIntervalSince1970: time), .unixTimestamp)
        #expect(String(decoding: writer.finish(), as: UTF8.self) == expected)
    }

    @Test func datesBeyondFourDigitYearsArePinned() {
        #expect(TimestampFormat.iso8601(.distantFuture.addingTimeInterval(1e15)) == "9999-12-31T23:59:59Z")
        #expect(TimestampFormat.iso8601(Date(timeIntervalSince1970: -.infinity)) == "0001-01-01T00:00:00Z")
        #expect(TimestampFormat.iso8601(Date(timeIntervalSince1970: .nan)) == "0001-01-01T00:00:00Z")
    }
}
