import Foundation
import TestSupport
import Testing

@testable import ShapewrightRuntime

/// Timestamps that no calendar has, or no format of the wire.
@Suite struct HostileTimestampTests {
    @Test("Texts that are no timestamp", arguments: [
        "", " ", "x", "nan", "NaN", "inf", "-inf", "Infinity", "0x10", "0x1p4", "1e400", "-1e400", "1e300", "253402300800", "-62135596801", "1_000", "١",
        "0000-01-01T00:00:00Z", "10000-01-01T00:00:00Z", "99999-01-01", "-001-01-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-13-01T00:00:00Z",
        "2026-02-29T00:00:00Z", "2026-11-31", "2026-11-00", "2026-11-21T24:00:00Z", "2026-11-21T00:60:00Z", "2026-11-21T00:00:61Z",
        "9999-12-31T23:59:60Z", "9999-12-31T23:59:59-00:01", "0001-01-01T00:00:00+00:01", "2026-11-21T00:00:00", "2026-11-21T00:00:00+24:00",
        "2026-11-21T00:00:00+99:99", "2026-11-21T00:00:00.Z", "2026-11-21T00:00:00Zx", "Sat, 00 Nov 2026 09:18:25 GMT", "Sat, 32 Nov 2026 09:18:25 GMT",
        "Sat, 31 Feb 2026 09:18:25 GMT", "Sat, 21 Nov 0000 09:18:25 GMT", "Sat, 21 Nov 99999 09:18:25 GMT", "Sat, 21 XXX 2026 09:18:25 GMT",
        "Fri, 31 Dec 9999 23:59:60 GMT", ",", "Sat,", "Sat, 21 Nov 2026", "\u{0}", "2026-11-21T09:18:25\u{301}Z",
    ])
    func texts(text: String) {
        #expect(TimestampFormat.parse(text) == nil)
    }

    @Test("Texts at the edge", arguments: [
        ("0001-01-01T00:00:00Z", TimestampRange.first), ("9999-12-31T23:59:59Z", TimestampRange.end - 1), ("2016-12-31T23:59:60Z", 1_483_228_800),
        ("Mon, 01 Jan 0001 00:00:00 GMT", TimestampRange.first), ("-62135596800", TimestampRange.first), ("1e9", 1e9), ("-0", 0),
        ("2026-11-21T23:59:59+23:59", 1_795_219_259), ("2024-02-29", 1_709_164_800),
    ])
    func edges(text: String, seconds: Double) {
        #expect(TimestampFormat.parse(text)?.timeIntervalSince1970 == seconds)
    }

    /// A caller's own date may be anything.
    @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, -1e300, 1e18, .leastNonzeroMagnitude])
    func anyDateIsWritten(seconds: Double) throws {
        let date = Date(timeIntervalSince1970: seconds)
        #expect(TimestampFormat.parse(TimestampFormat.iso8601(date)) != nil)
        #expect(TimestampFormat.parse(TimestampFormat.rfc822(date)) != nil)
        var value = AllKinds.sample
        value.isoTime = date
        value.httpTime = date
        let read = try ShapeJSON.read(ShapeJSON.write(value), as: AllKinds.self)
        #expect(read.isoTime == TimestampFormat.parse(TimestampFormat.iso8601(date)))
        #expect(read.httpTime == TimestampFormat.parse(TimestampFormat.rfc822(date)))
        // As seconds it is the number that it is, or the text for what is none.
        value.time = date
        let written = try ShapeJSON.readDocument(ShapeJSON.write(value))
        guard case .map(let members) = written, let time = members["Time"] else {
            Issue.record("there is no time in \(written)")
            return
        }
        if case .string(let text) = time { #expect(!seconds.isFinite && ["NaN", "Infinity", "-Infinity"].contains(text)) } else { #expect(seconds.isFinite) }
    }

    @Test func aLongFractionTakesTimeByItsLength() {
        let digits = String(repeating: "9", count: 1_000_000)
        #expect(TimestampFormat.parse("2026-11-21T09:18:25.\(digits)Z") != nil)
        #expect(TimestampFormat.parse("0.\(digits)") != nil)
        #expect(TimestampFormat.parse(digits) == nil)
    }
}
