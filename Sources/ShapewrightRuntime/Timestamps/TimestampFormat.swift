import Foundation

/// How a timestamp is written, by C2J's words.
public enum TimestampFormat: Sendable, Hashable {
    /// RFC 3339 in UTC: `2026-11-21T09:18:25Z`, with milliseconds where there are any.
    case iso8601
    /// Seconds since 1970 as a number, with milliseconds where there are any.
    case unixTimestamp
    /// The date of HTTP headers (RFC 9110, section 5.6.7): `Sat, 21 Nov 2026 09:18:25 GMT`.
    case rfc822
}

extension TimestampFormat {
    static func iso8601(_ date: Date) -> String {
        let moment = CalendarMoment(date)
        let day = "\(padded(moment.year, 4))-\(padded(moment.month, 2))-\(padded(moment.day, 2))"
        let fraction = moment.millisecond == 0 ? "" : ".\(padded(moment.millisecond, 3))"
        return "\(day)T\(moment.clock)\(fraction)Z"
    }

    static func rfc822(_ date: Date) -> String {
        let moment = CalendarMoment(date)
        let day = "\(weekdays[moment.weekday]), \(padded(moment.day, 2)) \(months[moment.month - 1]) \(padded(moment.year, 4))"
        let fraction = moment.millisecond == 0 ? "" : ".\(padded(moment.millisecond, 3))"
        return "\(day) \(moment.clock)\(fraction) GMT"
    }

    static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value.magnitude)
        return (value < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
