import Foundation

/// The moments that a timestamp can be: the years 1 to 9999, which is what the formats with four digits can say (RFC 3339, RFC 9110).
///
/// A number of seconds can say more, and a server may send any. `Date` takes it, and stops the program where it is described (Foundation 6.3
/// does for what is no number, and for what is too large for 64 bits).
enum TimestampRange {
    /// 1 January of year 1, in seconds since 1970.
    static let first = -62_135_596_800.0
    /// The end of year 9999.
    static let end = 253_402_300_800.0

    /// The moment so many seconds after 1970; `nil` for one beyond the range, and for what is no number.
    static func date(_ seconds: Double) -> Date? {
        seconds >= first && seconds < end ? Date(timeIntervalSince1970: seconds) : nil
    }
}
