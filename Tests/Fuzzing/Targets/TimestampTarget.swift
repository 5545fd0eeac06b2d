import Foundation
import ShapewrightClient
import ShapewrightRuntime

extension FuzzTarget {
    /// Timestamps of all formats: those of values, and the dates of header fields.
    static let timestamp = FuzzTarget("timestamp", longestInput: 96, dictionary: "timestamp") { input in
        let text = input.text
        let date = HTTPDate.parse(text)
        if let read = TimestampFormat.parse(text) {
            if let date { try require(date == read, "\(text.debugDescription) is \(date) to one reader, \(read) to the other") }
            // What no format of the wire can tell is pinned; what it can tell comes back, to the millisecond.
            let shown = ShapeJSON.write(Times(iso: read, http: read, unix: read))
            let back = try ShapeJSON.read(shown, as: Times.self)
            try require(back.unix == read || abs(read.timeIntervalSince1970) < 1e13, "\(text.debugDescription) comes back as \(String(describing: back.unix))")
            guard (-62_135_596_800...253_402_300_799).contains(read.timeIntervalSince1970) else { return }
            for (name, value) in [("iso8601", back.iso), ("rfc822", back.http), ("unixTimestamp", back.unix)] {
                let seconds = value?.timeIntervalSince1970 ?? .nan
                try require(abs(seconds - read.timeIntervalSince1970) <= 0.0006, "\(text.debugDescription) as \(name) comes back as \(seconds)")
            }
        } else {
            // A second of 60 and years before 1000 are read alike; the client's reader is the stricter.
            // The last second of year 9999 may be a leap second, whose end is beyond what a value can be.
            try require(date == nil || date == Date(timeIntervalSince1970: 253_402_300_800), "\(text.debugDescription) is a date in a header field, and none as a value")
        }
    }
}

private struct Times: ShapeStructure {
    var iso: Date?
    var http: Date?
    var unix: Date?

    static let schema = StructureSchema(
        .optional("Iso", .timestamp(.iso8601)), .optional("Http", .timestamp(.rfc822)), .optional("Unix", .timestamp(.unixTimestamp)))
}
