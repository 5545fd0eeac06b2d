import Foundation

/// The moment of a signature, in the spelling that goes into it: `20261121T091825Z`, in UTC.
struct SigningInstant: Sendable, Hashable {
    let timestamp: String

    /// Fractions of a second are dropped; a date beyond the years that four digits can tell is pinned there.
    init(_ date: Date) {
        // In this order, so that what is no number is pinned too.
        let pinned = max(-62_167_219_200, min(date.timeIntervalSince1970.rounded(.down), 253_402_300_799))
        let seconds = Int64(pinned)
        let second = seconds.remainder(by: 86_400)
        let (year, month, day) = Self.date(ofDay: (seconds - second) / 86_400)
        timestamp =
            Self.digits(year, 4) + Self.digits(month, 2) + Self.digits(day, 2) + "T"
            + Self.digits(second / 3600, 2) + Self.digits(second / 60 % 60, 2) + Self.digits(second % 60, 2) + "Z"
    }

    /// The day of the credential scope: `20261121`.
    var day: String { String(timestamp.prefix(8)) }

    /// The date of a day counted from 1 January 1970, by Howard Hinnant's paper “chrono-Compatible Low-Level Date Algorithms”.
    ///
    /// The runtime has the same for its timestamps, but not for others to call.
    private static func date(ofDay number: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = number + 719_468
        let dayOfEra = shifted.remainder(by: 146_097)
        let era = (shifted - dayOfEra) / 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static func digits(_ value: Int64, _ count: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
}

extension Int64 {
    /// The remainder that is never negative.
    fileprivate func remainder(by divisor: Int64) -> Int64 {
        let remainder = self % divisor
        return remainder < 0 ? remainder + divisor : remainder
    }
}
