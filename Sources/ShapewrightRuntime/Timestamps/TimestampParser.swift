import Foundation

extension TimestampFormat {
    /// Reads a timestamp in any of the formats, with offsets and fractions of any length. `nil` where the text is none of them, or names a
    /// moment beyond the years 1 to 9999.
    package static func parse(_ text: String) -> Date? {
        if let seconds = DecimalText.double(text) { return TimestampRange.date(seconds) }
        var scanner = TimestampScanner(text)
        if let seconds = scanner.iso8601() { return TimestampRange.date(seconds) }
        scanner = TimestampScanner(text)
        return scanner.rfc822().flatMap(TimestampRange.date)
    }
}

private struct TimestampScanner {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// Seconds since 1970.
    mutating func iso8601() -> Double? {
        var moment = CalendarMoment()
        guard let year = number(digits: 4), take("-"), let month = number(digits: 2), take("-"), let day = number(digits: 2) else { return nil }
        (moment.year, moment.month, moment.day) = (year, month, day)
        guard isDate(moment) else { return nil }
        if isAtEnd { return moment.seconds }
        guard take("T") || take("t") || take(" "), let seconds = clock() else { return nil }
        guard let offset = zone(), isAtEnd else { return nil }
        return moment.seconds + seconds - offset
    }

    /// The three forms of RFC 9110 in their current spelling: the weekday may be missing, and offsets are read.
    mutating func rfc822() -> Double? {
        var moment = CalendarMoment()
        if let comma = bytes.firstIndex(of: UInt8(ascii: ",")) {
            position = comma + 1
            _ = take(" ")
        }
        guard let day = number(digits: 2) ?? number(digits: 1), take(" ") || take("-"), let month = month(), take(" ") || take("-"),
            let year = number(digits: 4), take(" ")
        else { return nil }
        (moment.year, moment.month, moment.day) = (year, month, day)
        guard isDate(moment), let seconds = clock(), take(" "), let offset = zone(), isAtEnd else { return nil }
        return moment.seconds + seconds - offset
    }

    private var isAtEnd: Bool { position == bytes.count }

    private func isDate(_ moment: CalendarMoment) -> Bool {
        // A day that the month does not have comes back as another date.
        (1...9999).contains(moment.year) && (1...12).contains(moment.month) && (1...31).contains(moment.day)
            && CalendarMoment(moment.date).day == moment.day
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(character.value) else { return false }
        position += 1
        return true
    }

    private mutating func number(digits: Int) -> Int? {
        guard position + digits <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[position..<position + digits] {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        position += digits
        return value
    }

    private mutating func month() -> Int? {
        guard position + 3 <= bytes.count else { return nil }
        let name = String(decoding: bytes[position..<position + 3], as: UTF8.self)
        guard let index = TimestampFormat.months.firstIndex(of: name) else { return nil }
        position += 3
        return index + 1
    }

    /// Seconds since midnight.
    private mutating func clock() -> Double? {
        guard let hour = number(digits: 2), take(":"), let minute = number(digits: 2), take(":"), let second = number(digits: 2),
            hour < 24, minute < 60, second <= 60
        else { return nil }
        var seconds = Double(hour * 3600 + minute * 60 + second)
        if take(".") {
            let start = position
            while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
            guard position > start, let fraction = Double("0." + String(decoding: bytes[start..<position], as: UTF8.self)) else { return nil }
            seconds += fraction
        }
        return seconds
    }

    /// Seconds east of UTC.
    private mutating func zone() -> Double? {
        if take("Z") || take("z") { return 0 }
        if bytes[position...].elementsEqual("GMT".utf8) || bytes[position...].elementsEqual("UTC".utf8) {
            position = bytes.count
            return 0
        }
        let isEast = take("+")
        guard isEast || take("-"), let hours = number(digits: 2) else { return nil }
        _ = take(":")
        guard let minutes = number(digits: 2), hours < 24, minutes < 60 else { return nil }
        return Double(hours * 3600 + minutes * 60) * (isEast ? 1 : -1)
    }
}
