/// Changes valid answers byte-wise into ones that may be anything.
package struct ByteMutator {
    private var generator: SeededGenerator
    /// What is put in beside random bytes: parts of the formats, and values at their edges.
    private let pieces: [[UInt8]]

    package init(printing seed: UInt64) {
        generator = SeededGenerator(printing: seed)
        let texts = [
            "{", "}", "[", "]", "\"", ",", ":", "\\", "null", "true", "false", "-", "0", "1e400", "-1e999", "1.5", "1e18", "9223372036854775808",
            "-9223372036854775809", "18446744073709551616", "253402300800", "\"NaN\"", "\"-Infinity\"", "\\u0000", "\\ud800", "\\udc00\\ud800",
            "\"9999-12-31T23:59:60Z\"", "\"0000-01-01T00:00:00Z\"", "\u{FEFF}", "\u{301}", "[[[[[[[[", "{\"\":", "__type", "<!DOCTYPE", "&#0;", "\r\n",
        ]
        pieces = texts.map { Array($0.utf8) } + [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x00], [0x80]]
    }

    package mutating func pick<Choice>(_ choices: [Choice]) -> Choice { generator.pick(choices) }

    /// The bytes after one to four changes.
    package mutating func mutant(of bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &generator) { change(&bytes) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        let place = Int.random(in: 0...bytes.count, using: &generator)
        let length = min(Int.random(in: 1...12, using: &generator), bytes.count - place)
        switch Int.random(in: 0..<8, using: &generator) {
        case 0 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case 2: bytes.removeSubrange(place..<(place + length))
        case 3: bytes.insert(contentsOf: Array(bytes[place..<(place + length)]), at: place)
        case 4: bytes.removeSubrange(place...)
        case 5:
            // A number gives way as a whole more often than by chance.
            let start = bytes[place...].firstIndex { (0x30...0x39).contains($0) } ?? place
            let end = bytes[start...].firstIndex { !(0x30...0x39).contains($0) } ?? bytes.count
            bytes.replaceSubrange(start..<end, with: generator.pick(pieces))
        default: bytes.insert(contentsOf: generator.pick(pieces), at: place)
        }
    }
}
