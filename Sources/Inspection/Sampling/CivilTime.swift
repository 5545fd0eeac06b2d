/// A second of the Gregorian calendar in UTC, written as timestamps are, without Foundation's formatters.
struct CivilTime {
    private var year: Int
    private var month: Int
    private var day: Int
    private var weekday: Int
    private var secondOfDay: Int

    /// - Parameter seconds: Seconds since 1970, from then on.
    init(_ seconds: Int64) {
        var days = Int(seconds / 86_400)
        secondOfDay = Int(seconds % 86_400)
        weekday = (days + 4) % 7
        year = 1970
        while days >= Self.days(in: year) {
            days -= Self.days(in: year)
            year += 1
        }
        month = 1
        while days >= Self.days(of: month, in: year) {
            days -= Self.days(of: month, in: year)
            month += 1
        }
        day = days + 1
    }

    /// RFC 3339 (`2024-06-11T00:00:00Z`).
    var iso8601: String { "\(Self.padded(year, 4))-\(Self.padded(month))-\(Self.padded(day))T\(time)Z" }

    /// RFC 7231's date (`Tue, 11 Jun 2024 00:00:00 GMT`), which AWS calls RFC 822.
    var rfc822: String { "\(Self.weekdays[weekday]), \(Self.padded(day)) \(Self.months[month - 1]) \(Self.padded(year, 4)) \(time) GMT" }

    private var time: String { "\(Self.padded(secondOfDay / 3_600)):\(Self.padded(secondOfDay / 60 % 60)):\(Self.padded(secondOfDay % 60))" }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
    private static func days(in year: Int) -> Int { isLeap(year) ? 366 : 365 }
    private static func days(of month: Int, in year: Int) -> Int { [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] }

    private static func padded(_ number: Int, _ width: Int = 2) -> String {
        String(repeating: "0", count: max(0, width - number.description.count)) + number.description
    }
}
