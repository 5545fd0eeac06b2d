/// JSON text that is being written, in memory of its own that grows.
///
/// Not an array: an array asks at every byte whether it is shared.
struct JSONBuffer {
    private var bytes: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 64) {
        self.capacity = capacity
        bytes = .allocate(capacity: capacity)
    }

    /// The text. The buffer is of no use after this.
    consuming func takeArray() -> [UInt8] {
        let array = Array(UnsafeBufferPointer(start: bytes, count: count))
        bytes.deallocate()
        return array
    }

    /// The memory itself, which the caller has to deallocate.
    consuming func takeBytes() -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes, count: count)
    }

    @inline(__always)
    private mutating func reserve(_ additional: Int) {
        if capacity &- count < additional { grow(additional) }
    }

    @inline(never)
    private mutating func grow(_ additional: Int) {
        capacity = max(capacity * 2, count + additional)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: bytes, count: count)
        bytes.deallocate()
        bytes = larger
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        bytes[count] = byte
        count &+= 1
    }

    @inline(__always)
    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        guard let start = text.baseAddress else { return }
        reserve(text.count)
        (bytes + count).update(from: start, count: text.count)
        count &+= text.count
    }

    mutating func append(_ text: StaticString) {
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    mutating func append(_ number: Int64) {
        // Twenty characters: a sign and the digits of 2^63.
        reserve(20)
        var magnitude = number.magnitude
        if number < 0 { append(UInt8(ascii: "-")) }
        var digitCount = 1
        var rest = magnitude
        while rest >= 10 {
            rest /= 10
            digitCount += 1
        }
        var place = count + digitCount
        count = place
        repeat {
            let (quotient, digit) = magnitude.quotientAndRemainder(dividingBy: 10)
            place -= 1
            bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
            magnitude = quotient
        } while magnitude > 0
    }

    /// Appends a string between quotes, escaping what JSON demands and nothing else.
    @inline(__always)
    mutating func appendQuoted(_ text: String) {
        var text = text
        text.withUTF8 { appendQuoted($0) }
    }

    mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) {
        reserve(text.count + 2)
        append(UInt8(ascii: "\""))
        if let start = text.baseAddress {
            var position = 0
            while true {
                let plain = JSONCharacters.plainCount(start + position, start + text.count)
                append(UnsafeBufferPointer(start: start + position, count: plain))
                position += plain
                guard position < text.count else { break }
                appendEscaped(start[position])
                position += 1
            }
        }
        append(UInt8(ascii: "\""))
    }

    @inline(never)
    private mutating func appendEscaped(_ byte: UInt8) {
        append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: append(UInt8(ascii: "b"))
        case 0x0C: append(UInt8(ascii: "f"))
        case 0x0A: append(UInt8(ascii: "n"))
        case 0x0D: append(UInt8(ascii: "r"))
        case 0x09: append(UInt8(ascii: "t"))
        case 0x00..<0x20:
            append("u00")
            append(UInt8(ascii: "0") + byte >> 4)
            append(byte & 15 < 10 ? UInt8(ascii: "0") + byte & 15 : UInt8(ascii: "a") + (byte & 15 - 10))
        default: append(byte)
        }
    }
}

/// What the reader and the writer of JSON both have to know of characters.
enum JSONCharacters {
    /// How many bytes from here on stand for themselves in a string: up to the next quote, backslash or control character.
    @inline(__always)
    static func plainCount(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Int {
        var position = start
        // Eight at a time. A byte of the word has its highest bit set where it is below 0x20, or equal to a quote or a backslash; bytes
        // behind the first such may have it by borrow, which does no harm, because the first is what is asked for.
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high: UInt64 = 0x8080_8080_8080_8080
        while end - position >= 8 {
            let word = UInt64(littleEndian: UnsafeRawPointer(position).loadUnaligned(as: UInt64.self))
            let control = (word &- ones &* 0x20) & ~word
            let quote = word ^ (ones &* 0x22)
            let backslash = word ^ (ones &* 0x5C)
            let found = (control | ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)) & high
            if found != 0 { return position - start + found.trailingZeroBitCount / 8 }
            position += 8
        }
        while position < end, isPlain(position.pointee) { position += 1 }
        return position - start
    }

    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
}
