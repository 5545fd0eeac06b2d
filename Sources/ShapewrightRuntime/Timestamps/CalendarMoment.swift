import Foundation

/// A moment in UTC by the proleptic Gregorian calendar, to the millisecond.
///
/// Computed here rather than by `Calendar`, which takes the process's locale and time zone into account and costs microseconds.
/// The two conversions between days and dates are those of Howard Hinnant's paper “chrono-Compatible Low-Level Date Algorithms”.
struct CalendarMoment {
    var year = 1970
    var month = 1
    var day = 1
    var hour = 0
    var minute = 0
    var second = 0
    var millisecond = 0

    init() {}

    init(_ date: Date) {
        // A date beyond the years that four digits can tell is pinned there: no format of the wire can express it. So is one that is none.
        let pinned = max(TimestampRange.first, min(date.timeIntervalSince1970, TimestampRange.end - 1))
        let milliseconds = Int64((pinned * 1000).rounded())
        let days = Int(milliseconds.flooringDivision(by: 86_400_000))
        var rest = Int(milliseconds - Int64(days) * 86_400_000)
        (year, month, day) = Self.date(ofDay: days)
        millisecond = rest % 1000
        rest /= 1000
        second = rest % 60
        minute = rest / 60 % 60
        hour = rest / 3600
    }

    var date: Date { Date(timeIntervalSince1970: seconds) }

    /// Since 1970.
    var seconds: Double {
        Double(dayNumber) * 86_400 + Double(hour * 3600 + minute * 60 + second) + Double(millisecond) / 1000
    }

    /// Days since Sunday.
    var weekday: Int { Int((Int64(dayNumber) + 4).flooringRemainder(by: 7)) }

    var clock: String {
        "\(TimestampFormat.padded(hour, 2)):\(TimestampFormat.padded(minute, 2)):\(TimestampFormat.padded(second, 2))"
    }

    private var dayNumber: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = Int(Int64(shifted).flooringDivision(by: 400))
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func date(ofDay number: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = Int(Int64(shifted).flooringDivision(by: 146_097))
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}

extension Int64 {
    fileprivate func flooringDivision(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }

    fileprivate func flooringRemainder(by divisor: Int64) -> Int64 {
        let remainder = self % divisor
        return remainder < 0 ? remainder + divisor : remainder
    }
}
